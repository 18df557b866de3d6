/** Standing words, for whoever plans new shifts of a series. */
export { joinNewShifts, newShiftsToTell } from './new-shifts'
