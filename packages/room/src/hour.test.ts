/** The hour's clock and its breaks, from what pages report: when it runs, when it is told that it broke, and what it comes to. */
import { after, MINUTE, SECOND, type SeatId } from '@holdfast/domain'
import { delivered, running } from '@holdfast/reconnect'
import { expect, test } from 'vitest'
import { makeRoom } from './room.ts'
import { restoreRoom, snapshotOf } from './snapshot.ts'
import type { Guest } from './testing/guest.ts'
import { ADA, BEN, makeStage, PIA, PLAN, type Stage } from './testing/stage.ts'
import { entriesOf, heard, refusals } from './testing/words.ts'

type Couple = { stage: Stage; desk: Guest; guest: Guest }

/** Practitioner and patient hear each other. */
const talking = (stage = makeStage()): Couple => {
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.hears(desk, ADA)
  stage.hears(guest, PIA)
  return { stage, desk, guest }
}
const clockOf = (guest: Guest) => heard(guest, 'room').at(-1)?.clock
const bodies = (guest: Guest, kind: string) => entriesOf(guest, kind).map(({ body }) => body)
const deliveredBy = ({ stage }: Couple) => delivered(stage.room().hour.clock, stage.now())

/** The patient's link and sound are gone, and twelve seconds have passed. */
const lostGuest = (couple: Couple): void => {
  const { stage, desk, guest } = couple
  stage.gone(guest)
  stage.stay(3 * SECOND, desk)
  stage.hears(desk, ADA, 'stalled', { ago: 3000 })
  stage.stay(10 * SECOND, desk)
}
/** The same page comes back, and both hear each other. */
const back = ({ stage, desk, guest }: Couple): Guest => {
  const again = stage.again(guest)
  stage.hears(desk, ADA)
  stage.hears(again, PIA)
  return again
}

test('[RC1] the clock starts when a practitioner and one other hear each other, and an entry says so to those who are in', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.hears(desk, ADA)
  expect(clockOf(desk)).toMatchObject({ state: 'waiting', since: null })
  stage.doze(700)
  stage.hears(guest, PIA, 'flowing', { held: 200, error: 30 })
  const start = after(stage.now(), 30 - 200)
  expect(clockOf(guest)).toEqual({ state: 'running', since: start, delivered: 0, end: PLAN.when.end, extension: 0 })
  for (const one of [desk, guest]) expect(bodies(one, 'clock')).toEqual([{ state: 'running', at: start, delivered: 0 }])
})

test('[RC2] a pause begins at the newest packet less the error, wherever the report comes late, and never in the future or long ago', () => {
  const couple = talking()
  const { stage, desk } = couple
  stage.live(MINUTE, desk, couple.guest)
  stage.hears(desk, ADA, 'stalled', { ago: 2000, error: 50, at: after(stage.now(), -500) })
  expect(clockOf(desk)).toMatchObject({ state: 'paused', since: after(stage.now(), -2550) })
  const other = talking()
  other.stage.live(20 * MINUTE, other.desk, other.guest)
  other.stage.hears(other.desk, ADA, 'stalled', { ago: 1e9, at: after(other.stage.now(), MINUTE) })
  expect(clockOf(other.desk)).toMatchObject({ state: 'paused', since: after(other.stage.now(), -10 * MINUTE) })
})

test('[RC2] who was only just let in, and is not heard yet, does not stop the clock; once heard they count', () => {
  const { stage, desk, guest } = talking()
  const partner = stage.inside(desk, BEN)
  for (const state of ['none', 'over'] as const) {
    stage.hears(desk, BEN, state)
    stage.hears(partner, PIA, state)
  }
  stage.live(10 * SECOND, desk, guest)
  stage.stay(SECOND, partner)
  expect(clockOf(desk)).toMatchObject({ state: 'running', since: PLAN.when.start })
  stage.hears(desk, BEN)
  stage.hears(partner, PIA)
  stage.hears(partner, PIA, 'stalled')
  expect(clockOf(desk)?.state).toBe('paused')
})

test('[RC3] it goes on when both hear each other again, from the later of the two, with the error against billing', () => {
  const couple = talking()
  const { stage, desk, guest } = couple
  stage.live(MINUTE, desk, guest)
  const until = stage.now()
  stage.hears(desk, ADA, 'stalled')
  stage.doze(1000)
  stage.hears(desk, ADA)
  expect(clockOf(desk)?.state).toBe('running')
  stage.doze(1000)
  const spans = running(stage.room().hour.clock, stage.now())
  expect(spans).toEqual([
    { start: PLAN.when.start, end: until },
    { start: after(until, 1000), end: stage.now() },
  ])
})

