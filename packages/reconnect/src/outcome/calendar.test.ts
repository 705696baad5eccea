/** Until when somebody is free after an hour. */
import { after, MINUTE, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { freeUntil } from './calendar.ts'

const at = (minutes: number): Instant => after(NOON, minutes * MINUTE)

test.each<[string, Instant | null, Instant]>([
  ['nothing later: as long as policy allows', null, at(30)],
  ['something much later: as long as policy allows', at(90), at(30)],
  ['something soon: until then', at(10), at(10)],
  ['something at once: not at all', at(0), at(0)],
  ['something that begins before this hour ends: not at all', at(-10), at(-10)],
])('[OU25] %s', (_, next, free) => {
  expect(freeUntil(NOON, next, 30 * MINUTE)).toBe(free)
})
