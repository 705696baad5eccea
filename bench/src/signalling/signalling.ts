/** Signalling: messages relayed, and memory per idle socket, each beside a bare `ws` server in the same run. */
import type { Figure } from '../figure.ts'
import type { Run } from '../group.ts'
import { memory } from './memory.ts'
import { throughput } from './throughput.ts'

/** All signalling figures, each group as soon as it is known. */
export async function* signalling(run: Run): AsyncIterable<Figure> {
  yield* await throughput(run)
  yield* await memory(run)
}

/** All signalling figures at once. */
export async function signallingFigures(run: Run): Promise<Figure[]> {
  const figures: Figure[] = []
  for await (const one of signalling(run)) figures.push(one)
  return figures
}
