/** The lists of who has promised to come. Signing up, attendance and planning all work on them. */
export { joinLists, leaveLists } from './at-once'
export { sayBecause } from './because'
export { answerBy, fillSeats, settled, type Lists, type Moved } from './domain/fill-seats'
export { joined } from './domain/join-list'
export { rosterId, type Cancelled, type Misfit, type PendingPlace, type RosterDoc, type SignUp, type WaitingPlace } from './roster'
export {
  comingOfSeries,
  isInUse,
  joinWaitingList,
  LONGEST_SHIFT,
  markExamined,
  openRosters,
  rewriteRoster,
  rosterOfPerson,
  rostersLedBy,
  rostersOf,
  rostersOfSeries,
  rostersSince,
  rostersWith,
  rostersWithAny,
  seriesBefore,
  seriesAndCommitments,
  sessionsAfter,
  shiftAndCommitments,
  shiftAndCommitmentsOf,
  spreadRules,
  takeSeat,
  unsafeExpired,
  unsafeStartingBetween,
  unsafeUnexamined,
} from './repository'
export { signUpsToApprove } from './waiting'
export { aboutShift, movesToTell, shiftPage, whenText, yesNeeded } from './words'
