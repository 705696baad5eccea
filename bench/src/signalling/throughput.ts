/** How many messages a server relays, and what processor time each costs it; ours and the bare relay in turns. */
import { startChild, type Child } from '../child.ts'
import { figure, median, type Figure } from '../figure.ts'
import type { Run } from '../group.ts'
import type { Answer, Question } from './answer.ts'
import type { Played, Task } from './load.ts'
import type { Script } from './pair.ts'

type Server = Child<{ readonly port: number }>
type Round = { readonly perSecond: number; readonly cpuPerMessage: number }

const PAIRS = 200
const PEER = 'bare ws relay, frames not parsed'

/**
 * Messages per second, and messages per second of the server's processor time, which noise touches less: of candidates
 * alone, and of whole call set-ups, whose offers and answers are long.
 */
export async function throughput({ quick, onProgress }: Run): Promise<Figure[]> {
  const own: Server = await startChild(new URL('holdfast-server.ts', import.meta.url))
  const bare: Server = await startChild(new URL('bare-server.ts', import.meta.url))
  const load = await startChild(new URL('load.ts', import.meta.url))
  const [milliseconds, rounds] = quick ? [1000, 5] : [2000, 7]
  const figures: Figure[] = []
  try {
    await load.ask({ task: 'open', server: 'holdfast', port: own.ready.port, from: 0, pairs: PAIRS } satisfies Task)
    await load.ask({ task: 'open', server: 'bare', port: bare.ready.port, from: 0, pairs: PAIRS } satisfies Task)
    for (const script of ['candidates', 'set-ups'] as const) {
      const results: { own: Round; bare: Round }[] = []
      for (let i = 0; i <= rounds; i++) {
        onProgress(`relaying ${script}, round ${i} of ${rounds}`)
        const both = {
          own: await round(own, load, { milliseconds, script }),
          bare: await round(bare, load, { milliseconds, script }),
        }
        // The first round warms both up.
        if (i > 0) results.push(both)
      }
      figures.push(...figuresOf(script, results))
    }
    return figures
  } finally {
    await Promise.all([own, bare, load].map(child => child.stop()))
  }
}

function figuresOf(script: Script, results: readonly { own: Round; bare: Round }[]): Figure[] {
  const of = (side: 'own' | 'bare', what: keyof Round) => median(results.map(result => result[side][what]))
  const what = script === 'candidates' ? 'messages relayed' : 'messages of whole call set-ups relayed'
  const beside = (name: string, value: number, peerValue: number) =>
    figure(
      { name: `signalling: ${name}`, value, unit: '1/s', peer: PEER, peerValue },
      { kind: 'ratio-at-least', bound: 0.7 },
    )
  return [
    beside(what, of('own', 'perSecond'), of('bare', 'perSecond')),
    beside(`${what} per second of processor time`, 1e6 / of('own', 'cpuPerMessage'), 1e6 / of('bare', 'cpuPerMessage')),
  ]
}

type Play = Omit<Extract<Task, { task: 'play' }>, 'task' | 'port'>

async function round(server: Server, load: Child<unknown>, play: Play): Promise<Round> {
  const { port } = server.ready
  const cpu = async () => (await server.ask<Answer>({ what: 'cpu' } satisfies Question)).cpu
  const before = await cpu()
  const { messages, seconds } = await load.ask<Played>({ task: 'play', port, ...play } satisfies Task)
  return { perSecond: messages / seconds, cpuPerMessage: ((await cpu()) - before) / messages }
}
