/**
 * Where a number becomes a signal, and why there. A signal is a question to a second person, so each limit lies where an
 * honest activity seldom comes, and none where an honest one never could.
 */
export const LIMITS = {
  /** A code is shown for 30 seconds and a scan takes about three: ten people one after another. */
  burst: { seconds: 30, people: 10 },
  /** One or two neighbours without a phone are the rule. From three on, and more than half of all, one word stands for the activity. */
  oneHelper: { people: 3 },
  /** Six times is a month and a half of a weekly shift. Two friends who always come together are no question. */
  sameRoster: { times: 6, people: 3 },
  /** Half of those who came, and not one or two who forgot. */
  notOut: { people: 3, percent: 50 },
  /** Less is the way from one door to the next, and the half minute by which a late scan is dated. */
  overlap: { minutes: 5 },
  /** A month's 20 hours are too few to speak of a share; 50 hours from one keyboard are many in any month. */
  oneTyping: { days: 30, percent: 60, ofMinutes: 1200, minutes: 3000 },
} as const
