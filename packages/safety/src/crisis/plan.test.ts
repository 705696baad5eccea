/** Tests of emergency plans: which one holds where, what a number is good for, and on whose word somebody is called. */
import { after, DAY, instant, type PersonId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { contactOf, makeAct, nameAct, placeAt } from '../testing.ts'
import { isShortCode } from './number.ts'
import { planAct, type PlanAct } from './plan-act.ts'
import { isReviewDue, nextPlan, planFor, REVIEW_AFTER, type EmergencyPlan, type PlanRefusal } from './plan.ts'

const NOW = instant(Date.UTC(2026, 10, 26, 12))
const ANA: PersonId = testId('patient', 1)
const BEA: PersonId = testId('practitioner', 1)
const TODAY = '2026-11-26'

/** All of these in a row, a day apart; throws on a refusal. */
function plans(...acts: readonly PlanAct[]): readonly EmergencyPlan[] {
  return acts.reduce<readonly EmergencyPlan[]>((versions, act, n) => {
    const next = nextPlan(versions, act, { by: act.kind === 'name' ? ANA : BEA, at: after(NOW, n * DAY) })
    if (!next.ok) throw new Error(next.error)
    return [...versions, next.value]
  }, [])
}
const refusalOf = (act: PlanAct, before: readonly EmergencyPlan[] = [], at = NOW): PlanRefusal | null => {
  const next = nextPlan(before, act, { by: BEA, at })
  return next.ok ? null : next.error
}

test.each([
  ['the very place', {}, 'same-place'],
  ['written otherwise', { city: '  nashville', street: '1 EXAMPLE  St.' }, 'same-place'],
  ['without its accents', { street: '1 Éxample St' }, 'same-place'],
  ['another house of the street', { street: '2 Example St' }, 'same-region'],
  ['another town of the region', { city: 'Memphis' }, 'same-region'],
  ['another region', { region: 'California' }, 'none'],
  ['no region', { region: null }, 'none'],
  ['another country', { country: 'CA' }, 'none'],
] as const)('[CR1] a plan for one place, and today %s', (_, change, fit) => {
  const held = planFor(plans(nameAct()), placeAt(change))
  expect([held.fit, held.plan?.there ?? null]).toEqual([fit, fit === 'none' ? null : '911'])
})

test('[CR1] the latest for the very place goes before a later one for the region', () => {
  const versions = plans(nameAct({ there: '911' }), nameAct({ place: placeAt({ city: 'Memphis' }), there: '112' }))
  expect(planFor(versions, placeAt()).plan?.there).toBe('911')
  expect(planFor(versions, placeAt({ city: 'Knoxville' }))).toMatchObject({
    fit: 'same-region',
    plan: { there: '112' },
  })
})

test('[CR1] without any plan there is none', () => {
  expect(planFor([], placeAt())).toEqual({ fit: 'none', plan: null })
})

test('[CR2] what a practitioner found for the very place stays when the person names somebody; for another place it does not', () => {
  const found = makeAct({ services: 'Walk-in clinic, 3 Sample Road' })
  expect(plans(found, nameAct({ contact: contactOf() })).at(-1)).toMatchObject({
    afar: found.afar,
    services: found.services,
    checkedAt: NOW,
    contact: { mayCall: true, consent: { kind: 'own' } },
  })
  expect(plans(found, nameAct({ place: placeAt({ city: 'Memphis' }) })).at(-1)).toMatchObject({
    afar: null,
    services: null,
    checkedAt: null,
    contact: null,
  })
})

test.each(['911', '9-1-1', '112', '999', '000', '061', '110', '116 117', '116117'])(
  '[CR3] %s is answered where it is dialled, so it is no line from afar',
  number => {
    expect(isShortCode(number)).toBe(true)
    expect(refusalOf(makeAct({ afar: number }))).toBe('short-code')
  },
)

test.each(['+1 615 555 0100', '(615) 555-0100', '0207 946 0000', '+354 112 00'])('[CR3] %s is a line', number => {
  expect(isShortCode(number)).toBe(false)
  expect(refusalOf(makeAct({ afar: number }))).toBeNull()
})

const yes = contactOf()
const no = contactOf({ mayCall: false, told: [] })
const heard = (on = TODAY) => ({ how: 'by-telephone', on }) as const

test.each<[string, PlanAct, readonly EmergencyPlan[], PlanRefusal | null]>([
  ['nobody said so', makeAct({ contact: yes }), [], 'no-consent'],
  ['it was heard', makeAct({ contact: yes, heard: heard() }), [], null],
  ['they said so themselves', makeAct({ contact: yes }), plans(nameAct({ contact: yes })), null],
  [
    'they said less themselves',
    makeAct({ contact: yes }),
    plans(nameAct({ contact: { ...yes, told: [] } })),
    'no-consent',
  ],
  [
    'they said so of another number',
    makeAct({ contact: yes }),
    plans(nameAct({ contact: { ...yes, number: '+1 615 555 0177' } })),
    'no-consent',
  ],
  [
    'they said no, and what may be said if it happens all the same',
    makeAct({ contact: yes }),
    plans(nameAct({ contact: { ...yes, mayCall: false } })),
    'no-consent',
  ],
  ['they said no', makeAct({ contact: yes }), plans(nameAct({ contact: no })), 'no-consent'],
  [
    'they said no after the yes that was heard',
    makeAct({ contact: yes, heard: heard('2026-11-25') }),
    plans(nameAct({ contact: no })),
    'said-no',
  ],
  [
    'they said yes again on that day or later',
    makeAct({ contact: yes, heard: heard() }),
    plans(nameAct({ contact: no })),
    null,
  ],
  ['the day has not come', makeAct({ contact: yes, heard: heard('2026-11-28') }), [], 'not-yet'],
  ['nobody is to be called', makeAct({ contact: no }), [], null],
])('[CR4] may the contact be called? %s', (_, act, before, refusal) => {
  expect(refusalOf(act, before, after(NOW, DAY / 4))).toBe(refusal)
})

test('[CR4] a yes that was heard names how, when and by whom; their own no stays theirs when a practitioner keeps it', () => {
  expect(plans(makeAct({ contact: yes, heard: heard() })).at(-1)?.contact?.consent).toEqual({
    kind: 'heard',
    ...heard(),
    by: BEA,
  })
  expect(plans(nameAct({ contact: no }), makeAct({ contact: no })).at(-1)?.contact?.consent).toEqual({
    kind: 'own',
    at: NOW,
  })
})

const anyContact = fc.option(
  fc.record({
    name: fc.constantFrom('Sam Sample', 'Kim Invented'),
    relation: fc.constant('friend'),
    number: fc.constantFrom('+1 615 555 0188', '+1 615 555 0177'),
    mayCall: fc.boolean(),
    told: fc.subarray(['where', 'worry', 'treatment'] as const),
  }),
)
const anyAct: fc.Arbitrary<PlanAct> = fc.oneof(
  fc.record({ contact: anyContact }).map(change => nameAct(change)),
  fc
    .record({ contact: anyContact, heard: fc.option(fc.constantFrom(heard('2026-11-01'), heard())) })
    .map(change => makeAct(change)),
)

test('[CR4] whatever is said, nobody may be called or told without a word of the person that allows it', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 12 }), acts => {
      let versions: readonly EmergencyPlan[] = []
      for (const [n, act] of acts.entries()) {
        const next = nextPlan(versions, act, { by: act.kind === 'name' ? ANA : BEA, at: after(NOW, n * DAY) })
        if (!next.ok) continue
        const { contact } = next.value
        if (contact?.mayCall) {
          expect(contact.consent).not.toBeNull()
          const own = versions.toReversed().find(one => one.contact?.number === contact.number)?.contact
          if (act.kind === 'make' && act.heard === null) {
            expect(own?.mayCall).toBe(true)
            expect(own?.told).toEqual(expect.arrayContaining([...contact.told]))
          }
        }
        versions = [...versions, next.value]
      }
    }),
  )
})

test.each<[string, PlanAct, number, boolean]>([
  ['a short plan', nameAct(), 0, true],
  ['one gone through today', makeAct(), 0, false],
  ['one gone through a year ago', makeAct(), REVIEW_AFTER, false],
  ['one gone through longer ago', makeAct(), REVIEW_AFTER + 1, true],
])('[CR5] %s: is it due?', (_, act, later, isDue) => {
  expect(plans(act).map(plan => isReviewDue(plan, after(NOW, later)))).toEqual([isDue])
})

test.each<[string, object]>([
  ['a city alone', { ...nameAct(), place: { country: 'US', region: 'Tennessee', city: 'Nashville' } }],
  ['a number of words', nameAct({ there: 'the usual one' })],
  ['a name of 121 letters', nameAct({ contact: contactOf({ name: 'n'.repeat(121) }) })],
  ['a field that nobody knows', { ...nameAct(), score: 3 }],
  ['the 30th of February', makeAct({ contact: yes, heard: heard('2026-02-30') })],
])('[CR2] %s is nothing that can be said for a plan', (_, act) => {
  expect(v.safeParse(planAct, act).success).toBe(false)
})