test('[RC4] silences that are over count as lost, however often they are told', () => {
  const couple = talking()
  const { stage, desk, guest } = couple
  stage.live(MINUTE, desk, guest)
  const gaps = [{ start: 20_000, end: 18_000 }]
  stage.hears(desk, ADA, 'flowing', { gaps, held: 18_000 })
  expect(deliveredBy(couple)).toBe(58_000)
  stage.doze(3)
  stage.hears(desk, ADA, 'flowing', { gaps: [{ start: 20_003, end: 18_003 }], held: 18_003 })
  expect(deliveredBy(couple)).toBe(58_003)
  stage.hears(desk, ADA, 'flowing', { gaps: [{ start: 1, end: 18_003 }] })
  expect(deliveredBy(couple)).toBe(58_003)
})

test('[RC5] after a restart a flow that both held through it proves that the hour went on', () => {
  const { stage, desk, guest } = talking()
  stage.live(MINUTE, desk, guest)
  const next = restarted(stage, 4 * SECOND)
  const [one, other] = [next.again(desk), next.again(guest)]
  next.doze(500)
  next.hears(one, ADA, 'flowing', { held: 60_000 })
  next.hears(other, PIA, 'flowing', { held: 60_000 })
  expect(heard(one, 'room').at(-1)?.clock?.state).toBe('running')
  expect(delivered(next.room().hour.clock, next.now())).toBe(64_500)
  next.stay(20 * SECOND, one, other)
  expect(entriesOf(one, 'break')).toEqual([])
})

test('[RC5] without that proof the clock stopped at the last evidence that was kept', () => {
  const { stage, desk, guest } = talking()
  stage.live(MINUTE, desk, guest)
  const last = stage.now()
  const next = restarted(stage, 4 * SECOND)
  const one = next.again(desk)
  expect(heard(one, 'room').at(-1)?.clock?.state).toBe('paused')
  next.stay(11 * SECOND, one)
  expect(bodies(one, 'clock').at(-1)).toMatchObject({ state: 'paused', at: last })
  expect(bodies(one, 'break')).toHaveLength(1)
})

/** The server is killed and stands again after a while. */
function restarted(stage: Stage, span: number): Stage {
  const journal = stage.room().keeper.journal.entries
  stage.doze(span)
  const again = restoreRoom(PLAN, { snapshot: snapshotOf(stage.room()), journal }, stage.now())
  if (!again.ok) throw new Error(again.error)
  return stage.on(again.value)
}

test('[RC6] while it runs the room is kept every half minute', () => {
  const { stage, desk, guest } = talking()
  const saves = stage.saves.length
  stage.live(2 * MINUTE, desk, guest)
  expect(stage.saves.length - saves).toBe(4)
})

test('[RI1] a short break is no interruption, a longer one is told to those who are in, once', () => {
  const couple = talking()
  const { stage, desk, guest } = couple
  stage.live(MINUTE, desk, guest)
  stage.hears(desk, ADA, 'stalled')
  stage.wait(2 * SECOND)
  stage.hears(desk, ADA)
  expect(bodies(desk, 'break')).toEqual([])
  stage.hears(desk, ADA, 'stalled')
  const at = stage.now()
  stage.wait(2500)
  stage.wait(SECOND)
  for (const one of [desk, guest]) expect(bodies(one, 'break')).toEqual([{ id: 'break-2', at, seats: [ADA] }])
  expect(heard(guest, 'room').at(-1)?.broken).toMatchObject({ since: at, seats: [ADA], exhausted: false })
  expect(stage.saves.flatMap(({ breaks }) => breaks.map(({ record }) => record.state.status))).toEqual(['open'])
})

test('[RI2] when all are back it is decided: nobody’s fault, the hour goes on', () => {
  const couple = talking()
  const { stage, desk, guest } = couple
  stage.live(MINUTE, desk, guest)
  lostGuest(couple)
  const again = back(couple)
  expect(bodies(desk, 'mended')).toMatchObject([{ id: 'break-1', cause: 'unknown', seat: null, outcome: 'resumed' }])
  expect(bodies(again, 'clock').map(body => (body as { state: string }).state)).toEqual([
    'running',
    'paused',
    'running',
  ])
  expect(heard(again, 'room').at(-1)?.broken).toBe(null)
  expect(stage.saves.flatMap(({ breaks }) => breaks.map(({ record }) => record.state.status))).toEqual([
    'open',
    'closed',
  ])
})

