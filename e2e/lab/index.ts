/** The lab's front door, for benchmarks; browser walks beside it import its files directly. */
export { makeLab, type Lab, type LabOptions } from './lab.ts'
export { backAt, longestGap, STEADY_PICTURE, STEADY_SOUND, type Steady } from './moments.ts'
export { cleanStale, labMissing } from './namespace.ts'
export { now, type Person } from './person.ts'
export { SERVER_PORT, type Program } from './program.ts'
export { SCENARIOS, WHEN_IT_COUNTS, type Bound, type Scenario, type Trouble } from './scenarios.ts'
export { readLog, watchPages, type Looking, type PageLog } from './watch.ts'
export { SERVER_ADDRESS, STUN_PORT, type Cut } from './wires.ts'
