/** Whether the call is encrypted, and the numbers to compare, fetched together. */
export { SealEntrance } from './entrance.tsx'
export { sealReady } from './words.ts'
