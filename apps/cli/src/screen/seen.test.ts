/** Tests of the memory of ids: it knows each again, and takes none for another. */
import { expect, test } from 'vitest'
import { SeenIds } from './seen.ts'

test('two hundred thousand ids are each new once and known after that', () => {
  const seen = new SeenIds()
  const ids = Array.from({ length: 200_000 }, (_, at) => (at % 2 === 0 ? `S${at}` : `person-${at.toString(36)}`))
  expect(ids.filter(id => seen.has(id))).toEqual([])
  expect(ids.every(id => seen.has(id))).toBe(true)
})

test('ids that are nearly alike are told apart', () => {
  const seen = new SeenIds()
  const alike = ['', ' ', 'a', 'A', 'ab', 'ba', 'a b', 'ab ', 'á', 'a\u0301', '1', '01', '10']
  expect(alike.filter(id => seen.has(id))).toEqual([])
})
