/** Everything of what a client asked that is fetched together at the desk. */
import { inquiryReady } from '../../inquiry/words.ts'
import { repliesReady } from './words.ts'
import '../../inquiry/inquiry.css'

export { DeskInquiries } from './page.tsx'

/** Its words. */
export const ready = Promise.all([inquiryReady, repliesReady])
