/** Tests of a file of a clinic's own rows: it is read strictly, and whole or not at all. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROWS } from './data/all.ts'
import { OWN_ROWS_FORM, OWN_ROWS_LIMITS, parseOwnRows } from './parse-own-rows.ts'
import { TODAY } from './testing/licences.ts'

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

test('[JU41] a row of each kind is read', () => {
  expect(read(...ALL_KINDS).map(({ kind }) => kind)).toEqual(ALL_KINDS.map(row => Object.entries(row)[1]?.[1]))
})

const without = (row: object, field: string): object =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== field))

test.each<readonly [string, unknown, string]>([
  ['rows[0]', 'a text', 'not-a-row'],
  ['rows[0].kind', { ...NEW_PLACE, kind: 'law' }, 'unknown-kind'],
  ['rows[0].kind', { ...NEW_PLACE, kind: 'toString' }, 'unknown-kind'],
  ['rows[0].?', { ...NEW_PLACE, colour: 'red' }, 'unknown-field'],
  ['rows[0].source', without(NEW_PLACE, 'source'), 'missing'],
  ['rows[0].source', { ...NEW_PLACE, source: '   ' }, 'not-text'],
  ['rows[0].source', { ...NEW_PLACE, source: 'x'.repeat(1001) }, 'too-long-text'],
  ['rows[0].source', { ...NEW_PLACE, source: 'a\u202Eb' }, 'hidden-characters'],
  ['rows[0].by', { ...NEW_PLACE, by: 'Bea\u0000' }, 'hidden-characters'],
  ['rows[0].asOf', { ...NEW_PLACE, asOf: '2026' }, 'not-a-day'],
  ['rows[0].reviewBy', { ...NEW_PLACE, reviewBy: '2027-02-30' }, 'not-a-day'],
  ['rows[0].reviewBy', { ...NEW_PLACE, reviewBy: '2027-11-02' }, 'too-long'],
  ['rows[0].reviewBy', { ...NEW_PLACE, reviewBy: '2026-10-31' }, 'before-as-of'],
  ['rows[0].at', { ...NEW_PLACE, at: '2026-10-31' }, 'before-as-of'],
  ['rows[0].at', { ...NEW_PLACE, at: '2026-11-27' }, 'to-come'],
  ['rows[0].duty', { ...DUTY, duty: 'elder-abuse' }, 'another-kind'],
  ['rows[0].compact', { ...ALL_KINDS[4], id: 'member.psypact.us-fl' }, 'another-kind'],
  ['rows[0].confidence', { ...NEW_PLACE, confidence: 'sure' }, 'unknown-word'],
  ['rows[0].place', { ...NEW_PLACE, place: 'Japan' }, 'not-a-place'],
  ['rows[0].professions', { ...NEW_PLACE, professions: ['coach'] }, 'unknown-word'],
  ['rows[0].professions', { ...NEW_PLACE, professions: [] }, 'not-a-list'],
  ['rows[0].id', { ...NEW_PLACE, id: 'Own' }, 'not-an-id'],
  ['rows[0].id', { ...NEW_PLACE, id: 'licensing.jp' }, 'unknown-id'],
  ['rows[0].kind', { ...NEW_PLACE, id: 'acceptance.eu.es', place: 'ES' }, 'another-kind'],
  ['rows[0].place', { ...CLOSED, place: 'FR' }, 'another-place'],
  ['rows[0].daysInYear', { ...ALL_KINDS[5], daysInYear: 0 }, 'not-a-number-of-days'],
  ['rows[0].isProtected', { ...ALL_KINDS[7], isProtected: 'yes' }, 'not-yes-or-no'],
  ['rows[0].trigger', { ...DUTY, trigger: { en: 'Only one.' } }, 'not-in-each-language'],
])('[JU41] %s of one spoiled row: the place is named, and what is wrong', (at, row, code) => {
  const parsed = parseOwnRows(fileOf(row), BESIDE)
  if (parsed.ok) throw new Error('it was taken')
  expect(parsed.error.map(problem => [problem.at, problem.code])).toEqual([[at, code]])
})

test('[JU41] a row from the future would never grow old, so it is refused', () => {
  const parsed = parseOwnRows(
    fileOf({ ...NEW_PLACE, asOf: '2099-01-01', at: '2099-01-01', reviewBy: '2099-12-31' }),
    BESIDE,
  )
  if (parsed.ok) throw new Error('it was taken')
  expect(parsed.error.map(({ at, code }) => [at, code])).toEqual([
    ['rows[0].asOf', 'to-come'],
    ['rows[0].at', 'to-come'],
  ])
})

test('[JU41] all problems are told at once, nothing of the file is taken, and what stood there is not said again', () => {
  const secret = 'Ana Example, 1 Some Street'
  const parsed = parseOwnRows(fileOf({ ...NEW_PLACE, place: secret }, DUTY, { ...DUTY, [secret]: secret }), BESIDE)
  if (parsed.ok) throw new Error('it was taken')
  expect(parsed.error.map(({ at, code }) => [at, code])).toEqual([
    ['rows[0].place', 'not-a-place'],
    ['rows[2].?', 'unknown-field'],
    ['rows[2].id', 'twice'],
  ])
  expect(JSON.stringify(parsed)).not.toContain('Example')
})

test('[JU41] a file that is none, or more than a file, is refused in one sentence', () => {
  const code = (text: string) => {
    const parsed = parseOwnRows(text, BESIDE)
    return parsed.ok ? 'taken' : parsed.error.map(one => one.code)
  }
  for (const text of ['', '{', '[]', '{"form":"holdfast-rules-2","rows":[]}', '{"form":"holdfast-rules-1"}'])
    expect(code(text), text).toEqual(['not-a-rules-file'])
  expect(code(' '.repeat(OWN_ROWS_LIMITS.characters + 1))).toEqual(['too-large'])
  expect(code(fileOf(...Array.from({ length: OWN_ROWS_LIMITS.rows + 1 }, () => NEW_PLACE)))).toEqual(['too-large'])
  expect(code(fileOf())).toBe('taken')
})

test('[JU41] whatever a file holds, it is read whole or refused with a place for each problem', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.constantFrom(...ALL_KINDS))), rows => {
      const parsed = parseOwnRows(fileOf(...rows), BESIDE)
      if (parsed.ok) expect(parsed.value).toHaveLength(rows.length)
      else
        for (const { at, words } of parsed.error)
          expect([at, words.en]).toEqual([expect.stringMatching(/^rows\[/), expect.any(String)])
    }),
  )
})
