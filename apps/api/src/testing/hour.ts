/** An hour that two browsers hold in their room: it begins, goes on, breaks off, and goes on again. */
import { MINUTE, SECOND } from '@holdfast/domain'
import type { EntryDown, RoomView } from '@holdfast/wire'
import { expect } from 'vitest'
import type { Browser, World } from '../testing.ts'
import { sit, type Page } from './page.ts'

/** The pages of the client and of the practitioner. */
export type Pages = { readonly theirs: Page; readonly mine: Page }

/** The entries of a kind that a page was told, oldest first. */
export const entries = (page: Page, kind: string): EntryDown[] =>
  page.heard.filter((m): m is EntryDown => m.t === 'entry' && m.kind === kind)

/** The room as a page was shown it last. */
export const viewOf = (page: Page): RoomView | undefined =>
  page.heard.filter((m): m is RoomView => m.t === 'room').at(-1)

/** A page tells how it hears another. */
export const hears = (world: World, [page, of]: readonly [Page, Page], state: 'flowing' | 'stalled', gen = 1): void =>
  page.say({ t: 'flow', of: of.seat, gen, state, at: world.clock(), error: 0, ago: 0, held: 0, gaps: [] })

/** Both hear each other. */
export function hold(world: World, { mine, theirs }: Pages, gen = 1): void {
  hears(world, [mine, theirs], 'flowing', gen)
  hears(world, [theirs, mine], 'flowing', gen)
}

/** Minutes go by in which these pages give signs of life. */
export function live(world: World, minutes: number, ...pages: readonly Page[]): void {
  for (let gone = 0; gone < minutes; gone++) {
    world.clock.move(MINUTE)
    for (const page of pages) page.beat()
  }
}

/** Both sit down, are in and hear each other for some minutes. */
export async function heldHour(world: World, client: Browser, desk: Browser, minutes = 30): Promise<Pages> {
  const [theirs, mine] = [await sit(world, client), await sit(world, desk)]
  mine.put({ kind: 'admit', body: { seat: theirs.seat } })
  await expect.poll(() => entries(theirs, 'admit')).toHaveLength(1)
  hold(world, { mine, theirs })
  await expect.poll(() => entries(mine, 'clock')).toHaveLength(1)
  live(world, minutes, mine, theirs)
  return { mine, theirs }
}

/** The client's link and sound break off, and that is told. */
export async function breakOff(world: World, { mine, theirs }: Pages): Promise<void> {
  const before = entries(mine, 'break').length
  hears(world, [mine, theirs], 'stalled')
  theirs.gone()
  world.clock.move(13 * SECOND)
  mine.beat()
  hears(world, [mine, theirs], 'stalled')
  await expect.poll(() => entries(mine, 'break')).toHaveLength(before + 1)
}

/** The same page of the client comes back, is let in again when its grace is over, and both hear each other. */
export async function comeBack(world: World, { mine, theirs }: Pages): Promise<Pages> {
  const before = entries(mine, 'mended').length
  const back = await theirs.again()
  const isIn = (): boolean => viewOf(back)?.seats.find(({ seat }) => seat === back.seat)?.place === 'in'
  if (!isIn()) mine.put({ kind: 'admit', body: { seat: back.seat } })
  await expect.poll(isIn).toBe(true)
  hold(world, { mine, theirs: back }, 9)
  await expect.poll(() => entries(mine, 'mended')).toHaveLength(before + 1)
  return { mine, theirs: back }
}

/** The hour is ended while it is broken. */
export async function endBroken({ mine }: Pages): Promise<void> {
  const before = entries(mine, 'mended').length
  mine.put({ kind: 'end', body: {} })
  await expect.poll(() => entries(mine, 'mended')).toHaveLength(before + 1)
}
