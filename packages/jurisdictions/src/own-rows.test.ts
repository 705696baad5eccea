/** Tests of a clinic's own rows: laid over ours, and read again like ours. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROWS } from './data/all.ts'
import { day } from './day.ts'
import { dutiesAt } from './duties.ts'
import { mayPractiseBy } from './may-practise.ts'
import { withOwnRows } from './own-rows.ts'
import { OWN_ROWS_FORM, parseOwnRows } from './parse-own-rows.ts'
import { rulesDue } from './rules-due.ts'
import { licence, TODAY } from './testing/licences.ts'

const head = {
  source: 'the board, by letter',
  asOf: '2026-11-01',
  confidence: 'S',
  reviewBy: '2027-11-01',
  by: 'Bea Example',
  at: '2026-11-20',
}

const NEW_PLACE = {
  id: 'own.licensing.jp',
  kind: 'licensing',
  place: 'JP',
  professions: ['psychologist'],
  licensedBy: 'JP',
  others: 'blocked',
  ...head,
}

const CLOSED = {
  id: 'acceptance.eu.es',
  kind: 'acceptance',
  place: 'ES',
  professions: ['psychologist'],
  from: [],
  conditions: [],
  ...head,
}

const DUTY = {
  id: 'duty.us-tn.protect-third-party',
  kind: 'duty',
  place: 'US-TN',
  duty: 'protect-third-party',
  force: 'mandatory',
  basis: 'statute',
  threshold: 'serious-threat',
  victim: 'identifiable',
  discharge: null,
  deadline: null,
  hasImmunity: true,
  decidedBy: null,
  trigger: { en: 'As counsel told us.', es: 'Como nos dijo el abogado.' },
  citation: null,
  note: null,
  ...head,
}

const ALL_KINDS: readonly object[] = [
  NEW_PLACE,
  CLOSED,
  DUTY,
  {
    id: 'own.a1',
    kind: 'compact',
    place: 'US',
    compact: 'psypact',
    professions: ['psychologist'],
    reaches: 'one-place',
    isListWhole: false,
    conditions: ['rules-of-place'],
    ...head,
  },
  {
    id: 'own.a2',
    kind: 'member',
    place: 'US-FL',
    compact: 'counseling',
    enactedOn: null,
    effectiveOn: null,
    issuingSince: '2026-11-01',
    ...head,
  },
  {
    id: 'own.a3',
    kind: 'temporary',
    place: 'US-FL',
    professions: ['psychologist'],
    daysInYear: 15,
    isRemote: null,
    ...head,
  },
  {
    id: 'own.a4',
    kind: 'session',
    place: 'US-FL',
    professions: ['psychologist'],
    when: 'each',
    force: 'law',
    asks: ['identity'],
    citation: 'our own',
    ...head,
  },
  { id: 'own.a5', kind: 'title', place: 'US-FL', titles: ['psychologist'], isProtected: true, register: null, ...head },
]

const BESIDE = { rows: ROWS, today: TODAY }

const fileOf = (...rows: readonly unknown[]): string => JSON.stringify({ form: OWN_ROWS_FORM, rows })

function read(...rows: readonly unknown[]) {
  const parsed = parseOwnRows(fileOf(...rows), BESIDE)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

test('[JU40] a clinic opens a place that we do not hold, and its row says who wrote it and when', () => {
  const rows = withOwnRows(ROWS, read(NEW_PLACE))
  const answer = mayPractiseBy(rows)([licence('psychologist', 'JP')], 'JP', TODAY)
  expect(answer).toMatchObject({ verdict: 'allowed', sources: [{ own: { by: 'Bea Example', at: '2026-11-20' } }] })
  const late = mayPractiseBy(rows)([licence('psychologist', 'JP', { expires: 'never' })], 'JP', day('2027-11-02'))
  expect(late.verdict).toBe('verify-with-board')
})

test('[JU40] a row of the same id takes the place of ours, for a yes as for a no', () => {
  const ask = (rows: typeof ROWS) => mayPractiseBy(rows)([licence('psychologist', 'DE')], 'ES', TODAY).verdict
  expect(ask(ROWS)).toBe('allowed-with-conditions')
  expect(ask(withOwnRows(ROWS, read(CLOSED)))).toBe('verify-with-board')
  expect(dutiesAt('US-TN', TODAY, withOwnRows(ROWS, read(DUTY))).warn).toMatchObject([
    { isVerified: true, citation: null },
  ])
})

test('[JU40] nothing else changes, and the same file twice is the same as once', () => {
  const own = read(...ALL_KINDS)
  const rows = withOwnRows(ROWS, own)
  expect(withOwnRows(rows, own)).toEqual(rows)
  expect(rows).toHaveLength(ROWS.length + ALL_KINDS.length - 2)
  const untouched = ROWS.filter(({ id }) => !own.some(row => row.id === id))
  expect(rows.filter(({ own: writer }) => writer === null)).toEqual(untouched)
  expect(withOwnRows(ROWS, [])).toEqual(ROWS)
})

test('[JU40] a clinic’s new row at a place goes before ours there', () => {
  const looser = { ...NEW_PLACE, id: 'own.us-tn', place: 'US-TN', licensedBy: 'US-TN', others: 'ask' }
  const rows = withOwnRows(ROWS, read(looser))
  expect(mayPractiseBy(rows)([licence('psychologist', 'US-NY')], 'US-TN', TODAY).verdict).toBe('verify-with-board')
})

test('[JU42] what has to be read again is listed, the longest overdue first, a clinic’s own with who wrote it', () => {
  const today = rulesDue(TODAY)
  expect(today[0]).toMatchObject({ reviewBy: '2013-12-31', asOf: 'before 2013' })
  expect(today.map(({ reviewBy }) => reviewBy)).toEqual(today.map(({ reviewBy }) => reviewBy).toSorted())
  expect(today.map(({ id }) => id)).not.toContain('licensing.us-tn')
  const rows = withOwnRows(ROWS, read(NEW_PLACE))
  expect(rulesDue(day('2027-11-01'), rows).map(({ id }) => id)).not.toContain('own.licensing.jp')
  expect(rulesDue(day('2027-11-02'), rows).find(({ id }) => id === 'own.licensing.jp')?.by).toBe('Bea Example')
})

test('[JU42] a row is due exactly when its last day has passed, and the lists are read again after a year', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ROWS), row => {
      expect(rulesDue(row.reviewBy).map(({ id }) => id)).not.toContain(row.id)
      expect(rulesDue(day('9999-12-31')).map(({ id }) => id)).toContain(row.id)
    }),
  )
  const lists = (date: string) => rulesDue(day(date), []).map(({ id }) => id)
  expect(lists('2027-07-17')).toEqual([])
  expect(lists('2027-07-18')).toEqual(['emergency-numbers'])
  expect(lists('2027-11-27')).toContain('consent-ages')
  expect(lists('2027-11-27')).toContain('own-numbers.us-ca')
})
