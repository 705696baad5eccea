/** What a page saw of its own break: evidence about itself, in time or late, and never about anyone else. */
import { after, MINUTE, SECOND, type SeatId } from '@holdfast/domain'
import { decisionOf } from '@holdfast/reconnect'
import type { Saw } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { restoreRoom, snapshotOf } from '../snapshot.ts'
import type { Guest } from '../testing/guest.ts'
import { ADA, BEN, makeStage, PIA, PLAN, type Stage } from '../testing/stage.ts'
import { entriesOf } from '../testing/words.ts'

type Item = Saw['items'][number]
const failed: Item = { kind: 'probed', ago: 12_000, tried: 30, answered: 0 }
const answered: Item = { kind: 'probed', ago: 12_000, tried: 30, answered: 28 }
const slept: Item = { kind: 'slept', ago: 13_000, span: 12_000 }
const offline: Item = { kind: 'offline', ago: 12_500 }

/** Practitioner and patient have heard each other for a minute. */
function talking(stage: Stage = makeStage()) {
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.hears(desk, ADA)
  stage.hears(guest, PIA)
  stage.live(MINUTE, desk, guest)
  return { stage, desk, guest }
}
type Couple = ReturnType<typeof talking>

/** One of the two is gone, in silence or with their link, and is missed for 13 seconds. */
function missed({ stage, desk, guest }: Couple, who: Guest, how: 'silent' | 'closed' = 'closed'): void {
  const other = who === desk ? guest : desk
  if (how === 'closed') stage.gone(who)
  stage.stay(3 * SECOND, other)
  stage.hears(other, who.seat, 'stalled', { ago: 3000 })
  stage.stay(10 * SECOND, other)
}
const says = (stage: Stage, guest: Guest, ...items: readonly Item[]) =>
  stage.says(guest, { t: 'saw', at: stage.now(), items: [...items] })

/** They hear each other again. */
function hearing({ stage }: Couple, one: Guest, other: Guest): void {
  stage.hears(one, other.seat)
  stage.hears(other, one.seat)
}
const told = (guest: Guest): unknown => {
  const body = entriesOf(guest, 'mended').at(-1)?.body as { cause: string; seat: SeatId | null } | undefined
  return body && [body.cause, body.seat]
}

test.each([
  ['probes that all failed are a failed network', [failed], 'network'],
  ['a browser that said offline is a failed network', [offline], 'network'],
  ['a probe that was answered speaks against it', [answered], 'unknown'],
  ['an answered probe outweighs a browser that said offline', [answered, offline], 'unknown'],
  ['a device that slept is asleep, whatever its probes say', [failed, slept], 'asleep'],
  ['nothing told is nothing known', [], 'unknown'],
] as const)('[RI13] %s', (_name, items, cause) => {
  for (const side of [ADA, PIA]) {
    const couple = talking()
    const who = side === ADA ? couple.guest : couple.desk
    const other = side === ADA ? couple.desk : couple.guest
    missed(couple, who)
    const again = couple.stage.again(who)
    if (items.length > 0) says(couple.stage, again, ...items)
    hearing(couple, other, again)
    expect(told(again)).toEqual([cause, cause === 'unknown' ? null : side])
    // The other side reads the cause only as a practitioner.
    expect(told(other)).toEqual(side === ADA ? told(again) : ['unknown', null])
  }
})

test('[RI13] what is said by the one who was not lost, or from the door, proves nothing about anyone', () => {
  const couple = talking()
  const { stage, desk, guest } = couple
  const waiting = stage.come(BEN)
  missed(couple, guest)
  says(stage, desk, failed)
  says(stage, waiting, slept)
  const again = stage.again(guest)
  hearing(couple, desk, again)
  expect(told(desk)).toEqual(['unknown', null])
})

