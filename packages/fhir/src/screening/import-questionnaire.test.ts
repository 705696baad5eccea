/** Tests of a questionnaire from outside: what is read from it, and what is warned of. */
import { core10, cssrsScreener, gad7, ors, phq15, phq9 } from '@holdfast/risk-screening'
import { describe, expect, test } from 'vitest'
import { CALCULATED, WEIGHT } from '../codes.ts'
import {
  option,
  question,
  questionnaire,
  questions,
  refused,
  spoiled,
  taken,
  translated,
  type Json,
} from '../testing.ts'
import type { Form } from './form.ts'

describe('what is read', () => {
  const WAYS: Readonly<Record<string, (weight: number) => Json>> = {
    'itemWeight on the answer': weight => option(weight),
    'ordinalValue on the answer': weight => ({
      ...option(weight),
      extension: [{ url: WEIGHT.R4, valueDecimal: weight }],
    }),
    'ordinalValue on the coding': weight => ({
      valueCoding: {
        code: `a${weight}`,
        display: `answer ${weight}`,
        extension: [{ url: WEIGHT.R4, valueDecimal: weight }],
      },
    }),
    'itemWeight on the coding': weight => ({
      valueCoding: {
        code: `a${weight}`,
        display: `answer ${weight}`,
        extension: [{ url: WEIGHT.R5, valueDecimal: weight }],
      },
    }),
    'both, alike': weight => ({
      extension: [{ url: WEIGHT.R5, valueDecimal: weight }],
      valueCoding: {
        code: `a${weight}`,
        display: `answer ${weight}`,
        extension: [{ url: WEIGHT.R4, valueDecimal: weight }],
      },
    }),
    'a text with a weight': weight => ({
      extension: [{ url: WEIGHT.R5, valueDecimal: weight }],
      valueString: `answer ${weight}`,
    }),
  }
  test.each(Object.entries(WAYS))('%s', (_, way) => {
    const answerOption = [3, 0, 2, 1].map(way)
    const { wording } = taken(questionnaire(phq9.items.map(({ id }) => question(id, { answerOption }))))
    expect(wording.items['q9']).toEqual({
      text: 'question q9',
      anchors: [0, 1, 2, 3].map(value => ({ value, text: `answer ${value}` })),
    })
  })

  test('whole numbers weigh what they are', () => {
    const { questions: read } = taken(
      spoiled({ type: 'integer', answerOption: [0, 1, 2, 3].map(value => ({ valueInteger: value })) }),
    )
    expect(read[2]?.options[3]).toEqual({ value: 3, answer: { kind: 'number', number: 3 } })
  })

  test.each([
    ['compose', { compose: { include: [{ system: 's', concept: [0, 1, 2, 3].map(concept) }] } }],
    ['expansion', { expansion: { contains: [0, 1, 2, 3].map(value => ({ system: 's', ...concept(value) })) } }],
  ])('answers in a contained value set (%s)', (_, set) => {
    const form = taken({
      ...spoiled({ answerOption: undefined, answerValueSet: '#frequency' }),
      contained: [{ resourceType: 'ValueSet', id: 'frequency', ...set }],
    })
    expect(form.questions[2]?.options[1]).toEqual({ value: 1, answer: { kind: 'coding', system: 's', code: 'c1' } })
  })

  function concept(weight: number): Json {
    return { code: `c${weight}`, display: `answer ${weight}`, extension: [{ url: WEIGHT.R4, valueDecimal: weight }] }
  }

  test('questions are found by linkId, by LOINC code, by a path of codes, and by the caller’s word', () => {
    const codes = phq9.loinc?.items ?? []
    const item = phq9.items.map(({ id }, at) => {
      if (at === 0) return question(id)
      if (at === 1) return question('mood', { code: [{ system: 'http://loinc.org', code: codes[1] }] })
      return question(at === 2 ? 'third' : `/44249-1/${codes[at]}`)
    })
    const { questions: found } = taken(questionnaire(item), phq9, { links: { third: 'q3' } })
    expect(found.slice(0, 4).map(({ linkId }) => linkId)).toEqual(['q1', 'mood', 'third', `/44249-1/${codes[3]}`])
    expect(found.map(one => one.item)).toEqual(phq9.items.map(({ id }) => id))
  })

  test('the caller’s word goes before what a question looks like', () => {
    const shown = spoiled({ readOnly: true })
    expect(refused(shown)).toMatchObject([{ kind: 'item-missing', item: 'q3' }])
    expect(taken(shown, phq9, { links: { q3: 'q3' } }).questions[2]?.item).toBe('q3')
    const swapped = taken(questionnaire(), phq9, { links: { q1: 'q2', q2: 'q1' } })
    expect(swapped.questions.slice(0, 2).map(({ item }) => item)).toEqual(['q2', 'q1'])
  })

  test('groups are walked; what is shown, computed or left out by the caller is kept apart', () => {
    const inner = { linkId: 'inner', type: 'group', item: questions().slice(0, 4) }
    const sum = { linkId: 'sum', type: 'decimal', extension: [{ url: CALCULATED }] }
    const form = taken(
      questionnaire([
        { linkId: 'intro', type: 'display', text: 'Over two weeks' },
        { linkId: 'outer', type: 'group', item: [inner, ...questions().slice(4)] },
        question('how-hard'),
        sum,
        { linkId: 'total', type: 'integer', readOnly: true },
      ]),
      phq9,
      { links: { 'how-hard': null } },
    )
    expect(form.questions[0]?.path).toEqual(['outer', 'inner'])
    expect(form.questions[8]?.path).toEqual(['outer'])
    expect(form.others).toEqual(['intro', 'outer', 'inner', 'how-hard', 'sum', 'total'])
  })

  test('yes and no, a mark on a line, and what does not apply', () => {
    const brief = taken(
      questionnaire(cssrsScreener.items.map(({ id }) => ({ linkId: id, text: id, type: 'boolean' }))),
      cssrsScreener,
    )
    expect(brief.questions[0]).toMatchObject({ type: 'boolean', options: [] })
    const line = taken(questionnaire(ors.items.map(({ id }) => ({ linkId: id, text: id, type: 'decimal' }))), ors)
    expect(line.questions[0]).toMatchObject({ type: 'number', options: [] })
    const three = [0, 1, 2].map(weight => option(weight))
    const somatic = phq15.items.map(({ id }) => question(id, { answerOption: three }))
    const notMine = { valueCoding: { code: 'na', display: 'does not apply' } }
    const form = taken(
      questionnaire(somatic.map(one => (one['linkId'] === 'q4' ? { ...one, answerOption: [notMine, ...three] } : one))),
      phq15,
    )
    expect(form.wording.items['q4']?.anchors.at(-1)).toEqual({ value: 'not-applicable', text: 'does not apply' })
  })

  test('the name and the language of the questionnaire, or the caller’s word for it', () => {
    expect(taken(questionnaire(questions(), { url: 'http://example.org/q', version: '2' })).questionnaire).toBe(
      'http://example.org/q|2',
    )
    expect(taken(questionnaire()).questionnaire).toBe(null)
    expect(taken(questionnaire(), phq9, { questionnaire: 'http://example.org/q|3' }).questionnaire).toBe(
      'http://example.org/q|3',
    )
    expect(taken(questionnaire(questions(), { language: undefined }), phq9, { language: 'es' }).wording.language).toBe(
      'es',
    )
  })

  test('a language is kept when every text is there in it', () => {
    const spanish = (value: number): Json => {
      const { valueCoding, ...rest } = option(value)
      return { ...rest, valueCoding: { ...(valueCoding as Json), _display: translated('es', `respuesta ${value}`) } }
    }
    const all: readonly Json[] = questions().map(one => ({
      ...one,
      _text: translated('es', `pregunta ${String(one['linkId'])}`),
      answerOption: [0, 1, 2, 3].map(spanish),
    }))
    const { translations, warnings } = taken(questionnaire(all))
    expect(warnings).toEqual([])
    expect(translations.map(({ language }) => language)).toEqual(['es'])
    expect(translations[0]?.items['q2']).toEqual({
      text: 'pregunta q2',
      anchors: [0, 1, 2, 3].map(value => ({ value, text: `respuesta ${value}` })),
    })
    const partly = taken(questionnaire(all.with(4, { ...question('q5'), _text: translated('es', 'pregunta q5') })))
    expect(partly.translations).toEqual([])
    expect(partly.warnings).toMatchObject([
      { kind: 'translation-incomplete', sentence: expect.stringMatching(/^es: /) },
    ])
  })
})

