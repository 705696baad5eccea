/** The missing picture of a seat: why, what follows when, who reads it, and what survives. */
import { MINUTE, SECOND } from '@holdfast/domain'
import { DEFAULT_CAMERA_POLICY } from '@holdfast/reconnect'
import type { Media, SeatView } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { makeRoom } from '../room.ts'
import { restoreRoom, snapshotOf } from '../snapshot.ts'
import type { Guest } from '../testing/guest.ts'
import { ADA, BEN, makeStage, PIA, PLAN, type Stage } from '../testing/stage.ts'
import { entriesOf, heard, refusals } from '../testing/words.ts'
import { nextWake } from '../wake.ts'

const ON: Media = { t: 'media', mic: true, camera: true, dark: null }
const off = (dark: Media['dark']): Media => ({ t: 'media', mic: true, camera: false, dark })

/** Practitioner and patient hear and see each other. */
function seeing(stage: Stage = makeStage()) {
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.hears(desk, ADA)
  stage.hears(guest, PIA)
  for (const one of [desk, guest]) stage.says(one, ON)
  return { stage, desk, guest }
}
type Note = { seat: string; stage: string; reason: string; at: number }
const notes = (guest: Guest): Note[] => entriesOf(guest, 'camera').map(({ body }) => body as Note)
const stages = (guest: Guest): string[] => notes(guest).map(({ stage, reason }) => `${stage} ${reason}`)
const seatSeen = (viewer: Guest, of = ADA): SeatView | undefined =>
  heard(viewer, 'room')
    .at(-1)
    ?.seats.find(({ seat }) => seat === of)
const curtain = (guest: Guest) => heard(guest, 'room').at(-1)?.curtain
/** Time passes as the room itself asks to be woken, second by second, and both stay. */
const pass = ({ stage, desk, guest }: ReturnType<typeof seeing>, span: number): void => {
  for (let left = span; left > 0; left -= SECOND) {
    stage.doze(SECOND)
    const due = stage.room().wakeAt
    if (due !== null && due <= stage.now()) stage.happen({ kind: 'wake' })
    for (const one of [desk, guest]) stage.says(one, { t: 'beat', n: 1, have: 0 })
  }
}

test.each(['chosen', 'device-lost', 'tab-hidden'] as const)(
  '[D38] [RP1] [RP2] %s: grace, a question, a check-in by voice and a pause, each an entry for practitioner and patient alone, with its moment',
  reason => {
    const all = seeing()
    const { stage, desk, guest } = all
    const partner = stage.inside(desk, BEN)
    const start = stage.now()
    stage.says(guest, off(reason))
    expect(seatSeen(desk)?.picture).toEqual({ stage: 'grace', reason, since: start })
    for (const _ of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      pass(all, 10 * SECOND)
      stage.says(partner, { t: 'beat', n: 1, have: 0 })
    }
    const moments = notes(desk).map(({ stage: what, reason: why, at }) => [what, why, (at - start) / SECOND])
    expect(moments).toEqual([
      ['grace', reason, 0],
      ['asked', reason, 20],
      ['checking-in', reason, 50],
      ['paused', reason, 110],
    ])
    expect(notes(guest)).toEqual(notes(desk))
    expect(seatSeen(guest)?.picture).toEqual({ stage: 'paused', reason, since: start })
    expect([notes(partner), seatSeen(partner)?.picture]).toEqual([[], null])
  },
)

test('[D38] [RP1] a lost network has its own record and no question, and the time of it is held against nobody', () => {
  const all = seeing()
  const { stage, desk, guest } = all
  stage.says(guest, off('chosen'))
  pass(all, 15 * SECOND)
  stage.gone(guest)
  stage.hears(desk, ADA, 'stalled', { ago: 0 })
  stage.stay(30 * SECOND, desk)
  expect(stages(desk)).toEqual(['grace chosen', 'grace network-lost'])
  const again = stage.again(guest)
  stage.says(again, off('chosen'))
  stage.hears(desk, ADA)
  stage.hears(again, PIA)
  pass({ stage, desk, guest: again }, 19 * SECOND)
  expect(stages(desk)).toEqual(['grace chosen', 'grace network-lost', 'grace chosen'])
  pass({ stage, desk, guest: again }, 2 * SECOND)
  expect(stages(desk).at(-1)).toBe('asked chosen')
})

