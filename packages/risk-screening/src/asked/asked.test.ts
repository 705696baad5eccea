/** Tests of pages that ask: their words, what fits, how each question was met, and that silence never makes a finding go. */
import fc from 'fast-check'
import { LANGUAGES } from '@holdfast/domain'
import { expect, test } from 'vitest'
import type { AnsweredInstrument } from '../instrument.ts'
import { cssrsScreener } from '../instruments/cssrs-screener.ts'
import { ors } from '../instruments/ors.ts'
import { phq9 } from '../instruments/phq9.ts'
import { phq15 } from '../instruments/phq15.ts'
import { OWN_INSTRUMENTS } from '../own/all.ts'
import { SPOKEN_ANSWERS } from '../own/answers.ts'
import { boundaryBrief } from '../own/boundary-brief.ts'
import { onlineSetting } from '../own/online-setting.ts'
import { IMPORTED_WORDING, type ImportedWording } from '../wording/imported-wording.ts'
import { isBinary, valuesOf, type Wording } from '../wording/wording.ts'
import { aboutOf, languagesOf, pageOf, titleOf, type Askable } from './askable.ts'
import { findingsOf, isUrgent, metOf, misfits, scoringOf } from './heard.ts'

const wordingOf = ({ items }: AnsweredInstrument, language: string): Wording => ({
  language,
  title: `invented title ${language}`,
  instruction: `invented instruction ${language}`,
  items: Object.fromEntries(
    items.map(({ id, answers }) => [
      id,
      {
        text: `invented ${id} ${language}`,
        anchors: isBinary(answers) ? [] : (valuesOf(answers) ?? []).map(value => ({ value, text: `answer ${value}` })),
      },
    ]),
  ),
})
const wordsOf = (instrument: AnsweredInstrument, ...languages: string[]): ImportedWording => ({
  ...IMPORTED_WORDING,
  instrument: instrument.id,
  version: instrument.version,
  source: { questionnaire: null, sha256: '0a'.repeat(32) },
  licence: null,
  order: instrument.items.map(({ id }) => id).toReversed(),
  wording: wordingOf(instrument, languages[0] ?? 'en'),
  translations: languages.slice(1).map(language => wordingOf(instrument, language)),
})
const published = (instrument: AnsweredInstrument, ...languages: string[]): Askable => ({
  kind: 'published',
  instrument,
  words: wordsOf(instrument, ...languages),
})
const own: Askable = { kind: 'own', instrument: onlineSetting }
const brief: Askable = { kind: 'own', instrument: boundaryBrief }

test('[RS33] our own questions are asked in every language, with their title and four answers in its words', () => {
  for (const instrument of OWN_INSTRUMENTS) {
    const askable: Askable = { kind: 'own', instrument }
    expect(languagesOf(askable)).toEqual(LANGUAGES)
    expect(titleOf(askable, 'en')).toBe(instrument.title)
    expect(titleOf(askable, 'es')).not.toBe(instrument.title)
    expect(aboutOf(askable, 'es')).not.toBe(aboutOf(askable, 'en'))
  }
  const page = pageOf(own, 'es', [])
  expect(page.questions.map(({ item }) => item)).not.toContain('child-pictures')
  expect(pageOf(own, 'es', ['minor-attraction']).questions.length).toBe(page.questions.length + 1)
  expect(page.questions[0]?.options.map(({ text }) => text)).toEqual(['Sí', 'En parte', 'No', 'Prefiero no decirlo'])
  expect(page).toMatchObject({ credit: null, intro: null, language: 'es' })
})

test('[RS33] a published instrument is asked in the order, words and languages of its file, and in no other', () => {
  const askable = published(phq9, 'es-MX', 'fr')
  expect(languagesOf(askable)).toEqual(['es'])
  const page = pageOf(askable, 'en', [])
  expect(page).toMatchObject({ language: 'es', title: 'invented title es-MX', credit: 'Pfizer Inc.' })
  expect(page.questions[0]).toEqual({
    item: 'q9',
    text: 'invented q9 es-MX',
    askedIf: null,
    options: [0, 1, 2, 3].map(value => ({ value: String(value), text: `answer ${value}` })),
    line: null,
  })
  expect(aboutOf(askable, 'es')).toBe('depressive symptoms')
  const bare: Askable = { kind: 'published', instrument: phq9, words: null }
  expect(languagesOf(bare)).toEqual([])
  expect(pageOf(bare, 'en', []).questions[0]?.text).toBe('interest')
})