describe('what is warned of', () => {
  const texts = (first: string, ...rest: readonly string[]) =>
    [first, ...rest].map((text, value) => option(value, text))

  test('two answers that read the same', () => {
    const form = taken(spoiled({ answerOption: texts('Never', 'Some days', '  some  DAYS ', 'Daily') }))
    expect(form.warnings).toEqual([
      { kind: 'same-anchor-text', linkId: 'q3', sentence: 'q3: two of its answers read the same.' },
    ])
  })

  test('a first answer of GAD-7 that repeats another', () => {
    const gad = (answerOption: readonly Json[]) =>
      questionnaire(gad7.items.map(({ id }) => question(id, id === 'q1' ? { answerOption } : {})))
    expect(taken(gad(texts('Some days', 'Some days', 'Often', 'Daily')), gad7).warnings).toMatchObject([
      { kind: 'first-anchor-repeats', linkId: 'q1' },
    ])
    expect(taken(gad(texts('Never', 'Some days', 'Daily', 'Daily')), gad7).warnings).toMatchObject([
      { kind: 'same-anchor-text', linkId: 'q1' },
    ])
  })

  test('no language, and the code of the total where that of the panel belongs', () => {
    const form = taken(
      questionnaire(questions(), { language: undefined, code: [{ system: 'http://loinc.org', code: '44261-6' }] }),
    )
    expect(form.warnings.map(({ kind }) => kind)).toEqual(['no-language', 'total-code-for-the-panel'])
    expect(form.wording.language).toBe('und')
    expect(
      taken(questionnaire(questions(), { code: [{ system: 'http://loinc.org', code: '44249-1' }] })).warnings,
    ).toEqual([])
  })
})

