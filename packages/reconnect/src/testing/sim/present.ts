/** Which of a seat's pages counts in a simulated hour. */
import { isOver } from '../../link-state.ts'
import type { OpenWorld, Page } from './world.ts'

/** The seat's page that counts: alive and not at rest; the newest where there are two. */
export const present = (world: OpenWorld, seat: string): Page | undefined =>
  world.pages.findLast(page => page.seat === seat && page.isAlive() && !isOver(page.end().link))
