/**
 * Which context may call which other one, always through its `public.ts`. The list must stay free of cycles (a test
 * looks), and a new arrow is a decision with a record of its own: every arrow makes two contexts harder to take apart.
 *
 * @type {Record<string, readonly string[]>} context → contexts whose public.ts it may import
 */
module.exports = {
  shifts: ['rosters', 'attendance', 'approval', 'credentials', 'place-check'],
  regulars: ['shifts', 'rosters', 'approval', 'credentials'],
  attendance: ['rosters', 'hours', 'credentials', 'place-check'],
  'place-check': ['rosters'],
  absences: ['rosters', 'attendance', 'hours'],
  handovers: ['rosters', 'attendance'],
  approval: ['absences', 'hours', 'rosters'],
  credentials: ['rosters'],
  signals: ['rosters', 'attendance', 'hours'],
  hours: ['ledger'],
  certificates: ['hours'],
  families: ['hours'],
  party: ['hours', 'rosters'],
  rewards: ['ledger'],
  needs: ['attendance', 'rosters'],
  planning: ['needs', 'rosters', 'matching', 'approval', 'credentials', 'regulars', 'shifts'],
  desk: ['needs', 'rosters', 'attendance', 'absences', 'hours', 'signals', 'party'],
  communities: ['members'],
  roster: ['members'],
  jobs: ['messages'],
}
