/** What was seen of who one is, fetched together. */
import { OWN_IDENTITY_ENDPOINTS } from '@holdfast/wire'
import { knowEndpoints } from '../api.ts'

export { OwnIdentityEntrance } from './entrance.tsx'
export { identityReady } from './words.ts'

knowEndpoints(OWN_IDENTITY_ENDPOINTS)
