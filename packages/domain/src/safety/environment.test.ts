/** Tests of what counts of what was decided: the last word on each safeguard and each note. */
import { expect, test } from 'vitest'
import { careNotesAmong } from './care-note.ts'
import { adoptedAmong, environmentOf, NOTHING_DECIDED } from './environment.ts'

test('of each safeguard the last word counts', () => {
  expect(
    adoptedAmong([
      { code: 'K1', decision: 'taken' },
      { code: 'K2', decision: 'declined' },
      { code: 'K3', decision: 'taken' },
      { code: 'K1', decision: 'declined' },
      { code: 'K2', decision: 'changed' },
    ]),
  ).toEqual({ taken: ['K3'], changed: ['K2'] })
  expect(adoptedAmong([])).toEqual({ taken: [], changed: [] })
})

test('of each note the last word counts', () => {
  const said = (note: 'animals' | 'minor-attraction', stands: boolean) => ({ note, stands })
  expect(careNotesAmong([said('animals', true), said('minor-attraction', true), said('animals', false)])).toEqual([
    'minor-attraction',
  ])
  expect(careNotesAmong([said('animals', false), said('animals', true)])).toEqual(['animals'])
})

test('what is asked says why, everything that asks for it', () => {
  const asked = environmentOf('client', { ...NOTHING_DECIDED, taken: ['K2'], changed: ['C8'] })
  expect(asked.find(({ item }) => item === 'seated')).toEqual({
    item: 'seated',
    isMandatory: true,
    because: [{ kind: 'everybody' }, { kind: 'taken', code: 'K2' }, { kind: 'changed', code: 'C8' }],
  })
  expect(asked.find(({ item }) => item === 'dressed')?.isMandatory).toBe(false)
})
