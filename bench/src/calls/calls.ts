/** Calls: how fast one joins, how much signalling a server carries, what a page weighs, how soon there is a picture. */
import type { Figure } from '../figure.ts'
import type { Run } from '../group.ts'
import { firstFrame } from './first-frame.ts'
import { joinRoute } from './join-route.ts'
import { pageWeight } from './page-weight.ts'
import { signalling } from '../signalling/signalling.ts'

/** All figures of the group, each as soon as it is known. */
export async function* calls(run: Run): AsyncIterable<Figure> {
  for (const measure of [pageWeight, joinRoute, signalling, firstFrame]) yield* measure(run)
}
