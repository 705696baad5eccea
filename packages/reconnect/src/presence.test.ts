/** Is someone there? By cases, and by the promise that nothing changes before its time. */
import { after, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presenceChangesAt, presenceOf, type Presence, type Signs } from './presence.ts'

const at = (ms: number): Instant => after(NOON, ms)
const signs = (given: Partial<Signs> = {}): Signs => ({
  isLinked: true,
  heardAt: NOON,
  vouchedAt: null,
  awayAt: null,
  ...given,
})

test.each<[string, Partial<Signs>, number, Presence]>([
  ['[PS1] heard just now', {}, 7499, 'here'],
  ['[PS1] silent for 7.5 s', {}, 7500, 'unsure'],
  ['[PS2] silent for 12 s', {}, 12_000, 'away'],
  ['[PS2] just without a link', { isLinked: false }, 0, 'unsure'],
  ['[PS2] without a link for 12 s', { isLinked: false }, 12_000, 'away'],
  ['[PS3] still heard by another seat', { isLinked: false, vouchedAt: at(10_000) }, 21_999, 'unsure'],
  ['[PS3] no longer heard by anyone', { isLinked: false, vouchedAt: at(10_000) }, 22_000, 'away'],
  ['[PS4] a page that reloads', { isLinked: false, awayAt: at(100) }, 15_099, 'reloading'],
  ['[PS4] a reload that does not come back', { isLinked: false, awayAt: at(100) }, 15_100, 'away'],
  ['[PS4] away was said, and the link lives', { awayAt: at(100) }, 200, 'here'],
])('%s', (_, given, ms, presence) => {
  expect(presenceOf(signs(given), at(ms))).toBe(presence)
})

test('[PS5] it never changes before the moment that was told', () => {
  const moment = fc.option(fc.integer({ min: 0, max: 40_000 }).map(at), { nil: null })
  const any = fc.record({ isLinked: fc.boolean(), heardAt: fc.constant(NOON), vouchedAt: moment, awayAt: moment })
  fc.assert(
    fc.property(any, fc.nat({ max: 60_000 }), fc.nat({ max: 60_000 }), (given, one, more) => {
      const now = at(one)
      const later = at(one + more)
      const changes = presenceChangesAt(given, now)
      if (changes !== null && later >= changes) return
      expect(presenceOf(given, later)).toBe(presenceOf(given, now))
    }),
  )
})
