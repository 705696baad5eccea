/** Tests of the crisis card: what stands on it, in which order, and that it says what is not known. */
import { after, DEFAULT_POLICY, HOUR, instant, MINUTE, type Whereabouts } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contactOf, makeAct, nameAct, placeAt } from '../testing.ts'
import { crisisCard, SAID, STEPS, type CardFacts, type Step, type Unknown } from './card.ts'
import type { PlanAct } from './plan-act.ts'
import { nextPlan, planFor, type HeldPlan } from './plan.ts'
import { isOrdinary } from './reading.ts'

const NOW = instant(Date.UTC(2026, 10, 26, 12))
const PLACE: Whereabouts = {
  ...placeAt(),
  detail: 'Second floor, bell “Test”',
  emergencyNumber: '911',
  callback: '+1 615 555 0100',
  statedAt: NOW,
}
const LINE = { name: 'A line', dial: '988', keyword: null }
const NONE: HeldPlan = { fit: 'none', plan: null }
const held = (act: PlanAct = makeAct()): HeldPlan => {
  const next = nextPlan([], act, { by: testId('practitioner', 1), at: NOW })
  if (!next.ok) throw new Error(next.error)
  return planFor([next.value], PLACE)
}
const card = (change: Partial<CardFacts> = {}) => crisisCard({ place: PLACE, held: held(), lines: [LINE], ...change })
const heard = { how: 'in-the-hour', on: '2026-11-26' } as const

test('[CR6] the address stands in the order in which a call-taker asks, and is what is said first', () => {
  expect(card().address.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'street: 1 Example St',
    'city: Nashville',
    'region: Tennessee',
    'country: US',
    'way-in: Second floor, bell “Test”',
  ])
  expect(card().script).toEqual(['where', 'callback', 'what', 'who', 'afar', 'way-in', 'stay-on'])
  expect(card({ place: { ...PLACE, region: null, detail: ' ', callback: null } })).toMatchObject({
    address: [{ kind: 'street' }, { kind: 'city' }, { kind: 'country' }],
    script: ['where', 'what', 'who', 'afar', 'stay-on'],
  })
})

test('[CR3] the line from afar is for anyone and comes first; a short number is for whoever is there', () => {
  expect(card().dials).toEqual([
    { number: '+1 615 555 0142', by: 'anyone', of: 'afar' },
    { number: '911', by: 'there', of: 'emergency' },
  ])
  expect(card({ place: { ...PLACE, emergencyNumber: '+1 615 555 0199' }, held: NONE }).dials).toEqual([
    { number: '+1 615 555 0199', by: 'anyone', of: 'emergency' },
  ])
})

test.each<[string, Partial<CardFacts>, readonly Step[]]>([
  ['all is known', {}, ['stay', 'ask-safe', 'they-dial', 'you-dial', 'read-aloud', 'crisis-line', 'note']],
  [
    'no line from afar',
    { held: held(nameAct()), lines: [] },
    ['stay', 'ask-safe', 'they-dial', 'pass-on', 'read-aloud', 'note'],
  ],
  ['no place', { place: null, held: NONE, lines: [] }, ['stay', 'ask-place', 'ask-safe', 'pass-on', 'note']],
  [
    'a contact who may be called',
    { held: held(makeAct({ contact: contactOf(), heard })) },
    ['stay', 'ask-safe', 'they-dial', 'you-dial', 'read-aloud', 'call-contact', 'crisis-line', 'note'],
  ],
  [
    'a contact who may not',
    { held: held(makeAct({ contact: contactOf({ mayCall: false }) })) },
    ['stay', 'ask-safe', 'they-dial', 'you-dial', 'read-aloud', 'contact-no', 'crisis-line', 'note'],
  ],
])('[CR7] the steps when there is %s', (_, change, steps) => {
  expect(card(change).steps).toEqual(steps)
})

test.each<[string, Partial<CardFacts>, readonly Unknown[]]>([
  ['all but a contact', {}, ['contact']],
  ['a short plan without anybody', { held: held(nameAct()) }, ['afar', 'contact']],
  ['no number to call back', { place: { ...PLACE, callback: null } }, ['callback', 'contact']],
  ['nothing', { place: null, held: NONE }, ['place', 'callback', 'afar', 'contact', 'plan']],
])('[CR8] what is not known is said: %s', (_, change, unknown) => {
  expect(card(change).unknown).toEqual(unknown)
})

test('[CR9] whatever is known, the card has steps in their order, says where first, and is the same for the same facts', () => {
  const text = fc.constantFrom('', ' ', 'Words')
  const facts: fc.Arbitrary<CardFacts> = fc.record({
    place: fc.option(
      fc
        .record({
          detail: fc.option(text),
          callback: fc.option(text),
          emergencyNumber: fc.constantFrom('', '112', '+44 20 7946 0000'),
        })
        .map(change => ({ ...PLACE, ...change })),
    ),
    held: fc.constantFrom(NONE, held(), held(nameAct()), held(makeAct({ contact: contactOf(), heard }))),
    lines: fc.constantFrom([], [LINE]),
  })
  fc.assert(
    fc.property(facts, given => {
      const made = crisisCard(given)
      expect(made.steps).toEqual(STEPS.filter(step => made.steps.includes(step)))
      expect(made.script).toEqual(SAID.filter(one => made.script.includes(one)))
      expect(made.script[0]).toBe('where')
      // Somebody can always be called: there is a number for the practitioner, or the step that goes without one.
      expect(made.steps.includes('pass-on')).toBe(!made.dials.some(({ by }) => by === 'anyone'))
      expect(made.steps.includes('call-contact')).toBe(made.contact?.mayCall === true)
      expect(crisisCard(structuredClone(given))).toEqual(made)
    }),
  )
})

test('[CR10] the ordinary hour is from the opening of its door to its closing', () => {
  const hour = { start: NOW, end: after(NOW, HOUR) }
  const { doorOpensBefore, doorClosesAfter } = DEFAULT_POLICY
  const at = (from: typeof NOW, later: number) => isOrdinary(hour, DEFAULT_POLICY, after(from, later))
  expect([at(hour.start, -doorOpensBefore - 1), at(hour.start, -doorOpensBefore), at(hour.start, 20 * MINUTE)]).toEqual(
    [false, true, true],
  )
  expect([at(hour.end, doorClosesAfter - 1), at(hour.end, doorClosesAfter)]).toEqual([true, false])
})
