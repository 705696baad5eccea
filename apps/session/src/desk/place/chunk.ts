/** Everything on places that is fetched together at the desk: one's own, what somebody said of theirs, and the care notes. */
import './place.css'

export { CarePage } from './care.tsx'
export { OwnPlace } from './own.tsx'
export { RoomAnswers } from './answers.tsx'
export { placeReady as ready } from './words.ts'
