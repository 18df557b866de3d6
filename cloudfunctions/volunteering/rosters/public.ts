/** The lists of who has promised to come. Signing up, attendance and planning all work on them. */
export { rosterId, type Cancelled, type RosterDoc, type SignUp } from './roster'
export {
  joinWaitingList,
  LONGEST_SHIFT,
  openRosters,
  rewriteRoster,
  rosterOfPerson,
  rostersLedBy,
  rostersOf,
  rostersOfSeries,
  rostersSince,
  rostersWith,
  shiftAndCommitments,
  takeSeat,
  unsafeStartingBetween,
} from './repository'
export { shiftPage, whenText } from './words'