test('[RS33] yes and no, a mark on a line, and what is read ahead of a question have their shape', () => {
  const [last] = pageOf(published(cssrsScreener, 'en'), 'en', []).questions
  expect(last).toMatchObject({
    item: 'q6r',
    askedIf: 'q6',
    options: [
      { value: '1', text: 'Yes' },
      { value: '0', text: 'No' },
    ],
  })
  const [mark] = pageOf(published(ors, 'en'), 'en', []).questions
  expect(mark).toMatchObject({ options: [], line: { min: 0, max: 10, step: 0.1 } })
  const words = wordsOf(phq9, 'en')
  const q1 = { text: 'a', before: 'A heading', anchors: words.wording.items['q1']?.anchors ?? [] }
  const headed = { ...words, wording: { ...words.wording, items: { ...words.wording.items, q1 } } }
  const page = pageOf({ kind: 'published', instrument: phq9, words: headed }, 'en', [])
  expect(page.questions.at(-1)?.text).toBe('A heading\na')
})

test.each([
  ['a value of no option', published(phq9, 'en'), { q1: '4' }, ['q1']],
  ['a value written otherwise', published(phq9, 'en'), { q1: ' 1' }, ['q1']],
  ['a question of another page', published(phq9, 'en'), { q10: '1' }, ['q10']],
  ['a place between two steps', published(ors, 'en'), { q1: '0.25' }, ['q1']],
  ['a word that is none of ours', own, { seat: 'maybe' }, ['seat']],
  ['a question that is not theirs', own, { 'child-pictures': 'yes' }, ['child-pictures']],
  ['what does not apply where there is no such answer', published(phq15, 'en'), { q1: 'not-applicable' }, ['q1']],
  ['nothing wrong', published(ors, 'en'), { q1: '0.3', q2: null }, []],
] as const)('[RS34] %s is named by its question', (_, askable, heard, expected) => {
  expect(misfits(askable, heard, [])).toEqual(expected)
})

test('[RS34] how each question was met is told, in the words of the page', () => {
  const met = metOf(
    published(cssrsScreener, 'es'),
    { q1: '0', q2: '0', q3: null, q6: null },
    { language: 'es', notes: [] },
  )
  expect(met.map(({ item, said, how }) => [item, said, how]).toReversed()).toEqual([
    ['q1', 'No', 'answered'],
    ['q2', 'No', 'answered'],
    ['q3', null, 'not-asked'],
    ['q4', null, 'not-asked'],
    ['q5', null, 'not-asked'],
    ['q6', null, 'passed-over'],
    ['q6r', null, 'not-asked'],
  ])
  const spoken = metOf(own, { seat: 'rather-not-say', dress: null }, { language: 'en', notes: [] })
  expect(spoken.slice(0, 3).map(({ said, how }) => [said, how])).toEqual([
    ['I would rather not say', 'answered'],
    [null, 'passed-over'],
    [null, 'not-reached'],
  ])
})

test('a score is made by the strict rule, and not of our own questions', () => {
  const whole = Object.fromEntries(phq9.items.map(({ id }) => [id, '1']))
  const total = (heard: Record<string, string | null>) => scoringOf(published(phq9, 'en'), heard)?.scores[0]
  expect(total(whole)?.value).toBe(9)
  expect(total({ ...whole, q3: null })).toMatchObject({ value: null, missing: ['q3'] })
  expect(total({ q1: 'what an earlier declaration knew' })).toBeUndefined()
  expect(scoringOf(own, {})).toBeNull()
})

test('somebody must read at once what the table says so of', () => {
  const urgent = (askable: Askable, heard: Record<string, string>) => isUrgent(findingsOf(askable, heard, []))
  expect(urgent(own, { children: 'no' })).toBe(true)
  expect(urgent(own, { children: 'yes' })).toBe(false)
  expect(urgent(brief, { 'harm-soon': 'partly' })).toBe(true)
  expect(urgent(published(cssrsScreener, 'en'), { q1: '1', q2: '1', q3: '0', q4: '1' })).toBe(true)
  expect(urgent(published(phq9, 'en'), { q9: '3' })).toBe(false)
})

test('[RS34] no finding that is to be read before the hour ends goes when its answer is left away', () => {
  for (const instrument of OWN_INSTRUMENTS) {
    const askable: Askable = { kind: 'own', instrument }
    const items = instrument.items.filter(({ onlyWith }) => onlyWith === undefined).map(({ id }) => id)
    const anyAnswers = fc.tuple(...items.map(item => fc.tuple(fc.constant(item), fc.constantFrom(...SPOKEN_ANSWERS))))
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...items), (given, left) => {
        const { [left]: _, ...rest } = Object.fromEntries(given)
        const codes = findingsOf(askable, rest, []).map(({ code }) => code)
        for (const { code, read } of findingsOf(askable, Object.fromEntries(given), []))
          if (read !== 'next-hour') expect(codes).toContain(code)
      }),
    )
  }
})