test('[RP1] a picture that only the network took is told apart, and its return is told', () => {
  const { stage, desk, guest } = seeing()
  stage.gone(guest)
  stage.hears(desk, ADA, 'stalled', { ago: 0 })
  stage.stay(10 * SECOND, desk)
  const again = stage.again(guest)
  stage.hears(desk, ADA)
  stage.hears(again, PIA)
  expect(stages(desk)).toEqual(['grace network-lost', 'seen network-lost'])
})

test('[RP1] a new page that has not said what it sends is read as nothing', () => {
  const { stage, desk } = seeing()
  stage.come(ADA)
  stage.stay(MINUTE, desk)
  expect(stages(desk).filter(one => !one.includes('network'))).toEqual([])
})

test('[RP2] a picture within the grace asks nothing, and one after a pause is seen again and lifts the curtain', () => {
  const all = seeing()
  const { stage, desk, guest } = all
  stage.says(guest, off('tab-hidden'))
  pass(all, 19 * SECOND)
  stage.says(guest, ON)
  pass(all, 2 * MINUTE)
  expect(stages(desk)).toEqual(['grace tab-hidden', 'seen tab-hidden'])
  stage.says(guest, off('chosen'))
  pass(all, 2 * MINUTE)
  expect([curtain(desk), curtain(guest)]).toEqual([PIA, PIA])
  stage.says(guest, ON)
  expect([curtain(desk), curtain(guest), seatSeen(desk)?.picture]).toEqual([null, null, null])
})

test('[RP3] the practitioner goes on without a picture: nothing more is asked, and the curtain of a pause is lifted', () => {
  for (const wait of [5 * SECOND, 30 * SECOND, 2 * MINUTE]) {
    const all = seeing()
    const { stage, desk, guest } = all
    stage.says(guest, off('chosen'))
    pass(all, wait)
    stage.puts(desk, { kind: 'without-picture', body: { seat: ADA } })
    expect(stages(guest).at(-1)).toBe('agreed chosen')
    pass(all, 5 * MINUTE)
    expect([stages(guest).at(-1), curtain(guest), refusals(desk)]).toEqual(['agreed chosen', null, []])
  }
})

test('[RP3] only a practitioner says so, and only of a picture that is missing', () => {
  const { stage, desk, guest } = seeing()
  stage.puts(desk, { kind: 'without-picture', body: { seat: ADA } })
  stage.puts(desk, { kind: 'without-picture', body: { seat: BEN } })
  stage.says(guest, off('chosen'))
  stage.puts(guest, { kind: 'without-picture', body: { seat: ADA } })
  expect([refusals(desk), refusals(guest)]).toEqual([['not-allowed', 'not-in'], ['not-allowed']])
  expect(seatSeen(desk)?.picture?.stage).toBe('grace')
})

test('[RP4] a pause draws the curtain in the name of the practitioner, who lifts it and so goes on without', () => {
  const all = seeing()
  const { stage, desk, guest } = all
  stage.says(guest, off('device-lost'))
  pass(all, 2 * MINUTE)
  stage.puts(guest, { kind: 'curtain', body: { drawn: false } })
  expect([refusals(guest), curtain(guest)]).toEqual([['not-yours-to-lift'], PIA])
  stage.puts(desk, { kind: 'curtain', body: { drawn: false } })
  expect([curtain(guest), stages(desk).at(-1)]).toEqual([null, 'agreed device-lost'])
  expect(heard(desk, 'room').at(-1)?.clock?.state).toBe('running')
})

test('[RP4] a practice may end the hour instead', () => {
  const row = { ...DEFAULT_CAMERA_POLICY.rows.chosen, last: 'end' as const }
  const camera = { ...DEFAULT_CAMERA_POLICY, rows: { ...DEFAULT_CAMERA_POLICY.rows, chosen: row } }
  const all = seeing(makeStage(makeRoom({ ...PLAN, camera })))
  const { stage, desk, guest } = all
  stage.says(guest, off('chosen'))
  pass(all, 2 * MINUTE)
  expect(heard(guest, 'room').at(-1)?.ended).not.toBeNull()
  expect([stages(guest).at(-1), heard(desk, 'room').at(-1)?.clock?.state]).toEqual(['ended chosen', 'ended'])
  const finished = stage.saves.flatMap(({ acts }) => acts).filter(({ act }) => act === 'finished')
  expect(finished).toEqual([{ act: 'finished', seat: PIA, by: PIA }])
})

