/** That other rooms lost their links too is evidence for this one. */
import { SECOND } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { ADA, makeStage, PIA } from './testing/stage.ts'
import { entriesOf, heard } from './testing/words.ts'

const hit = { kind: 'others-hit', rooms: 3, share: 0.1 } as const
const talking = () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.hears(desk, ADA)
  stage.hears(guest, PIA)
  stage.live(20 * SECOND, desk, guest)
  return { stage, desk, guest }
}
type Talk = ReturnType<typeof talking>

const breakOff = ({ stage, desk, guest }: Talk): void => {
  stage.gone(guest)
  stage.hears(desk, ADA, 'stalled')
  stage.stay(5 * SECOND, desk)
}
const causeAfter = ({ stage, desk, guest }: Talk): unknown => {
  const again = stage.again(guest)
  stage.hears(desk, ADA)
  stage.hears(again, PIA)
  const [mended] = entriesOf(desk, 'mended').slice(-1) as { body: { cause: string } }[]
  return mended?.body.cause
}

test('[RI12] it explains a break that is open, and one that is told soon after; told again it changes nothing', () => {
  const open = talking()
  breakOff(open)
  open.stage.happen(hit)
  const before = open.stage.room()
  expect(open.stage.happen(hit)).toEqual([])
  expect(open.stage.room()).toBe(before)
  expect(causeAfter(open)).toBe('platform')
  const soon = talking()
  soon.stage.happen(hit)
  soon.stage.stay(20 * SECOND, soon.desk, soon.guest)
  breakOff(soon)
  expect(causeAfter(soon)).toBe('platform')
})

test('[RI12] not one that comes later, and nobody is shown anything of it', () => {
  const talk = talking()
  const shown = talk.stage.guests.map(guest => heard(guest, 'room').length)
  expect(talk.stage.happen(hit)).toEqual([])
  expect(talk.stage.guests.map(guest => heard(guest, 'room').length)).toEqual(shown)
  talk.stage.live(40 * SECOND, talk.desk, talk.guest)
  breakOff(talk)
  expect(causeAfter(talk)).not.toBe('platform')
})
