/** Tests that a form comes back from the file that it was written to, and that a spoiled file is not taken. */
import { parseImportedWording, phq9 } from '@holdfast/risk-screening'
import { describe, expect, test } from 'vitest'
import { ANSWERED, exported, inventedWording, question, questionnaire, questions, taken } from '../testing.ts'
import { parseWordingFile, wordingFile } from './wording-file.ts'

const SUM = 'ab'.repeat(32)

test.each(ANSWERED.map(one => [one.id, one] as const))('%s: the form comes back whole', (_, instrument) => {
  for (const asked of ['fully', 'briefly'] as const) {
    const form = taken(exported(instrument, inventedWording(instrument, { asked }), 'R5'), instrument)
    const file: unknown = JSON.parse(JSON.stringify(wordingFile(form, SUM)))
    expect(parseWordingFile(instrument, file)).toEqual({ ok: true, value: form })
    expect(parseImportedWording(instrument, file)).toMatchObject({
      ok: true,
      value: { order: instrument.items.map(({ id }) => id), source: { sha256: SUM }, wording: form.wording },
    })
  }
})

test('groups, linkIds and the order of the page come back', () => {
  const [first, ...others] = questions()
  const form = taken(
    questionnaire([
      { linkId: 'all', type: 'group', text: 'How often', item: [...others, question('mood')] },
      { linkId: 'thanks', type: 'display', text: 'Thank you' },
    ]),
    phq9,
    { links: { mood: 'q1' } },
  )
  expect(first?.['linkId']).toBe('q1')
  expect(wordingFile(form, SUM).order.at(-1)).toBe('q1')
  expect(parseWordingFile(phq9, JSON.parse(JSON.stringify(wordingFile(form, SUM))))).toEqual({ ok: true, value: form })
})

describe('a spoiled file', () => {
  const { form, ...words } = wordingFile(taken(exported(phq9, inventedWording(phq9), 'R4')), SUM)
  const [first, second, ...rest] = form.questions
  const withFirst = (more: object) => ({
    ...words,
    form: { ...form, questions: [{ ...first, ...more }, second, ...rest] },
  })

  test.each([
    ['no form', words],
    ['no questions', { ...words, form: { ...form, questions: [] } }],
    ['questions in another order', { ...words, form: { ...form, questions: [second, first, ...rest] } }],
    ['no linkId', withFirst({ linkId: '' })],
    ['a linkId twice', withFirst({ linkId: second?.linkId })],
    ['a linkId that is another’s', withFirst({ linkId: form.others[0] })],
    ['a path that is none', withFirst({ path: [1] })],
    ['a type that is none', withFirst({ type: 'attachment' })],
    ['no options', withFirst({ options: [] })],
    [
      'an option for a value that has no words',
      withFirst({ options: first?.options.map(one => ({ ...one, value: 4 })) }),
    ],
    [
      'an option for one value twice',
      withFirst({ options: first?.options.map((one, at) => ({ ...one, value: at === 0 ? 1 : one.value })) }),
    ],
    [
      'options of one code',
      withFirst({ options: first?.options.map(one => ({ ...one, answer: first.options[0]?.answer })) }),
    ],
    ['an option that is none', withFirst({ options: first?.options.map(() => 1) })],
    ['others that are none', { ...words, form: { ...form, others: 'x' } }],
  ])('%s is not taken', (_, given) => {
    expect(parseWordingFile(phq9, given)).toMatchObject({
      ok: false,
      error: [{ kind: 'not-as-expected', part: 'form' }],
    })
    expect(parseWordingFile(phq9, { ...words, form }).ok).toBe(true)
  })

  test('what is wrong with the words is said of the words', () => {
    expect(parseWordingFile(phq9, { ...words, form, version: 99 })).toMatchObject({
      ok: false,
      error: [{ kind: 'another-version' }],
    })
  })
})
