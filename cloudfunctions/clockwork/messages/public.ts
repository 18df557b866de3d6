export { drainOutbox } from './drain'
