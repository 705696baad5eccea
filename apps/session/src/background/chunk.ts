/** Everything of the background that the page fetches together, once somebody asks for it: how a camera is covered, and what is read about it. */
export { cover } from './covering.ts'
export { BackgroundPanel } from './panel.tsx'
export { BackgroundTrouble } from './trouble.tsx'
export { backgroundReady as ready } from './words.ts'
