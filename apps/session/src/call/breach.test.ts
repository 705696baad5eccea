/** Tests of what is said in place of a face. */
import { after, SECOND } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { leftUntil } from '../ui/time.ts'
import { breachOf, FLICKER, isBroken, type BreachFacts } from './breach.ts'

const fine: BreachFacts = { phase: 'flowing', silentSince: null, presence: 'here', link: 'live', now: NOON }
const silent: BreachFacts = { ...fine, phase: 'lost', silentSince: after(NOON, -5 * SECOND) }

/** Every combination of what can be known, with a silence of each of these lengths in milliseconds. */
const all = (silences: readonly (number | null)[]): readonly BreachFacts[] =>
  silences.flatMap(ago =>
    (['none', 'connecting', 'flowing', 'lost'] as const).flatMap(phase =>
      (['here', 'unsure', 'reloading', 'away', null] as const).flatMap(presence =>
        (['connecting', 'live', 'lost', 'moved', 'closed', 'refused', null] as const).map(link => ({
          phase,
          presence,
          link,
          silentSince: ago === null ? null : after(NOON, -ago),
          now: NOON,
        })),
      ),
    ),
  )

test('[SI1] media that flows is never covered, whatever the links and the server say', () => {
  for (const some of all([null])) expect(breachOf({ ...some, phase: 'flowing' }), JSON.stringify(some)).toBe('none')
})

test('[SI2] a flicker is not worth a word, and every longer silence is, within two and a half seconds', () => {
  for (const some of all([0, 700, FLICKER - 1])) expect(breachOf(some), JSON.stringify(some)).toBe('none')
  for (const some of all([FLICKER, 2000, 60_000])) expect(isBroken(breachOf(some)), JSON.stringify(some)).toBe(true)
  expect(FLICKER + SECOND / 2).toBeLessThanOrEqual(2.5 * SECOND)
})

test.each<[string, Partial<BreachFacts>, string]>([
  ['nothing reaches us: our own line is named, not their side', { link: 'lost', presence: 'away' }, 'no-line'],
  ['they are there and sound is not', { presence: 'here' }, 'searching'],
  ['the server is not sure', { presence: 'unsure' }, 'unsure'],
  ['their page opens again', { presence: 'reloading' }, 'reloading'],
  ['they are away', { presence: 'away' }, 'away'],
  ['a call that begins', { phase: 'connecting', silentSince: null }, 'connecting'],
  [
    'a page that opens again while the call is made',
    { phase: 'connecting', silentSince: null, presence: 'reloading' },
    'reloading',
  ],
  ['nobody to call yet', { phase: 'none', silentSince: null }, 'waiting'],
  ['an engine that only says that it was lost', { silentSince: null }, 'searching'],
])('[SI3] only what is known is said: %s', (_, part, breach) => {
  expect(breachOf({ ...silent, ...part })).toBe(breach)
})

test('[SI4] what is left is told in minutes and seconds and never below nothing', () => {
  const left = (ms: number) => leftUntil(after(NOON, ms), NOON)
  expect([80_000, 79_001, 60_000, 5000, 1, 0, -9000].map(left)).toEqual([
    '1:20',
    '1:20',
    '1:00',
    '0:05',
    '0:01',
    '0:00',
    '0:00',
  ])
})
