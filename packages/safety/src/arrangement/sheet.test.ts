/** Tests of the sheet before contact: what is unknown is named, nobody is alone against their word, and nothing is changed. */
import { after, HOUR, instant, PLANNED_MODALITIES, type PractitionerId, type Result } from '@holdfast/domain'
import { seededRandom, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { noteIds } from '../testing.ts'
import { arrangementAct, CONTACT_WAYS, INSTEAD, type ArrangementAct, type ArrangementActOf } from './act.ts'
import { holdsOf, type ContactHour } from './holds.ts'
import { ARRANGEMENT_LIMIT, lastOf, stepArrangements, unknownsOf, UNKNOWNS, willingness } from './sheet.ts'
import type { ArrangementRefusal, Arrangements } from './sheet.ts'

const freshId = noteIds(seededRandom(7))
const START = instant(1_790_000_000_000)
const BEA = 'pra_0000000000000000000000000b' as PractitionerId
const EVA = 'pra_0000000000000000000000000e' as PractitionerId

const known = (change: Partial<ArrangementActOf<'known'>> = {}): ArrangementActOf<'known'> => ({
  kind: 'known',
  id: freshId(),
  charge: 'alleged',
  toward: 'stranger',
  behaviour: 'Showed himself on a train.',
  target: 'women',
  own: 'same',
  ...change,
})
type Willing = ArrangementActOf<'alone'>['willing']
const ALL_YES: Willing = { 'in-person': 'yes', video: 'yes', telephone: 'yes', chat: 'yes' }
const alone = (willing: Partial<Willing> = {}): ArrangementActOf<'alone'> => ({
  kind: 'alone',
  id: freshId(),
  willing: { ...ALL_YES, ...willing },
  reason: null,
})
const instead = (how: ArrangementActOf<'instead'>['how'], way: ArrangementActOf<'instead'>['way'] = 'video') =>
  ({ kind: 'instead', id: freshId(), way, how, words: 'Eva, from next week.' }) as const

type Said = ArrangementAct | readonly [PractitionerId, ArrangementAct]

function written(...said: readonly Said[]): Result<Arrangements, ArrangementRefusal> {
  let sheet: Arrangements = []
  for (const [n, one] of said.entries()) {
    const [by, act] = 'kind' in one ? [BEA, one] : one
    const step = stepArrangements(sheet, { at: after(START, n), by, act })
    if (!step.ok) return step
    sheet = step.value
  }
  return { ok: true, value: sheet }
}
const all = (...said: readonly Said[]): Arrangements => {
  const sheet = written(...said)
  if (!sheet.ok) throw new Error(sheet.error)
  return sheet.value
}

const POLICY = { sheetAsked: 'where-begun' } as const
const hour = (change: Partial<ContactHour> = {}): ContactHour => ({
  modality: 'video',
  practitioners: [BEA],
  began: null,
  now: after(START, HOUR),
  noted: [],
  ...change,
})
const holds = (sheet: Arrangements, change: Partial<ContactHour> = {}) => holdsOf(sheet, hour(change), POLICY)

test('[D14] [AR1] what is not known is named part by part, and the last word counts', () => {
  expect(unknownsOf([])).toEqual(UNKNOWNS)
  expect(unknownsOf(all(known()))).toEqual([])
  const some = known({ charge: 'unknown', behaviour: null, own: 'unknown' })
  expect(unknownsOf(all(known(), some))).toEqual(['charge', 'behaviour', 'own'])
  expect(unknownsOf(all(some, known()))).toEqual([])
  for (const part of UNKNOWNS) {
    const one = known({ [part]: part === 'behaviour' ? null : 'unknown' })
    expect(unknownsOf(all(one))).toEqual([part])
  }
})

test('[D14] [AR2] behaviour is said in words, and no rank, figure or level is taken beside them', () => {
  expect(v.is(arrangementAct, known())).toBe(true)
  const bad: readonly unknown[] = [
    { ...known(), behaviour: 3 },
    { ...known(), behaviour: ' ' },
    { ...known(), behaviour: 'x'.repeat(4001) },
    { ...known(), level: 'high' },
    { ...known(), charge: 'dangerous' },
    { ...known(), by: BEA },
    { ...alone(), willing: { video: 'yes' } },
    { ...alone(), willing: { ...ALL_YES, video: 'perhaps' } },
    { ...instead('reassign'), words: '' },
    { ...instead('reassign'), how: 'refuse' },
    null,
  ]
  for (const one of bad) expect(v.is(arrangementAct, one)).toBe(false)
})

type Case = readonly [string, readonly Said[], Partial<ContactHour>, ReturnType<typeof holds>]

test.each<Case>([
  ['nothing was begun', [], {}, []],
  ['begun, and nothing said on being alone', [known()], {}, ['say-alone']],
  ['begun, and everything unknown', [known({ charge: 'unknown', behaviour: null }), alone()], {}, []],
  ['willing', [known(), alone()], {}, []],
  ['not willing in this way', [known(), alone({ video: 'no' })], {}, ['settle-alone']],
  ['not willing in another way', [known(), alone({ chat: 'no' })], {}, []],
  ['not willing, without a sheet', [alone({ video: 'no' })], {}, ['settle-alone']],
  ['a second is written and not there', [alone({ video: 'no' }), instead('co-therapist')], {}, ['as-settled']],
  [
    'a second is written and there',
    [alone({ video: 'no' }), instead('co-therapist')],
    { practitioners: [BEA, EVA] },
    [],
  ],
  ['a second is there and not written', [alone({ video: 'no' })], { practitioners: [BEA, EVA] }, ['settle-alone']],
  ['two hold it, and none said anything', [known()], { practitioners: [BEA, EVA] }, []],
  ['another way is written, the hour is as before', [alone({ video: 'no' }), instead('other-way')], {}, ['as-settled']],
  [
    'another way is written, and the hour is in it',
    [alone({ video: 'no' }), instead('other-way')],
    { modality: 'telephone' },
    [],
  ],
  ['given over, and still theirs', [alone({ video: 'no' }), instead('reassign')], {}, ['as-settled']],
  [
    'given over to somebody willing',
    [alone({ video: 'no' }), instead('reassign'), [EVA, alone()]],
    { practitioners: [EVA] },
    [],
  ],
  [
    'given over to somebody who said nothing',
    [known(), alone({ video: 'no' }), instead('reassign')],
    { practitioners: [EVA] },
    ['say-alone'],
  ],
  ['willing again', [alone({ video: 'no' }), alone()], {}, []],
  [
    'not willing again: what was settled before counts no more',
    [alone({ video: 'no' }), instead('co-therapist'), alone({ video: 'no' })],
    { practitioners: [BEA, EVA] },
    ['settle-alone'],
  ],
  ['nobody speaks for another', [known(), [EVA, alone()]], {}, ['say-alone']],
])('[D15] [AR3] %s', (_, said, change, open) => {
  expect(holds(all(...said), change)).toEqual(open)
})

test('[D15] [AR3] a no to one way never holds an hour in another, and each way is asked by itself', () => {
  for (const no of CONTACT_WAYS)
    for (const modality of PLANNED_MODALITIES)
      expect(holds(all(known(), alone({ [no]: 'no' })), { modality })).toEqual(no === modality ? ['settle-alone'] : [])
})

test('[D15] [AR4] what happens instead is settled only where somebody said no, and another way only where one is left', () => {
  expect(written(instead('reassign'))).toEqual({ ok: false, error: 'nothing-to-settle' })
  expect(written(alone(), instead('reassign'))).toEqual({ ok: false, error: 'nothing-to-settle' })
  expect(written(alone({ video: 'no' }), instead('reassign', 'chat')).ok).toBe(false)
  const none = alone({ 'in-person': 'no', video: 'no', telephone: 'no', chat: 'no' })
  expect(written(none, instead('other-way'))).toEqual({ ok: false, error: 'no-other-way' })
  for (const how of INSTEAD) expect(written(alone({ video: 'no' }), instead(how)).ok).toBe(true)
})

test('[AR5] where a policy asks the sheet of everybody, none is met before one was begun', () => {
  const always = { sheetAsked: 'always' } as const
  expect(holdsOf([], hour(), always)).toEqual(['say-known'])
  expect(holdsOf(all(alone()), hour(), always)).toEqual(['say-known'])
  expect(holdsOf(all(known()), hour(), always)).toEqual(['say-alone'])
  expect(holdsOf(all(known(), alone()), hour(), always)).toEqual([])
})

test('[AR6] what is written while an hour goes on keeps nobody out of it after a break, and what is settled then counts', () => {
  const sheet = all(known(), alone(), alone({ video: 'no' }), instead('reassign'), alone())
  const until = (n: number) => sheet.slice(0, n)
  const began = after(START, 1)
  expect(holds(until(2), { began })).toEqual([])
  expect(holds(until(3))).toEqual(['settle-alone'])
  expect(holds(until(3), { began })).toEqual([])
  expect(holds(until(3), { began: after(START, 2) })).toEqual(['settle-alone'])
  expect(holds(until(5), { began: after(START, 2) })).toEqual([])
  // What was open when it began stays open in another shape: half of it is not settled.
  expect(holds(until(4), { began: after(START, 2) })).toEqual(['as-settled'])
})

test('[AR7] what is sent again is kept once, by its own hand, and a wrong entry is put right beside it', () => {
  const first = known()
  const sheet = all(first)
  const entry = { at: after(START, 9), by: BEA, act: first }
  const again = stepArrangements(sheet, entry)
  expect(again.ok && again.value).toBe(sheet)
  expect(stepArrangements(sheet, { ...entry, by: EVA })).toEqual({ ok: false, error: 'id-used' })
  expect(stepArrangements(sheet, { ...entry, act: { ...first, toward: 'known' } })).toEqual({
    ok: false,
    error: 'id-used',
  })
  const amend = { kind: 'amend', id: freshId(), of: first.id, words: 'It was a bus.' } as const
  expect(stepArrangements(sheet, { ...entry, act: amend }).ok).toBe(true)
  expect(stepArrangements(sheet, { ...entry, act: { ...amend, of: freshId() } })).toEqual({
    ok: false,
    error: 'no-such-entry',
  })
})

test('[AR7] [X5] whatever is written, the entries before it stand unchanged, each practitioner’s last word counts, and the sheet has an end', () => {
  const step = fc.constantFrom<() => ArrangementAct>(
    () => known(),
    () => alone(),
    () => alone({ video: 'no' }),
    () => instead('co-therapist'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(BEA, EVA), step), { maxLength: 30 }), steps => {
      let sheet: Arrangements = []
      const last = new Map<PractitionerId, Willing>()
      for (const [by, make] of steps) {
        const act = make()
        const next = stepArrangements(sheet, { at: START, by, act })
        if (!next.ok) continue
        if (act.kind === 'alone') last.set(by, act.willing)
        expect(next.value.slice(0, sheet.length)).toEqual(sheet)
        sheet = next.value
      }
      expect(new Map(willingness(sheet).map(one => [one.by, one.willing]))).toEqual(last)
    }),
    { seed: 11, numRuns: 200 },
  )
  const full = Array.from({ length: ARRANGEMENT_LIMIT }, () => known())
  expect(written(...full, known())).toEqual({ ok: false, error: 'too-many' })
})

test('[B31d] [AR15] where somebody lives is a code and nothing besides, the last one counts, and it holds no door', () => {
  const lives = (n: number, place: string) => ({ kind: 'residence', id: testId('note', n), place }) as const
  for (const place of ['US-TX', 'IE', 'GB-SCT', 'AU-NSW']) expect(v.is(arrangementAct, lives(1, place))).toBe(true)
  for (const place of ['', 'Texas', 'us-tx', 'US-', 'US-TX-1', '<b>', 'x'.repeat(5000), null])
    expect(v.is(arrangementAct, { ...lives(1, ''), place })).toBe(false)
  expect(v.is(arrangementAct, { ...lives(1, 'IE'), street: '1 Sample Road' })).toBe(false)
  const entry = (n: number, place: string) => ({ at: instant(n), by: BEA, act: lives(n, place) })
  const first = stepArrangements([], entry(1, 'US-TX'))
  const moved = stepArrangements(first.ok ? first.value : [], entry(2, 'IE'))
  const sheet = moved.ok ? moved.value : []
  expect(lastOf(sheet, 'residence')?.place).toBe('IE')
  expect(sheet).toHaveLength(2)
  expect(holds(sheet)).toEqual([])
})
