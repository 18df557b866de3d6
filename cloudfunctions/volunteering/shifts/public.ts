/** Signing up and leaving, for whoever does it for many shifts at once. */
export { judge } from './approving'
export { decideFit, decideSignUp, leastAge } from './domain/decide-sign-up'
export { without } from './domain/decide-cancel'
export { leavePlaces } from './leaving'
