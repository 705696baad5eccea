/** Everything of what one asks about what is kept that is fetched together. */
import { OWN_INQUIRY_ENDPOINTS } from '@holdfast/wire'
import { knowEndpoints } from '../api.ts'
import './inquiry.css'

export { OwnInquiries } from './own.tsx'
export { inquiryReady as ready } from './words.ts'

knowEndpoints(OWN_INQUIRY_ENDPOINTS)
