/** Tests of the forms on licences as values: what is sent of them is what the rules read. */
import { instant } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { day, parseLicenceAct } from '@holdfast/jurisdictions'
import { expect, test } from 'vitest'
import {
  boardOf,
  emptyBoard,
  emptyLook,
  emptyState,
  lookOf,
  stateAnew,
  stateOf,
  todayHere,
  type StateDraft,
} from './draft.ts'
import { problemsIn } from './problems.ts'

const NOW = instant(Date.now())
const AT = { now: NOW, today: day(new Date(NOW).toISOString().slice(0, 10)) }
const ID = testId('licence', 1)
const OF = testId('licence', 2)
const TN = { country: 'US', region: 'TN' }
const FILLED: StateDraft = {
  ...emptyState(),
  profession: 'psychologist',
  place: TN,
  number: 'P 17',
  issuer: 'Board of Examples',
  status: 'active',
  ends: 'day',
  expires: '2090-01-01',
}
const wrong = (sent: unknown): readonly string[] => {
  const read = parseLicenceAct(sent, AT)
  return read.ok ? [] : read.error.map(({ field, code }) => `${field}: ${code}`)
}
const soon = `${Number(AT.today.slice(0, 4)) + 2}-01-01`
const GOOD: StateDraft = { ...FILLED, expires: soon }

test.each<readonly [string, Partial<StateDraft>, object]>([
  ['a licence', {}, { kind: 'licence', place: 'US-TN', expires: soon }],
  [
    'a licence for life of a whole country',
    { place: { country: 'AU', region: '' }, ends: 'never' },
    { place: 'AU', expires: 'never' },
  ],
  ['a licence whose end nobody knows', { ends: 'unknown' }, { expires: null }],
  [
    'a privilege for every member',
    { kind: 'privilege', compact: 'psypact', home: TN, isEvery: true },
    { kind: 'privilege', compact: 'psypact', home: 'US-TN', place: 'every-member' },
  ],
  [
    'leave for some days',
    { kind: 'temporary', home: TN, place: { country: 'US', region: 'NY' }, daysUsed: '3' },
    { kind: 'temporary', home: 'US-TN', place: 'US-NY', daysUsed: 3 },
  ],
])('%s comes through the rules as it was typed', (_, change, expected) => {
  const sent = stateOf({ ...GOOD, ...change }, ID, null)
  expect(wrong(sent)).toEqual([])
  expect(sent).toMatchObject({ licence: expected, register: null, of: null })
})

test('a state that was not chosen, a number of days that is none and an end that was not said are no licence', () => {
  expect(wrong(stateOf({ ...GOOD, place: { country: 'US', region: '' } }, ID, null))).toEqual([
    'licence.place: unknown-place',
  ])
  const leave = { ...GOOD, kind: 'temporary', home: TN, daysUsed: 'some', ends: '', expires: '' } as const
  expect(wrong(stateOf(leave, ID, null))).toEqual([
    'licence.expires: not-a-day',
    'licence.daysUsed: not-a-number-of-days',
  ])
})

test('what is stated anew goes on from what stands there, but for whether it is active and up to when', () => {
  const sent = stateOf({ ...GOOD, kind: 'privilege', compact: 'psypact', home: TN, isEvery: true }, ID, null)
  const read = parseLicenceAct(sent, AT)
  if (!read.ok || read.value.kind !== 'state') throw new Error('not read')
  const anew = stateAnew(read.value)
  expect(anew).toEqual({
    ...GOOD,
    kind: 'privilege',
    compact: 'psypact',
    home: TN,
    isEvery: true,
    place: { country: '', region: '' },
    status: '',
    ends: '',
    expires: '',
  })
  expect(stateOf({ ...anew, status: 'active', ends: 'day', expires: soon }, ID, null)).toEqual(sent)
})

test('a look and an answer of this day are of this moment, of another day of its noon, and of no day of none', () => {
  const look = (looked: string) =>
    lookOf({ ...emptyLook(looked), method: 'document', found: 'as-stated' }, OF, { id: ID, now: NOW })
  expect([wrong(look(todayHere())), look(todayHere())]).toEqual([[], expect.objectContaining({ looked: NOW, of: OF })])
  expect(look('2026-01-05')).toMatchObject({ looked: new Date('2026-01-05T12:00').getTime() })
  expect(wrong(look(''))).toEqual(['looked: not-a-moment'])
  const asked = {
    ...emptyBoard(todayHere()),
    place: { country: 'US', region: '' },
    whom: 'Office',
    answer: 'yes',
    words: 'Yes.',
  }
  expect([wrong(boardOf(asked, { id: ID, now: NOW })), boardOf(asked, { id: ID, now: NOW })]).toEqual([
    [],
    expect.objectContaining({ place: 'US' }),
  ])
})

test('what a server refuses is told at its fields, a rule at none, and nothing of any other answer', () => {
  const refused = {
    type: '',
    title: '',
    status: 422,
    code: 'malformed-body',
    fields: ['act.licence.place', 'act.number'],
    note: 'unknown-place not-text',
  } as const
  expect(problemsIn({ ...refused, fields: [...refused.fields] }).map(({ field, code }) => [field, code])).toEqual([
    ['licence.place', 'unknown-place'],
    ['number', 'not-text'],
  ])
  const note = { type: '', title: '', status: 409, code: 'note-refused', note: 'looked-before' } as const
  expect(problemsIn(note)).toMatchObject([{ field: '', code: 'looked-before' }])
  expect([problemsIn('offline'), problemsIn(null), problemsIn({ ...note, code: 'not-allowed' })]).toEqual([[], [], []])
})