test('[RI13] a sleep from long before the break explains nothing; a long one that only just ended does', () => {
  for (const [item, cause] of [
    [{ kind: 'slept', ago: 5 * MINUTE, span: 6000 }, 'unknown'],
    [{ kind: 'slept', ago: 40 * MINUTE, span: 6000 }, 'unknown'],
    [{ kind: 'slept', ago: 14_000, span: 13_000 }, 'asleep'],
  ] as const) {
    const couple = talking()
    couple.stage.live(6 * MINUTE, couple.desk, couple.guest)
    missed(couple, couple.guest)
    const again = couple.stage.again(couple.guest)
    says(couple.stage, again, item)
    hearing(couple, couple.desk, again)
    expect(told(couple.desk)).toEqual([cause, cause === 'unknown' ? null : ADA])
  }
})

test('[RI13] nothing is taken as later than now or as more than ten minutes ago', () => {
  const couple = talking()
  const { stage, guest } = couple
  missed(couple, guest)
  const again = stage.again(guest)
  stage.says(again, { t: 'saw', at: after(stage.now(), MINUTE), items: [{ kind: 'offline', ago: 0 }] })
  const items = stage.room().hour.broken?.record.evidence ?? []
  expect(items.filter(({ kind }) => kind === 'offline').map(({ at }) => at)).toEqual([stage.now()])
})

test('[RI14] told after the break was decided, it is learned: a second decision, kept, and told as of the same moment', () => {
  const couple = talking()
  const { stage, desk, guest } = couple
  missed(couple, guest)
  const again = stage.again(guest)
  hearing(couple, desk, again)
  const mendedAt = stage.now()
  expect(told(desk)).toEqual(['unknown', null])
  stage.doze(2000)
  says(stage, again, { ...failed, ago: 14_000 })
  for (const one of [desk, again]) {
    expect(told(one)).toEqual(['network', ADA])
    expect(entriesOf(one, 'mended').map(({ body }) => (body as { at: number }).at)).toEqual([mendedAt, mendedAt])
  }
  const record = stage.saves.at(-1)?.breaks.at(-1)?.record
  expect(record && decisionOf(record)?.finding).toMatchObject({ cause: 'network', seat: ADA })
  expect(record?.state).toMatchObject({ decisions: [{ finding: { cause: 'unknown' } }, { at: stage.now() }] })
  // The same again is nothing new.
  const before = stage.saves.length
  says(stage, again, { ...failed, ago: 14_000 })
  expect(stage.saves.length).toBe(before)
})

test('[RI14] it is learned across a restart of the server too', () => {
  const couple = talking()
  const { stage, desk, guest } = couple
  missed(couple, guest)
  const again = stage.again(guest)
  hearing(couple, desk, again)
  const kept = { snapshot: snapshotOf(stage.room()), journal: stage.room().keeper.journal.entries }
  const restored = restoreRoom(PLAN, kept, stage.now())
  if (!restored.ok) throw new Error(restored.error)
  const fresh = stage.on(restored.value)
  const [deskAgain, guestAgain] = [fresh.come(PIA, { epoch: desk.epoch, tries: 9 }), fresh.again(again)]
  hearing({ ...couple, stage: fresh }, deskAgain, guestAgain)
  says(fresh, guestAgain, { ...failed, ago: 14_000 })
  expect(told(deskAgain)).toEqual(['network', ADA])
})

test('[RI14] half a minute later, or about an older break, it is learned no more', () => {
  for (const [wait, ago] of [
    [40 * SECOND, 52_000],
    [0, 5 * MINUTE],
  ] as const) {
    const couple = talking()
    const { stage, desk, guest } = couple
    missed(couple, guest)
    const again = stage.again(guest)
    hearing(couple, desk, again)
    stage.live(wait, desk, again)
    says(stage, again, { ...failed, ago })
    expect(told(desk)).toEqual(['unknown', null])
  }
})

test('[RI15] a link that was silent for long and is replaced was lost, so that what its page saw has something to explain', () => {
  const couple = talking()
  const { stage, desk, guest } = couple
  stage.stay(3 * SECOND, desk)
  stage.hears(desk, ADA, 'stalled', { ago: 3000 })
  stage.stay(5 * SECOND, desk)
  const again = stage.again(guest)
  says(stage, again, { ...failed, ago: 7000 })
  hearing(couple, desk, again)
  expect(told(desk)).toEqual(['network', ADA])
})
