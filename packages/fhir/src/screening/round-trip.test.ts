/** Tests that what we write we read: every instrument, any words, both releases. */
import { valuesOf, type AnsweredInstrument, type Wording } from '@holdfast/risk-screening'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANSWERED, inventedWording, taken } from '../testing.ts'
import { exportQuestionnaire } from './export-questionnaire.ts'

describe('what we write we read', () => {
  const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter(one => one.trim() !== '')
  const wordingOf = (instrument: AnsweredInstrument, language: string, brief: boolean): fc.Arbitrary<Wording> => {
    const { items } = inventedWording(instrument, { asked: brief ? 'briefly' : 'fully' })
    return fc.record({
      language: fc.constant(language),
      title: text,
      instruction: text,
      items: fc.record(
        Object.fromEntries(
          Object.entries(items).map(([id, { anchors }]) => [
            id,
            fc.record({
              ...(id !== instrument.items[0]?.id && { before: text }),
              text,
              anchors: fc.tuple(...anchors.map(({ value }) => text.map(said => ({ value, text: said })))),
            }),
          ]),
        ),
      ),
    })
  }

  test.each(ANSWERED.map(one => [one.id, one] as const))('%s', (_id, instrument) => {
    fc.assert(
      fc.property(
        fc.boolean().chain(brief => fc.tuple(wordingOf(instrument, 'en', brief), wordingOf(instrument, 'es', brief))),
        fc.constantFrom('R4' as const, 'R5' as const),
        ([wording, spanish], release) => {
          const options = { translations: [spanish] }
          const written =
            release === 'R4'
              ? exportQuestionnaire(instrument, wording, { release, ...options })
              : exportQuestionnaire(instrument, wording, { release, ...options })
          if (!written.ok) throw new Error(written.error.map(({ sentence }) => sentence).join(' '))
          const form = taken(JSON.parse(JSON.stringify(written.value)), instrument)
          expect(form.wording).toEqual(wording)
          expect(form.translations).toEqual([spanish])
          expect(form.questionnaire).toBe(`urn:holdfast:instrument:${instrument.id}|${instrument.version}`)
        },
      ),
      { numRuns: 8 },
    )
  })

  test('each value of each scale has an anchor, but for a mark on a line', () => {
    const onALine = ANSWERED.filter(({ items }) => items.some(({ answers }) => valuesOf(answers) === null)).map(
      ({ id }) => id,
    )
    expect(onALine).toEqual(['ors', 'srs'])
  })
})
