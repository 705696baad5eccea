/** Everything of the look around the room that is fetched together. */
export { RoomScreen } from './screen.tsx'
export { roomReady as ready } from './words.ts'
