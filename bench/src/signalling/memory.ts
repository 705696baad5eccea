/** What an idle socket costs: a page in a room, two to a room, beside a bare `ws` socket. */
import { startChild } from '../child.ts'
import { figure, type Figure, type Target } from '../figure.ts'
import type { Run } from '../group.ts'
import type { Answer, Question } from './answer.ts'
import type { Task } from './load.ts'

const KIB = 1024
const PEER = 'bare ws'

/** What one socket costs, in KiB: of resident memory and heap after a sweep, and of resident memory before it. */
type Cost = { readonly rss: number; readonly heap: number; readonly unswept: number }

/** Three figures in KiB per socket. What was not swept yet is mostly what coming in left behind; it only informs. */
export async function memory({ quick, onProgress }: Run): Promise<Figure[]> {
  const sockets = quick ? 4000 : 10_000
  onProgress(`${sockets} idle sockets in our rooms`)
  const own = await perSocket('holdfast', sockets)
  onProgress(`${sockets} idle sockets of bare ws`)
  const bare = await perSocket('bare', sockets)
  const of = (what: keyof Cost, name: string, target: Target) =>
    figure(
      { name: `signalling: ${name} at ${sockets}`, value: own[what], unit: 'KiB', peer: PEER, peerValue: bare[what] },
      target,
    )
  return [
    of('rss', 'memory per idle socket', { kind: 'value-at-most', bound: 12 }),
    of('heap', 'heap per idle socket', { kind: 'value-at-most', bound: 12 }),
    of('unswept', 'memory per socket that has just come, nothing swept,', { kind: 'none' }),
  ]
}

/** A quarter of the sockets come first, so that code, pools and what start-up left behind are not counted as theirs. */
async function perSocket(server: 'holdfast' | 'bare', sockets: number): Promise<Cost> {
  const child = await startChild<{ port: number }>(new URL(`${server}-server.ts`, import.meta.url), ['--expose-gc'])
  const load = await startChild(new URL('load.ts', import.meta.url))
  const first = sockets / 4
  try {
    const { port } = child.ready
    const come = (from: number, count: number) =>
      load.ask({ task: 'open', server, port, from, pairs: count / 2 } satisfies Task)
    const ask = (what: Question['what']) => child.ask<Answer>({ what } satisfies Question)
    await come(0, first)
    const before = await ask('memory')
    await come(first, sockets - first)
    const [raw, after] = [await ask('cpu'), await ask('memory')]
    const cost = (bytes: number) => bytes / (sockets - first) / KIB
    return {
      rss: cost(after.rss - before.rss),
      heap: cost(after.heap + after.external - before.heap - before.external),
      unswept: cost(raw.rss - before.rss),
    }
  } finally {
    await Promise.all([child.stop(), load.stop()])
  }
}
