/** Everything on who somebody is that is fetched together at the desk. */
import { identityReady } from '../../identity/words.ts'
import { seenReady } from './words.ts'

export { KnownBySight } from './by-sight.tsx'
export { IdentityPage } from './page.tsx'
export { SeeForm } from './see-form.tsx'

/** Its words. */
export const ready = Promise.all([identityReady, seenReady])
