/** The second door: whether a connection is encrypted, and the numbers by which two people see that nobody sits between. Apart from the call, so that a page fetches it only when it is looked at. */
export { NUMBERS, numbersOf, type Stretch } from './seal/numbers.ts'
export { sealOf, type Ends, type Seal } from './seal/seal.ts'
export { stretch } from './seal/stretch.ts'
