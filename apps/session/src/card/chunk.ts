/** Everything of the card that is fetched together. */
export { DoorCard } from './door-card.tsx'
export { KeptCard } from './kept-card.tsx'
export { cardReady } from './words.ts'
