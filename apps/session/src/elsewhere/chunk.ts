/** What changes for an hour from somewhere else, fetched together. */
import { OWN_ELSEWHERE_ENDPOINTS } from '@holdfast/wire'
import { knowEndpoints } from '../api.ts'

export { ElsewhereEntrance } from './entrance.tsx'
export { elsewhereReady } from './words.ts'

knowEndpoints(OWN_ELSEWHERE_ENDPOINTS)