test('[RI3] a new page without goodbye is a crash; the practitioner reads whose, a partner only that it broke', () => {
  const stage = makeStage()
  const { desk, guest } = talking(stage)
  const partner = stage.inside(desk, BEN)
  stage.hears(desk, BEN)
  stage.hears(partner, PIA)
  stage.live(20 * SECOND, desk, guest, partner)
  stage.gone(guest)
  stage.hears(desk, ADA, 'stalled')
  stage.wait(3 * SECOND)
  const page = stage.come(ADA)
  stage.hears(desk, ADA)
  stage.hears(page, PIA)
  expect(bodies(desk, 'mended')).toMatchObject([{ cause: 'crash', seat: ADA }])
  expect(bodies(page, 'mended')).toMatchObject([{ cause: 'crash', seat: ADA }])
  expect(bodies(partner, 'mended')).toMatchObject([{ cause: 'unknown', seat: null }])
})

test('[RI4] a goodbye in the hour is told at once, and its cause is the goodbye', () => {
  const { stage, desk, guest } = talking()
  stage.live(MINUTE, desk, guest)
  stage.says(guest, { t: 'leave' })
  expect(bodies(desk, 'break')).toMatchObject([{ seats: [ADA] }])
  stage.puts(desk, { kind: 'end', body: {} })
  expect(bodies(desk, 'mended')).toMatchObject([{ cause: 'left', seat: ADA, outcome: 'rescheduled' }])
  expect(clockOf(desk)).toMatchObject({ state: 'ended', delivered: 60_000 })
})

test('[RI5] when nobody is back in time the outcome is decided, and decided anew when somebody comes after all', () => {
  const couple = talking()
  const { stage, desk, guest } = couple
  stage.live(MINUTE, desk, guest)
  lostGuest(couple)
  stage.stay(10 * MINUTE, desk)
  expect(bodies(desk, 'mended')).toMatchObject([{ outcome: 'rescheduled' }])
  const page = stage.inside(desk, ADA)
  stage.hears(desk, ADA)
  stage.hears(page, PIA)
  expect(bodies(desk, 'mended')).toMatchObject([{ outcome: 'rescheduled' }, { id: 'break-1', outcome: 'resumed' }])
})

test('[RI6] only the practitioner chooses, only what is open, and the choice is kept with its reason', () => {
  const couple = talking()
  const { stage, desk, guest } = couple
  stage.live(MINUTE, desk, guest)
  const choose = (who: Guest, choice: 'continue' | 'pause' | 'reschedule', reason?: string) =>
    stage.puts(who, { kind: 'choice', body: { choice, ...(reason === undefined ? {} : { reason }) } })
  choose(desk, 'pause')
  expect(refusals(desk)).toEqual(['not-allowed'])
  stage.hears(desk, ADA, 'stalled')
  stage.stay(5 * SECOND, desk, guest)
  choose(guest, 'pause')
  choose(desk, 'continue')
  choose(desk, 'pause', 'a breath')
  expect([refusals(guest), refusals(desk)]).toEqual([['not-allowed'], ['not-allowed', 'not-allowed']])
  const kept = stage.saves.at(-1)?.breaks[0]
  expect(kept?.chosen).toMatchObject([{ choice: { kind: 'pause' }, decidedBy: 'practitioner', reason: 'a breath' }])
  choose(desk, 'reschedule')
  expect(bodies(guest, 'mended')).toMatchObject([{ outcome: 'rescheduled' }])
})

test('[RI7] text that was chosen keeps the hour running though no sound comes through', () => {
  const couple = talking()
  const { stage, desk, guest } = couple
  stage.live(MINUTE, desk, guest)
  stage.hears(desk, ADA, 'stalled')
  stage.stay(10 * SECOND, desk, guest)
  stage.puts(desk, { kind: 'step', body: { step: 'text', why: 'chosen', reason: 'no sound' } })
  expect(clockOf(guest)?.state).toBe('running')
  stage.stay(MINUTE, desk, guest)
  expect(deliveredBy(couple)).toBe(2 * MINUTE)
})

