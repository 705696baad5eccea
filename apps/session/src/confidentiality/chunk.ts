/** Everything of the page on what is kept and who reads it, fetched together. */
import { CONFIDENTIALITY_ENDPOINTS } from '@holdfast/wire'
import { knowEndpoints } from '../api.ts'
import './confidentiality.css'

export { ConfidentialityPage } from './page.tsx'
export { confidentialityReady as ready } from './words.ts'

knowEndpoints(CONFIDENTIALITY_ENDPOINTS)
