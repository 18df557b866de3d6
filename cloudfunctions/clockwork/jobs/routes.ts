export { onTimer, isTimerEvent } from './minute'
