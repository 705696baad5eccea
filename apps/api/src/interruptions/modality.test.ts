/** Hours by telephone, for couples, and by chat: planned, kept, held, and interrupted under the same rules. */
import { interruptionsOf } from '@holdfast/db'
import { SECOND } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import {
  decideOutcome,
  DEFAULT_OUTCOME_TERMS,
  type BreakFacts,
  type OutcomeFacts,
  type OutcomeTerms,
} from '@holdfast/reconnect'
import { afterEach, expect, test } from 'vitest'
import { breakOf } from '../rooms/breaks.ts'
import { breakOff, endBroken, entries, hears, live, viewOf } from '../testing/hour.ts'
import { makeWorld, prepare, seenBy, signIn, sit, type Page, type World } from '../testing.ts'

let world: World
afterEach(() => world.close())

/** Everyone sits down and is let in. */
async function letIn(...who: readonly ('patient' | 'partner')[]): Promise<{ mine: Page; guests: readonly Page[] }> {
  const desk = await signIn(world, 'practitioner')
  await prepare(desk)
  const guests: Page[] = []
  for (const one of who) {
    const browser = await signIn(world, one)
    await prepare(browser)
    const { seat } = (await browser.ask('encounter')).body.me
    if (one === 'partner') await desk.ask('identity', {}, seenBy('video', seat))
    guests.push(await sit(world, browser))
  }
  const mine = await sit(world, desk)
  for (const { seat } of guests) mine.put({ kind: 'admit', body: { seat } })
  for (const guest of guests) await expect.poll(() => entries(guest, 'admit')).toHaveLength(1)
  return { mine, guests }
}

/** The facts from which the one interruption of the hour was decided, with its cause. */
async function decidedFrom(): Promise<{ facts: BreakFacts; course: string | null }> {
  const [row] = await interruptionsOf(world.db, world.encounter)
  const facts = row && breakOf(row).facts
  if (!facts) throw new Error('nothing was decided')
  return { facts, course: row.outcome }
}

/** What becomes of these facts; the cause is the one that nobody knows. */
const courseOf = (facts: BreakFacts, more: Partial<OutcomeFacts> = {}, terms: Partial<OutcomeTerms> = {}) =>
  decideOutcome({ ...facts, cause: 'unknown', who: null, ...more }, { ...DEFAULT_OUTCOME_TERMS, ...terms })

test('[AP21] [E16b] a couple’s hour by telephone: planned, held, and with one of them missing decided as policy says', async () => {
  world = await makeWorld({ modality: 'telephone', isCouple: true, isPaid: true })
  const { mine, guests } = await letIn('patient', 'partner')
  const [theirs, partner] = guests as [Page, Page]
  // Planned by telephone, the hour runs once they are in, though no sound goes over our links.
  await expect.poll(() => viewOf(mine)?.clock?.state).toBe('running')
  expect(viewOf(theirs)?.step).toEqual({ step: 'telephone', why: 'chosen' })
  // The telephone fails, so they speak over the room; then one of them is gone.
  mine.put({ kind: 'step', body: { step: 'voice', why: 'chosen', reason: 'The telephone fails.' } })
  for (const page of [theirs, partner]) {
    hears(world, [mine, page], 'flowing')
    hears(world, [page, mine], 'flowing')
  }
  live(world, 10, mine, theirs, partner)
  await breakOff(world, { mine, theirs: partner })
  theirs.beat()
  await endBroken({ mine, theirs: partner })
  const { facts, course } = await decidedFrom()
  expect(facts).toMatchObject({ modality: 'telephone', isCouple: true, missing: 'related-person', isPaid: true })
  expect(course).toBe('held')
  const policies = [
    ['hold', 'held'],
    ['individual', 'individual'],
    ['reschedule', 'rescheduled'],
  ] as const
  for (const [onePartnerMissing, then] of policies)
    for (const missing of ['patient', 'related-person'] as const) {
      const outcome = courseOf(facts, { missing }, { onePartnerMissing })
      expect(outcome.course.kind).toBe(then)
      expect(courseOf(facts, { missing, modality: 'video' }, { onePartnerMissing })).toEqual(outcome)
    }
  // What was paid for a couple's hour by telephone that is held again carries over like any other.
  expect(courseOf(facts, {}, { onePartnerMissing: 'reschedule' })).toMatchObject({ charged: 0, carried: 60 })
})

test('[AP21] [E18b] an hour by chat: planned, it runs on text alone, breaks with a link, and is decided by the same rules', async () => {
  world = await makeWorld({ modality: 'chat' })
  const { mine, guests } = await letIn('patient')
  const [theirs] = guests as [Page]
  await expect.poll(() => viewOf(mine)?.clock?.state).toBe('running')
  expect(viewOf(theirs)?.step).toEqual({ step: 'text', why: 'chosen' })
  mine.put({ kind: 'chat', body: { id: testId('message', 1), text: 'Here we write.' } })
  await expect.poll(() => entries(theirs, 'chat')).toHaveLength(1)
  live(world, 40, mine, theirs)
  theirs.gone()
  world.clock.move(13 * SECOND)
  mine.beat()
  world.clock.move(13 * SECOND)
  hears(world, [mine, theirs], 'stalled')
  await expect.poll(() => entries(mine, 'break')).toHaveLength(1)
  await endBroken({ mine, theirs })
  const { facts, course } = await decidedFrom()
  expect(facts.modality).toBe('chat')
  expect(course).toBe('completed-reduced')
  expect(courseOf(facts)).toEqual(courseOf(facts, { modality: 'video' }))
})
