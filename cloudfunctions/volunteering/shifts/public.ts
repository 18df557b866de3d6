/** Signing up and leaving, for whoever does it for many shifts at once. */
export { judge } from './approving'
export { decideSignUp } from './domain/decide-sign-up'
export { leavePlaces } from './leaving'
