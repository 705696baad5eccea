/** Tests of the questions of our own: whole in both languages, answered in words, and never added up. */
import { LANGUAGES } from '@holdfast/domain'
import { describe, expect, test } from 'vitest'
import { checkInstrument } from '../check-instrument.ts'
import type { AskedInstrument } from '../instrument.ts'
import { INSTRUMENTS } from '../instruments/all.ts'
import { blame, WHOLE } from '../testing/words.ts'
import { OWN_INSTRUMENTS } from './all.ts'
import { parseSpoken, questionsFor } from './answers.ts'
import { boundaryBrief } from './boundary-brief.ts'
import { onlineSetting } from './online-setting.ts'

describe.each(OWN_INSTRUMENTS.map(one => [one.id, one] as const))('%s', (_, instrument) => {
  test('[RS51] is whole, with the source that it was drawn from, and stands apart from the published ones', () => {
    expect(checkInstrument(instrument)).toEqual([])
    expect(INSTRUMENTS.some(({ id }) => id === instrument.id)).toBe(false)
  })

  test('[RS51] asks one plain question at a time in each language, and blames nobody', () => {
    for (const { words } of instrument.items)
      for (const language of LANGUAGES) {
        expect(words[language]).toMatch(WHOLE)
        expect(words[language].match(/\?/g)).toHaveLength(1)
        expect(blame(words[language], language)).toEqual([])
        expect(words[language].length).toBeLessThan(120)
      }
    expect(new Set(instrument.items.flatMap(({ words }) => [words.en, words.es])).size).toBe(
      instrument.items.length * 2,
    )
  })

  test('[RS51] has no score, no band and no number that an answer would stand for', () => {
    expect(Object.keys(instrument)).not.toEqual(expect.arrayContaining(['scores']))
    expect(JSON.stringify(instrument.items)).not.toMatch(/:\s*-?\d/)
  })
})

test.each([
  [[], 8],
  [['minor-attraction'], 9],
  [['animals'], 9],
  [['minor-attraction', 'animals'], 10],
] as const)('[RS51] with the notes %o, %i questions on the place are asked', (notes, count) => {
  const asked = questionsFor(onlineSetting, notes)
  expect(asked).toHaveLength(count)
  for (const { onlyWith } of asked) if (onlyWith) expect(notes).toContain(onlyWith)
})

test('[RS51] an answer is yes, partly, no or rather not say; nothing and empty text are no answer', () => {
  const given = { limits: 'yes', signs: 'partly', device: 'no', call: 'rather-not-say', contact: '', recording: null }
  const parsed = parseSpoken(boundaryBrief, given, [])
  expect(parsed).toMatchObject({ ok: true, value: { ...given, contact: null, recording: null, someone: null } })
})

test('[RS51] everything that does not fit is said at once, each with its question', () => {
  expect(parseSpoken(onlineSetting, { seat: 1, dress: 'YES', chair: 'yes', animals: 'no', hands: true }, [])).toEqual({
    ok: false,
    error: [
      { item: 'seat', kind: 'not-an-answer' },
      { item: 'dress', kind: 'not-an-answer' },
      { item: 'chair', kind: 'unknown-item' },
      { item: 'animals', kind: 'not-asked' },
      { item: 'hands', kind: 'not-an-answer' },
    ],
  })
})

const spoiled = (change: Partial<AskedInstrument>): AskedInstrument => ({ ...onlineSetting, ...change })
const [first] = onlineSetting.items
if (!first) throw new Error('no question')

test.each<[string, AskedInstrument]>([
  ['it has no items', spoiled({ items: [] })],
  ['the item seat stands twice', spoiled({ items: [first, first] })],
  ['seat: it is no question in es', spoiled({ items: [{ ...first, words: { en: 'Chair?', es: 'Silla.' } }] })],
  ['it says where it comes from and when that was read', spoiled({ source: { of: '', read: '2026-11' } })],
])('[RS51] a declaration is refused: %s', (sentence, instrument) => {
  expect(checkInstrument(instrument)).toEqual([sentence])
})
