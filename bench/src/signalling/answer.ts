/** What a measured server tells of itself when it is asked: its processor time, and its memory after everything was swept. */
import { setTimeout as pause } from 'node:timers/promises'

/** A question to a measured server: as it stands (`cpu`), or after everything was swept (`memory`). */
export type Question = { readonly what: 'cpu' | 'memory' }

/** Processor time in microseconds since the start; memory in bytes. */
export type Answer = { readonly cpu: number; readonly rss: number; readonly heap: number; readonly external: number }

/** Says that the server listens on a port, and answers questions from then on. */
export function answerQuestions(port: number): void {
  process.on('message', (question: Question) => {
    void (question.what === 'memory' ? sweep() : Promise.resolve()).then(() => process.send?.(measure()))
  })
  process.once('SIGTERM', () => process.exit(0))
  process.send?.({ port })
}

function measure(): Answer {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { cpu: user + system, rss, heap: heapUsed, external }
}

/** Sweeps as thoroughly as the engine can, until nothing more is given back to the system. */
async function sweep(): Promise<void> {
  let rss = Number.POSITIVE_INFINITY
  for (let calm = 0, i = 0; calm < 3 && i < 20; i++) {
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    await pause(100)
    const now = process.memoryUsage.rss()
    calm = now > 0.995 * rss ? calm + 1 : 0
    rss = Math.min(rss, now)
  }
}
