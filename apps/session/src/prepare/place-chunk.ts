/** Everything of the step about the place that is fetched together. */
export { placeReady } from './place-words.ts'
export { MovedForm } from './moved-form.tsx'
export { WhereaboutsScreen } from './whereabouts.tsx'
