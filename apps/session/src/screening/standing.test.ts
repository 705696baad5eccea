/** Tests of how a form stands with the server: nothing is said to be saved while something went amiss. */
import { problemOf } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { isPassing } from '../ui/failure.ts'
import { keptOf, type Known } from './standing.ts'

const WELL: Known = { isUnsaved: false, isSaving: false, missed: null, unsent: null, unread: null }
const refused = problemOf('malformed-body')
const changed = problemOf('screening-changed')

test.each<readonly [string, Partial<Known>]>([
  ['saved', {}],
  ['saving', { isUnsaved: true }],
  ['saving', { isSaving: true }],
  ['waiting', { isUnsaved: true, missed: 'offline' }],
  ['away', { isUnsaved: true, missed: 'server-away' }],
  ['away', { isUnsaved: true, isSaving: true, missed: problemOf('server-error') }],
  ['refused', { isUnsaved: true, missed: refused }],
  ['unsent', { unsent: 'offline' }],
  ['elsewhere', { unsent: changed }],
  ['saving', { isUnsaved: true, unsent: changed }],
  ['unread', { unread: 'server-away' }],
  ['waiting', { isUnsaved: true, missed: 'offline', unsent: 'offline', unread: 'offline' }],
])('%s: %j', (kept, known) => {
  expect(keptOf({ ...WELL, ...known })).toBe(kept)
})

test('only what goes by itself is waited for', () => {
  const passing = ['too-many-requests', 'server-away', 'server-error'] as const
  expect(['offline' as const, 'server-away' as const, ...passing.map(code => problemOf(code))].every(isPassing)).toBe(
    true,
  )
  expect([refused, changed, problemOf('not-signed-in'), problemOf('not-found')].some(isPassing)).toBe(false)
})
