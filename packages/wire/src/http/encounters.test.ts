/** The lists of the wire are whole. */
import { PURPOSES } from '@holdfast/consent'
import { expect, test } from 'vitest'
import { PARTS } from './encounters.ts'

test('every part of an agreement that can be withdrawn alone can be told', () => {
  expect([...PARTS].toSorted()).toEqual([...PURPOSES].toSorted())
})
