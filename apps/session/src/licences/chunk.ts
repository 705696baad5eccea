/** Who holds the hour and what they are licensed for, fetched together. */
import { OWN_LICENCE_ENDPOINTS } from '@holdfast/wire'
import { knowEndpoints } from '../api.ts'

export { LicencesEntrance } from './entrance.tsx'
export { licencesReady } from './words.ts'

knowEndpoints(OWN_LICENCE_ENDPOINTS)
