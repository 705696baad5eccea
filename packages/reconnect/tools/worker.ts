// One thread of the simulator: a stretch of hours comes in, its tally goes out.
import { parentPort } from 'node:worker_threads'
import { simulateHours, type Stretch } from '../src/testing/sim/tally.ts'

parentPort?.on('message', (stretch: Stretch) => parentPort?.postMessage(simulateHours(stretch)))
