/** What founding and importing need of members: how a person enters the books. */
export { bindingId, type BindingDoc } from './binding'
export { takeTry } from './guesses'
export { newMember, officeMember, type RosterFacts } from './member'
export { personOf, type PersonDoc, type PersonFacts } from './person'
