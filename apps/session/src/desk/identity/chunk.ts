/** Everything on who somebody is that is fetched together at the desk. */
export { KnownBySight } from './by-sight.tsx'
export { IdentityPage } from './page.tsx'
export { SeeForm } from './see-form.tsx'
export { identityReady as ready } from '../../identity/words.ts'