describe('weights that may be turned already', () => {
  const five = (turned: readonly string[]) =>
    questionnaire(
      core10.items.map(({ id }) =>
        question(id, {
          answerOption: (turned.includes(id) ? [4, 3, 2, 1, 0] : [0, 1, 2, 3, 4]).map((weight, place) =>
            option(weight, `place ${place}`),
          ),
        }),
      ),
    )
  test('are not taken without the caller’s word, and then are what the caller says', () => {
    expect(refused(five(['q2', 'q3']), core10)).toMatchObject([
      { kind: 'perhaps-turned', linkId: 'q2', item: 'q2' },
      { kind: 'perhaps-turned', linkId: 'q3', item: 'q3' },
    ])
    const text = (form: Form) => form.wording.items['q2']?.anchors.map(({ text: said }) => said)
    const places = [0, 1, 2, 3, 4].map(place => `place ${place}`)
    expect(text(taken(five(['q2', 'q3']), core10, { turned: { q2: true, q3: true } }))).toEqual(places)
    expect(text(taken(five(['q2', 'q3']), core10, { turned: { q2: false, q3: false } }))).toEqual(places.toReversed())
  })
  test('are plain where they rise, or where all fall', () => {
    expect(refused(five([]), core10)).toEqual([])
    expect(refused(five(core10.items.map(({ id }) => id)), core10)).toEqual([])
  })
})
