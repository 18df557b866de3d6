/** What the desk may know of signals. */
export { signalsToLookAt } from './waiting'
