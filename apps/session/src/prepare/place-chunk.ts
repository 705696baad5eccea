/** Everything of the step about the place that is fetched together. */
import { OWN_PLAN_ENDPOINTS } from '@holdfast/wire'
import { knowEndpoints } from '../api.ts'

export { CountryField } from './country-field.tsx'
export { numbersIn } from './country.ts'
export { placeReady } from './place-words.ts'
export { RegionField } from './region.tsx'
export { MovedForm } from './moved-form.tsx'
export { WhereAsk } from './where-ask.tsx'
export { WhereaboutsScreen } from './whereabouts.tsx'

knowEndpoints(OWN_PLAN_ENDPOINTS)
