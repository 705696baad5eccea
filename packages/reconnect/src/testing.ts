/** The door for tests: a whole conversation with its troubles in one process, from a seed, and the mistakes it must find. */
export { simulateHour, USUAL, type HourResult } from './testing/sim/hour.ts'
export { MISTAKES } from './testing/sim/sabotage.ts'
export { emptyTally, joinTallies, simulateHours, type Stretch, type Tally } from './testing/sim/tally.ts'
export { WITHIN } from './testing/sim/verdict.ts'
export type { HourPlan } from './testing/sim/world.ts'
export { makeMemoryDevice, type MemoryDevice } from './testing/memory-keep.ts'
