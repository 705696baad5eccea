/** What the room does instead of a page that is gone: it looks like any break, is done once, through a restart, and is laid to nobody. */
import { after, instant, MINUTE, SECOND, type SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { restoreRoom, snapshotOf } from '../snapshot.ts'
import { ADA, BEN, makeStage, PIA, PLAN, type Stage } from '../testing/stage.ts'
import { heard } from '../testing/words.ts'

/** A practitioner, a patient and somebody beside her, who all hear each other. */
function hour() {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  const partner = stage.inside(desk, BEN)
  stage.live(10 * SECOND, desk, guest, partner)
  return { stage, desk, guest, partner }
}
const owes = (stage: Stage, seat: SeatId, does: 'end' | 'mask' | null, at = stage.now()) =>
  stage.happen({ kind: 'instead', seat, at, does })
const acts = (stage: Stage) => stage.saves.flatMap(save => save.acts)
const insteads = (stage: Stage) => acts(stage).filter(({ act }) => act === 'instead')
const views = (guest: Parameters<typeof heard>[0]) => heard(guest, 'room')
const again = (stage: Stage) => {
  const { room, now } = stage
  const journal = room().keeper.journal.entries
  const restored = restoreRoom({ ...PLAN }, { snapshot: snapshotOf(room()), journal }, now())
  if (!restored.ok) throw new Error(restored.error)
  return stage.on(restored.value)
}

test('[RO40] whoever wished to go and whose page died stands at the door when a new page comes, within their grace too', () => {
  const { stage, desk, guest } = hour()
  owes(stage, ADA, 'end')
  stage.gone(guest)
  stage.wait(4 * SECOND)
  const back = stage.come(ADA)
  expect([stage.placeOf(ADA), back.closed ?? null]).toEqual(['waiting', null])
  expect(
    views(back)
      .at(-1)
      ?.seats.find(({ seat }) => seat === PIA)?.peerId ?? null,
  ).toBeNull()
  stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
  expect(stage.placeOf(ADA)).toBe('in')
  const reloaded = stage.come(ADA)
  expect([stage.placeOf(ADA), reloaded.closed ?? null]).toEqual(['in', null])
  expect(insteads(stage)).toEqual([{ act: 'instead', seat: ADA, by: ADA, code: 'end' }])
})

test('[RO40] until then others see a break like any other, down to the word: what was owed is in no view and no entry', () => {
  const seen = (isOwed: boolean) => {
    const { stage, desk, guest, partner } = hour()
    if (isOwed) owes(stage, ADA, 'end')
    stage.gone(guest)
    stage.live(3 * MINUTE, desk, partner)
    return JSON.stringify([desk.heard, partner.heard])
  }
  expect(seen(true)).toBe(seen(false))
})

test('[RO40] a fresh link of the same page is no new page: it goes by itself, or not', () => {
  const { stage, guest } = hour()
  owes(stage, ADA, 'end')
  stage.gone(guest)
  stage.again(guest)
  expect([stage.placeOf(ADA), insteads(stage)]).toEqual(['in', []])
})

test('[RO40] the hour of a practitioner who wished it to end, and whose page is away, is ended, once and through a restart', () => {
  const { stage, desk, guest } = hour()
  owes(stage, PIA, 'end')
  stage.gone(desk)
  stage.wait(5 * SECOND)
  expect(stage.room().ended).toBeNull()
  const later = again(stage)
  later.wait(6 * SECOND)
  expect(later.room().ended).toBeNull()
  later.wait(6 * SECOND)
  expect(later.room().ended).toEqual({ at: later.now(), by: PIA })
  expect(acts(later).map(({ act }) => act)).toEqual(['finished', 'instead'])
  later.wait(MINUTE)
  owes(later, PIA, 'end', instant(Number(stage.now()) - 20 * SECOND))
  expect(insteads(later)).toHaveLength(1)
  expect(guest.closed ?? null).toBeNull()
})

test('[RO40] a practitioner who comes with a new page finds the hour ended', () => {
  const { stage, desk } = hour()
  owes(stage, PIA, 'end')
  stage.gone(desk)
  stage.come(PIA)
  expect(stage.room().ended?.by).toBe(PIA)
})

test('[RO41] whose page died while nothing was to be seen finds both pictures covered, in the name of a practitioner who lifts it', () => {
  const { stage, desk, guest, partner } = hour()
  owes(stage, ADA, 'mask')
  stage.gone(guest)
  stage.live(5 * SECOND, desk, partner)
  expect(stage.room().curtain).toBeNull()
  const back = stage.come(ADA)
  expect([stage.placeOf(ADA), stage.room().curtain, views(back).at(-1)?.curtain]).toEqual(['in', PIA, PIA])
  stage.puts(desk, { kind: 'curtain', body: { drawn: false } })
  stage.come(ADA)
  expect([stage.room().curtain, insteads(stage)]).toEqual([
    null,
    [{ act: 'instead', seat: ADA, by: ADA, code: 'mask' }],
  ])
})

test('[RO41] a practitioner’s own is drawn in their own name, and a curtain that hangs is left', () => {
  const { stage, desk, guest } = hour()
  stage.puts(guest, { kind: 'curtain', body: { drawn: true } })
  owes(stage, PIA, 'mask')
  stage.gone(desk)
  const back = stage.come(PIA)
  expect(stage.room().curtain).toBe(ADA)
  stage.puts(guest, { kind: 'curtain', body: { drawn: false } })
  stage.wait(SECOND)
  owes(stage, PIA, 'mask')
  stage.gone(back)
  stage.come(PIA)
  expect(stage.room().curtain).toBe(PIA)
})

test('[RO42] it is kept, told again it changes nothing, and it is over once it is called off or the place was given up', () => {
  const { stage, guest } = hour()
  const at = stage.now()
  expect(owes(stage, ADA, 'end', at)[0]?.kind).toBe('save')
  const before = stage.room()
  expect([owes(stage, ADA, 'end', at), stage.room()]).toEqual([[], before])
  expect([owes(stage, ADA, 'mask', instant(Number(at) - 1)), stage.room()]).toEqual([[], before])
  const later = again(stage)
  expect(later.room().seats.find(({ seat }) => seat === ADA)?.instead).toEqual({ at, does: 'end', isDone: false })
  owes(later, ADA, null)
  later.come(ADA)
  expect(later.placeOf(ADA)).toBe('in')
  owes(stage, ADA, 'end', after(at, SECOND))
  stage.says(guest, { t: 'leave' })
  stage.wait(SECOND)
  expect(stage.room().seats.find(({ seat }) => seat === ADA)?.instead?.isDone).toBe(true)
  expect(stage.happen({ kind: 'instead', seat: testId('seat', 99), at, does: 'end' })).toEqual([])
})

test('[RO42] of two calls each is called off by itself: the newer stays owed, and the older, done and told again, does nothing', () => {
  const { stage, desk, guest } = hour()
  const first = stage.now()
  const second = after(first, SECOND)
  owes(stage, ADA, 'end', first)
  stage.wait(2 * SECOND)
  owes(stage, ADA, 'end', second)
  owes(stage, ADA, null, first)
  stage.gone(guest)
  stage.come(ADA)
  expect(stage.placeOf(ADA)).toBe('waiting')
  stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
  owes(stage, ADA, null, second)
  const later = again(stage)
  owes(later, ADA, 'end', first)
  later.come(ADA)
  expect([later.placeOf(ADA), insteads(later)]).toEqual(['in', []])
})

test.each([
  [ADA, 'end', 'waiting', null, false],
  [ADA, 'mask', 'in', PIA, false],
  [PIA, 'end', 'in', null, true],
] as const)(
  '[RO42] what another page of %s tells of a page that is gone (%s) is done at once, also where it is in already, and once',
  (seat, does, place, curtain, isEnded) => {
    const { stage } = hour()
    const at = stage.now()
    stage.wait(SECOND)
    const page = stage.come(seat)
    owes(stage, seat, does, at)
    expect([stage.placeOf(seat), page.closed ?? null]).toEqual(['in', null])
    stage.happen({ kind: 'instead', seat, at, does, isLeft: true })
    expect([stage.placeOf(seat), stage.room().curtain, stage.room().ended !== null]).toEqual([place, curtain, isEnded])
    stage.happen({ kind: 'instead', seat, at, does, isLeft: true })
    expect(insteads(stage)).toEqual([{ act: 'instead', seat, by: seat, code: does }])
  },
)

test('[RO42] a break of that seat is laid to nobody and costs nothing: later, a goodbye, and one that was decided a moment before', () => {
  const decided = (say: 'before' | 'goodbye' | 'after' | 'never') => {
    const stage = makeStage()
    const desk = stage.come(PIA)
    const guest = stage.inside(desk, ADA)
    stage.live(10 * SECOND, desk, guest)
    if (say === 'before') owes(stage, ADA, 'mask')
    stage.live(2 * MINUTE, desk, guest)
    stage.says(guest, { t: 'leave' })
    if (say === 'goodbye') owes(stage, ADA, 'end')
    stage.stay(MINUTE, desk)
    stage.puts(desk, { kind: 'end', body: {} })
    stage.wait(5 * SECOND)
    if (say === 'after') owes(stage, ADA, 'end')
    const last = stage.saves.flatMap(({ breaks }) => breaks).at(-1)?.record.state
    return last?.status === 'closed' ? last.decisions.at(-1) : undefined
  }
  expect(decided('never')).toMatchObject({
    finding: { cause: 'left', seat: ADA },
    outcome: { fee: { kind: 'review' } },
  })
  for (const say of ['before', 'goodbye', 'after'] as const)
    expect(decided(say)).toMatchObject({
      finding: { cause: 'unknown', seat: null, confidence: 'none' },
      outcome: { fee: { kind: 'waived' } },
    })
})