test('[RI8] wishes become one step for all; practitioners read whose it was and why, others only the step', () => {
  const { stage, desk, guest } = talking()
  stage.puts(guest, { kind: 'step', body: { step: 'voice', why: 'chosen', reason: 'tired eyes' } })
  for (const one of [desk, guest]) expect(heard(one, 'room').at(-1)?.step).toEqual({ step: 'voice', why: 'chosen' })
  expect(bodies(desk, 'agreed')).toMatchObject([
    { from: 'video', to: 'voice', by: ADA, because: { reason: 'tired eyes' } },
  ])
  const partner = stage.inside(desk, BEN)
  stage.puts(guest, { kind: 'step', body: { step: 'video', why: 'chosen' } })
  expect([...entriesOf(partner, 'step'), ...entriesOf(partner, 'agreed')]).toEqual([])
  expect(heard(partner, 'room').at(-1)?.step.step).toBe('video')
})

const atRisk = makeRoom({
  ...PLAN,
  participants: PLAN.participants.map(one => ({ ...one, isAtRisk: one.seat === ADA })),
})
const raised = (guest: Guest): { seat: SeatId } | null | undefined => heard(guest, 'room').at(-1)?.raised

test('[RI9] someone at risk who vanishes without goodbye is raised to practitioners alone, and not after a goodbye', () => {
  const couple = talking(makeStage(atRisk))
  const { stage, desk, guest } = couple
  stage.live(MINUTE, desk, guest)
  lostGuest(couple)
  expect(raised(desk)).toMatchObject({ seat: ADA })
  stage.stay(3 * MINUTE, desk)
  expect([stage.placeOf(ADA), raised(desk)?.seat]).toEqual(['expected', ADA])
  const again = stage.inside(desk, ADA)
  expect([raised(desk), raised(again)]).toEqual([null, null])
  stage.gone(again)
  stage.stay(20 * SECOND, desk)
  expect(raised(desk)).toMatchObject({ seat: ADA })
  stage.puts(desk, { kind: 'end', body: {} })
  expect(raised(desk)).toBe(null)
  const other = talking(makeStage(atRisk))
  other.stage.says(other.guest, { t: 'leave' })
  other.stage.stay(MINUTE, other.desk)
  expect(raised(other.desk)).toBe(null)
})

test('[RI10] what one hour remembers is bounded', () => {
  const { stage, desk, guest } = talking()
  stage.live(10 * SECOND, desk, guest)
  for (let n = 0; n < 220; n++) {
    stage.doze(100)
    stage.hears(desk, ADA, 'flowing', { gaps: [{ start: 60, end: 30 }] })
    stage.hears(desk, ADA, 'stalled')
    stage.says(guest, { t: 'media', mic: true, camera: true, dark: n % 2 ? 'chosen' : 'tab-hidden' })
    stage.hears(desk, ADA)
  }
  const { clock, recent } = stage.room().hour
  expect(clock.losses.length).toBeLessThanOrEqual(101)
  expect(recent.length).toBeLessThanOrEqual(48)
})

test('[RO30] who is in is ordered to join, one order with one number for both; nobody at the door is', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const waiting = stage.come(BEN)
  const guest = stage.inside(desk, ADA)
  const [mine] = heard(desk, 'pair')
  expect(mine).toMatchObject({ with: ADA, epoch: guest.epoch, gen: 1, mode: 'fresh' })
  expect(heard(guest, 'pair')).toMatchObject([{ with: PIA, gen: 1, offer: !mine?.offer }])
  expect(heard(waiting, 'pair')).toEqual([])
  stage.puts(desk, { kind: 'end', body: {} })
  stage.again(guest)
  expect(heard(desk, 'pair')).toHaveLength(1)
})

test('[RO30] a page that comes in the very moment in which its place is given up is at the door and ordered to join nobody', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  stage.inside(desk, ADA)
  stage.doze(PLAN.grace.patient)
  const late = stage.come(ADA)
  expect(stage.placeOf(ADA)).toBe('waiting')
  expect(heard(late, 'pair')).toEqual([])
  expect(heard(desk, 'pair')).toHaveLength(1)
})

test('[RO30] a seat whose messages go to a PeerJS client is left to that client', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  stage.come(ADA)
  stage.come(ADA, { via: 'peerjs' })
  stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
  expect(heard(desk, 'pair')).toEqual([])
})
