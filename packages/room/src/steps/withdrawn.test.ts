/** Somebody withdraws what they had agreed to: out at once, whichever way they were there. */
import { MINUTE } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { snapshotOf } from '../snapshot.ts'
import { ADA, BEN, makeStage, PIA } from '../testing/stage.ts'
import { heard } from '../testing/words.ts'

const written = (guest: Parameters<typeof heard>[0]) => heard(guest, 'entry').filter(({ kind }) => kind === 'withdrawn')

test('[RO31] every link of the seat is closed, its place is given up, and practitioners read why', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  const partner = stage.inside(desk, BEN)
  const client = stage.come(ADA, { via: 'peerjs' })
  stage.happen({ kind: 'withdrawn', seat: ADA })
  expect([guest.closed, client.closed, stage.placeOf(ADA)]).toEqual(['goodbye', 'goodbye', 'left'])
  expect(written(desk).map(({ body }) => body)).toEqual([{ seat: ADA, at: stage.now() }])
  expect(written(partner)).toEqual([])
  const seen = heard(partner, 'room')
    .at(-1)
    ?.seats.find(({ seat }) => seat === ADA)
  expect(seen).toBeUndefined()
  expect(
    heard(desk, 'room')
      .at(-1)
      ?.seats.find(({ seat }) => seat === ADA),
  ).toMatchObject({
    place: 'left',
    presence: null,
    peerId: null,
    camera: false,
    mic: false,
  })
  expect(desk.closed ?? null).toBeNull()
})

test('[RO31] someone at the door is out too, and someone away within their grace does not find their place again', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const waiting = stage.come(BEN)
  stage.happen({ kind: 'withdrawn', seat: BEN })
  expect([waiting.closed, stage.placeOf(BEN)]).toEqual(['goodbye', 'left'])
  const guest = stage.inside(desk, ADA)
  stage.gone(guest)
  stage.happen({ kind: 'withdrawn', seat: ADA })
  expect(stage.placeOf(ADA)).toBe('left')
  stage.wait(5 * MINUTE)
  // Whoever may come after all stands at the door: whether they may is check-in's to say.
  stage.come(ADA)
  expect(stage.placeOf(ADA)).toBe('waiting')
})

test('[RO31] a practitioner can withdraw as well, and the others see that they left', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.happen({ kind: 'withdrawn', seat: PIA })
  expect([desk.closed, stage.placeOf(PIA)]).toEqual(['goodbye', 'left'])
  expect(
    heard(guest, 'room')
      .at(-1)
      ?.seats.find(({ seat }) => seat === PIA),
  ).toMatchObject({ place: 'left' })
})

test('[RO31] it is kept before it is told, and stands after a restart', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  stage.inside(desk, ADA)
  const effects = stage.happen({ kind: 'withdrawn', seat: ADA })
  expect(effects[0]?.kind).toBe('save')
  const kept = JSON.parse(snapshotOf(stage.room())) as { seats: { seat: string; standing: { place: string } }[] }
  expect(kept.seats.find(({ seat }) => seat === ADA)?.standing.place).toBe('left')
})

test('[RO32] a partner whose presence is not agreed any more is out, the two go on, and only the practitioner reads why', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  const partner = stage.inside(desk, BEN)
  stage.happen({ kind: 'put-out', seat: BEN })
  expect([partner.closed, stage.placeOf(BEN), stage.placeOf(ADA)]).toEqual(['goodbye', 'left', 'in'])
  expect([guest.closed ?? null, desk.closed ?? null]).toEqual([null, null])
  const told = (one: typeof desk) =>
    heard(one, 'entry').filter(({ kind }) => kind === 'put-out' || kind === 'withdrawn')
  expect(told(desk).map(({ kind, body }) => [kind, body])).toEqual([['put-out', { seat: BEN, at: stage.now() }]])
  expect([told(guest), told(partner)]).toEqual([[], []])
  const seen = heard(guest, 'room').at(-1)?.seats
  expect(seen?.map(({ seat }) => seat)).not.toContain(BEN)
})

test('[RO25] for a seat that is not of this room, or that nobody holds, nothing changes', () => {
  const stage = makeStage()
  stage.come(PIA)
  const before = stage.room()
  expect(stage.happen({ kind: 'withdrawn', seat: testId('seat', 99) })).toEqual([])
  expect(stage.happen({ kind: 'withdrawn', seat: BEN })).toEqual([])
  expect(stage.happen({ kind: 'put-out', seat: BEN })).toEqual([])
  expect(stage.room()).toBe(before)
})
