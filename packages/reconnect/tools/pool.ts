// Simulated hours on several threads: each takes the next block of seeds when it is done with one.
import { Worker } from 'node:worker_threads'
import { emptyTally, joinTallies, type Stretch, type Tally } from '../src/testing/sim/tally.ts'

/** Seeds that a thread takes at a time: about a fifth of a second. */
const BLOCK = 100

/** Lives through a stretch of hours on so many threads; `seen` is told after each block how it stands. */
export async function simulateOnThreads(
  stretch: Stretch,
  threads: number,
  seen: (tally: Tally) => void = () => {},
): Promise<Tally> {
  let tally = emptyTally
  let next = stretch.from
  const end = stretch.from + stretch.count

  const live = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('worker.ts', import.meta.url), { execArgv: ['--conditions=@holdfast/source'] })
      const give = (): void => {
        if (next >= end) return void worker.terminate().then(() => resolve(), reject)
        const count = Math.min(BLOCK, end - next)
        worker.postMessage({ from: next, count, mistake: stretch.mistake } satisfies Stretch)
        next += count
      }
      worker.on('message', (block: Tally) => {
        tally = joinTallies(tally, block)
        seen(tally)
        give()
      })
      worker.on('error', reject)
      give()
    })

  await Promise.all(Array.from({ length: threads }, live))
  return tally
}
