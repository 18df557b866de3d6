export { drainOutbox } from './drain'
export { ringLater } from './ring-later'
