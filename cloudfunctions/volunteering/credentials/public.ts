/** What signing up, publishing and presence may know of courses and qualifications. */
export type { Held, Lack } from './domain/lack'
export { heldBy, holdersFor, lackFor, type HeldBy } from './held'
export { credentialsNamed, type Named } from './named'
export { recordTraining } from './training'
