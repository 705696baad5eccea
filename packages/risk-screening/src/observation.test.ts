/** Tests of what a practitioner saw: said by people, taken whole, and a reason to ask. */
import { NOON, testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { findingsOfObservation, makeObservation, OBSERVED, type Observation } from './observation.ts'

const BY = testId('practitioner', 1)
const CALM: Omit<Observation, 'by' | 'at'> = {
  seen: { grooming: 'as-usual', eyes: 'as-usual', posture: 'as-usual', affect: 'as-usual' },
  note: '',
  mood: 'All right.',
  accord: 'agree',
}
const LOW = { ...CALM.seen, eyes: 'low', affect: 'low' } as const
const UNSEEN = { grooming: 'not-seen', eyes: 'not-seen', posture: 'not-seen', affect: 'not-seen' } as const
const taken = (change: Partial<Observation>): Observation => {
  const made = makeObservation({ ...CALM, note: 'Sat far from the light.', ...change }, BY, NOON)
  if (!made.ok) throw new Error(made.error.join())
  return made.value
}
const short = (observation: Observation) =>
  findingsOfObservation(observation).map(({ code, read, grounds }) => [
    code,
    read,
    grounds.map(({ item }) => item).join(),
  ])

test('[A11b] [RS54] grooming, eyes, posture and affect are kept with who saw them, and whether mood and look go together is its own word', () => {
  expect(OBSERVED).toEqual(['grooming', 'eyes', 'posture', 'affect'])
  expect(taken({ accord: 'differ' })).toEqual({
    ...CALM,
    note: 'Sat far from the light.',
    accord: 'differ',
    by: BY,
    at: NOON,
  })
})

test.each<[Partial<Observation>, readonly string[]]>([
  [{}, []],
  [{ seen: LOW }, ['no-note']],
  [{ seen: { ...CALM.seen, posture: 'otherwise' } }, ['no-note']],
  [{ accord: 'differ' }, ['no-note']],
  [{ accord: 'differ', mood: ' ' }, ['no-note', 'no-mood']],
  [{ mood: '' }, ['no-mood']],
  [{ mood: '', accord: 'cannot-tell' }, []],
  [{ seen: UNSEEN, mood: '', accord: 'cannot-tell' }, []],
  [{ note: 'x'.repeat(1001) }, ['too-long']],
])('[RS54] with %o it is answered with %o', (change, expected) => {
  const made = makeObservation({ ...CALM, ...change }, BY, NOON)
  expect(made.ok ? [] : made.error).toEqual(expected)
})

test.each<[Partial<Observation>, readonly (readonly string[])[]]>([
  [{}, []],
  [{ seen: { ...CALM.seen, grooming: 'otherwise' } }, []],
  [{ accord: 'differ' }, [['mood-and-look-differ', 'this-hour', 'accord']]],
  [{ seen: LOW }, [['looks-low', 'this-hour', 'eyes,affect']]],
  [
    { seen: LOW, accord: 'differ' },
    [
      ['mood-and-look-differ', 'this-hour', 'accord'],
      ['looks-low', 'this-hour', 'eyes,affect'],
    ],
  ],
  [{ seen: UNSEEN, mood: '', accord: 'cannot-tell' }, [['look-not-seen', 'this-hour', 'grooming,eyes,posture,affect']]],
])('[A11c] [RS54] %o is a reason to ask: %o', (change, expected) => {
  expect(short(taken(change))).toEqual(expected)
})
