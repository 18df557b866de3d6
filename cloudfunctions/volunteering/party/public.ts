/** What the desk may know of double registrations. */
export { registrationsToReceive } from './waiting'