test('[RP5] nobody is asked behind a curtain that a person drew, on a step without pictures, or while no practitioner is there', () => {
  const ways: readonly ((all: ReturnType<typeof seeing>) => void)[] = [
    ({ stage, guest }) => stage.puts(guest, { kind: 'curtain', body: { drawn: true } }),
    ({ stage, desk }) => stage.puts(desk, { kind: 'step', body: { step: 'voice', why: 'chosen' } }),
    ({ stage, desk }) => stage.gone(desk),
  ]
  for (const away of ways) {
    const all = seeing()
    const { stage, desk, guest } = all
    stage.says(guest, off('chosen'))
    pass(all, 30 * SECOND)
    expect(stages(guest).at(-1)).toBe('asked chosen')
    away(all)
    const staying = stage.guests.filter(one => one !== desk || away !== ways[2])
    stage.stay(3 * MINUTE, ...staying)
    expect(stages(guest).slice(2)).toEqual(['set-aside chosen'])
    expect(seatSeen(guest)?.picture).toBeNull()
  }
})

test('[RP6] where it stands survives a restart of the server, and so do the entries and the pause', () => {
  const all = seeing()
  const { stage, desk, guest } = all
  stage.says(guest, off('chosen'))
  pass(all, 2 * MINUTE)
  const kept = { snapshot: snapshotOf(stage.room()), journal: stage.room().keeper.journal.entries }
  const restored = restoreRoom(PLAN, kept, stage.now())
  if (!restored.ok) throw new Error(restored.error)
  const fresh = stage.on(restored.value)
  const [deskAgain, guestAgain] = [
    fresh.come(PIA, { epoch: desk.epoch, tries: 9 }),
    fresh.come(ADA, { epoch: guest.epoch, tries: 9 }),
  ]
  expect(stages(deskAgain)).toEqual(['grace chosen', 'asked chosen', 'checking-in chosen', 'paused chosen'])
  expect([curtain(guestAgain), seatSeen(guestAgain)?.picture?.stage]).toEqual([PIA, 'paused'])
  fresh.says(guestAgain, ON)
  expect([curtain(guestAgain), stages(deskAgain).at(-1)]).toEqual([null, 'seen chosen'])
})

test('[RP6] a grace that began before a restart goes on after it', () => {
  const { stage, guest } = seeing()
  stage.says(guest, off('chosen'))
  const kept = { snapshot: snapshotOf(stage.room()), journal: stage.room().keeper.journal.entries }
  const restored = restoreRoom(PLAN, kept, stage.now())
  if (!restored.ok) throw new Error(restored.error)
  expect(restored.value.seats.map(({ picture }) => picture)).toEqual(stage.room().seats.map(({ picture }) => picture))
  expect(nextWake(restored.value, stage.now())).not.toBeNull()
})

test('[RP7] a camera that comes and goes fills no journal, and what was asked is written all the same', () => {
  const all = seeing()
  const { stage, desk, guest } = all
  for (let n = 0; n < 600; n++) stage.says(guest, n % 2 === 0 ? off('device-lost') : ON)
  expect(notes(desk)).toHaveLength(200)
  stage.says(guest, off('device-lost'))
  pass(all, 2 * MINUTE)
  expect(stages(desk).slice(200)).toEqual(['asked device-lost', 'checking-in device-lost', 'paused device-lost'])
})

test('[RP1] nobody asks for the picture of a practitioner, or of someone at the door, and who goes leaves nothing behind', () => {
  const all = seeing()
  const { stage, desk, guest } = all
  stage.says(desk, off('chosen'))
  const waiting = stage.come(BEN)
  stage.says(waiting, off('chosen'))
  pass(all, MINUTE)
  expect([notes(desk), notes(waiting)]).toEqual([[], []])
  stage.says(guest, off('chosen'))
  stage.puts(desk, { kind: 'to-door', body: { seat: ADA } })
  expect(stage.room().seats.map(({ picture }) => picture.stage)).toEqual(['seen', 'seen', 'seen', 'seen', 'seen'])
})
