/** Gone on purpose, only gone, and how long a place is kept. */
import { MINUTE } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { ADA, BEN, makeStage, PIA } from '../testing/stage.ts'
import { heard } from '../testing/words.ts'
import { nextWake } from '../wake.ts'

test('[RO9] leaving gives the place up at once and closes every link of the seat', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  const client = stage.come(ADA, { via: 'peerjs' })
  stage.says(guest, { t: 'leave' })
  expect([guest.closed, client.closed, stage.placeOf(ADA)]).toEqual(['goodbye', 'goodbye', 'left'])
  expect(heard(desk, 'room').at(-1)?.seats[2]).toMatchObject({ place: 'left', presence: null, peerId: null })
  stage.come(ADA)
  expect(stage.placeOf(ADA)).toBe('waiting')
})

test.each([
  ['a patient who waited', ADA, false, 2, 'waiting', 'waiting'],
  ['a patient who was in', ADA, true, 2, 'in', 'waiting'],
  ['a related person who was in', BEN, true, 2, 'in', 'waiting'],
  ['a practitioner', PIA, false, 5, 'in', 'in'],
] as const)(
  '[RO8] %s keeps the place for the grace of the role, and not a millisecond longer',
  (_, seat, admitted, minutes, within, beyond) => {
    const make = () => {
      const stage = makeStage()
      const desk = stage.come(PIA)
      const guest = seat === PIA ? desk : admitted ? stage.inside(desk, seat) : stage.come(seat)
      stage.gone(guest)
      return stage
    }
    const soon = make()
    soon.doze(minutes * MINUTE - 1)
    soon.come(seat)
    expect(soon.placeOf(seat)).toBe(within)
    // Nobody woke the room: entering itself must see that the grace is over.
    const late = make()
    late.doze(minutes * MINUTE)
    late.come(seat)
    expect(late.placeOf(seat)).toBe(beyond)
    const woken = make()
    woken.wait(minutes * MINUTE)
    expect(woken.placeOf(seat)).toBe('expected')
  },
)

test('[RO8] the grace begins when the last link of a seat breaks', () => {
  const stage = makeStage()
  const guest = stage.come(ADA)
  const client = stage.come(ADA, { via: 'peerjs' })
  stage.gone(guest)
  stage.doze(MINUTE)
  stage.gone(client)
  const gone = stage.now()
  stage.wait(2 * MINUTE - 1)
  expect(stage.placeOf(ADA)).toBe('waiting')
  expect(nextWake(stage.room(), stage.now())).toBe(gone + 2 * MINUTE)
  stage.wait(1)
  expect(stage.placeOf(ADA)).toBe('expected')
})

test('[RO8] a wake that comes early asks for another', () => {
  const stage = makeStage()
  stage.gone(stage.come(ADA))
  const due = stage.now() + 2 * MINUTE
  expect(stage.wait(MINUTE)).toEqual([{ kind: 'wake', at: due }])
})

test('[RO10] with every page that enters, microphone and camera count as off', () => {
  const stage = makeStage()
  const guest = stage.inside(stage.come(PIA), ADA)
  stage.says(guest, { t: 'media', mic: true, camera: true, dark: null })
  stage.gone(guest)
  const back = stage.come(ADA)
  expect(stage.placeOf(ADA)).toBe('in')
  expect(heard(back, 'room').at(-1)?.seats[2]).toMatchObject({ seat: ADA, mic: false, camera: false })
})

test('a seat that vanished is shown as not here, to those who may know of it', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  stage.gone(stage.inside(desk, ADA))
  expect(heard(desk, 'room').at(-1)?.seats[2]).toMatchObject({ place: 'in', presence: 'unsure', peerId: null })
})

test('[RO8] a practitioner has a grace of their own', () => {
  const stage = makeStage()
  stage.gone(stage.come(PIA))
  stage.wait(5 * MINUTE - 1)
  expect(stage.placeOf(PIA)).toBe('in')
  stage.wait(1)
  expect(stage.placeOf(PIA)).toBe('expected')
})

test('[RO8] [RO23] when a grace is over it is kept, and the seat is shown empty, silent and dark', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.says(guest, { t: 'media', mic: true, camera: true, dark: null })
  stage.gone(guest)
  stage.doze(MINUTE)
  stage.says(desk, { t: 'beat', n: 1, have: 0 })
  expect(
    stage
      .wait(MINUTE)
      .map(({ kind }) => kind)
      .slice(0, 2),
  ).toEqual(['save', 'send'])
  expect(heard(desk, 'room').at(-1)?.seats[2]).toMatchObject({
    place: 'expected',
    mic: false,
    camera: false,
    since: null,
  })
})

test('[RO28] presence goes from here over unsure to away, and until when the seat is kept is said from the last sign', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  stage.inside(desk, ADA)
  const since = stage.now()
  const seen = () => heard(desk, 'room').at(-1)?.seats[2]
  const pass = (span: number) => {
    stage.doze(span)
    stage.says(desk, { t: 'beat', n: 1, have: 0 })
    stage.wait(0)
  }
  expect(seen()).toMatchObject({ presence: 'here', away: null })
  pass(7500)
  expect(seen()).toMatchObject({ presence: 'unsure', away: null })
  pass(4500)
  expect(seen()).toMatchObject({ presence: 'away', away: { since, until: since + 2 * MINUTE } })
})

test('[RO28] a page that says it goes is reloading, and away only when it does not come back', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.says(guest, { t: 'away' })
  stage.gone(guest)
  const seen = () => heard(desk, 'room').at(-1)?.seats[2]?.presence
  expect(seen()).toBe('reloading')
  stage.wait(15_000)
  expect(seen()).toBe('away')
  stage.come(ADA)
  expect([seen(), stage.placeOf(ADA)]).toEqual(['here', 'in'])
})

test('[RO28] a link that is silent for all of its grace is closed, so that its page comes back to the door', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.wait(2 * MINUTE)
  expect([guest.closed, stage.placeOf(ADA)]).toEqual(['restarting', 'expected'])
  stage.again(guest)
  expect(stage.placeOf(ADA)).toBe('waiting')
})
