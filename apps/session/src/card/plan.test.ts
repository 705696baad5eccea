/** Tests of the telephone card's facts. */
import { after, HOUR, MINUTE, type Instant } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { EncounterView } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { clientCard, deskCard, readCard } from './plan.ts'

const person = { title: null, phone: null }
const view: EncounterView = {
  id: testId('encounter', 1),
  start: NOON,
  end: after(NOON, 50 * MINUTE),
  status: 'arrived',
  now: NOON,
  me: { ...person, seat: testId('seat', 2), role: 'patient', name: 'Ana Test' },
  others: [
    { ...person, seat: testId('seat', 3), role: 'related-person', name: 'Luis Sample' },
    { ...person, seat: testId('seat', 1), role: 'practitioner', name: 'Bea Example', phone: '+1 615 555 0142' },
  ],
  checklist: [],
  toSign: [],
  whereabouts: {
    country: 'US',
    region: 'Tennessee',
    city: 'Nashville',
    street: '1 Example Street',
    detail: '',
    emergencyNumber: '911',
    callback: '+1 615 555 0100',
    statedAt: NOON,
  },
  roomCheck: null,
  roomAsks: [],
}

test('[SC1] the card holds numbers and times, and nobody’s name or address', () => {
  const card = clientCard(view)
  expect(card).toEqual({
    encounter: view.id,
    reader: 'client',
    start: view.start,
    end: view.end,
    own: '+1 615 555 0100',
    emergency: '911',
    others: [{ role: 'practitioner', number: '+1 615 555 0142', emergency: null }],
  })
  const desk = deskCard(view, [{ role: 'patient', number: '+1 615 555 0100', emergency: '911' }])
  for (const text of [JSON.stringify(card), JSON.stringify(desk)]) expect(text).not.toMatch(/Ana|Bea|Luis|Street|Nash/)
})

test('[SC2] a kept card is read as it was written, until an hour after its end', () => {
  const card = clientCard(view)
  const read = (now: Instant) => readCard(JSON.stringify(card), now)
  expect(read(NOON)).toEqual(card)
  expect(read(after(view.end, HOUR))).toEqual(card)
  expect(read(after(view.end, HOUR + 1))).toBeNull()
})

test.each([null, '', '{', '{}', '[]', JSON.stringify({ ...clientCard(view), others: 'x' })])(
  '[SC3] what is no card is none: %s',
  text => {
    expect(readCard(text, NOON)).toBeNull()
  },
)
