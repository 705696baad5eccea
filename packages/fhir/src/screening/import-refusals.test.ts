/** Tests of each reason why a questionnaire is not taken, by its name. */
import { auditc, ors, phq9 } from '@holdfast/risk-screening'
import { describe, expect, test } from 'vitest'
import { WEIGHT } from '../codes.ts'
import { option, question, questionnaire, questions, refused, spoiled, translated, type Json } from '../testing.ts'

const nested = (depth: number): Json =>
  depth === 0 ? question('deep') : { linkId: `g${depth}`, type: 'group', item: [nested(depth - 1)] }
const { answerOption: _, ...withoutAnswers } = question('q3')

describe('what is not taken', () => {
  test.each([
    ['nothing', undefined, 'not-a-resource'],
    ['null', null, 'not-a-resource'],
    ['a text', '{"resourceType":"Questionnaire"}', 'not-a-resource'],
    ['a list', [questionnaire()], 'not-a-resource'],
    ['another resource', { ...questionnaire(), resourceType: 'QuestionnaireResponse' }, 'not-a-questionnaire'],
    ['no list of items', questionnaire({ 0: question('q1') }), 'no-items'],
    ['an empty list of items', questionnaire([]), 'no-items'],
    ['a language that is none', questionnaire(questions(), { language: 'English, please' }), 'not-a-language'],
    ['10,000 items', questionnaire(Array.from({ length: 10_000 }, (__, at) => question(`x${at}`))), 'too-many-items'],
    ['groups within groups without end', questionnaire([...questions(), nested(2000)]), 'too-deep'],
  ])('%s', (__, given, kind) => {
    expect(refused(given)).toMatchObject([{ kind, sentence: expect.stringMatching(/^[A-Z].*\.$/) }])
  })

  test.each([
    ['an item that is no object', questionnaire([...questions(), 'q10']), 'not-an-item', null],
    ['an item without linkId', questionnaire([...questions(), { text: 'x', type: 'choice' }]), 'no-linkid', null],
    ['a linkId twice', questionnaire([...questions(), { linkId: 'q3', type: 'display' }]), 'linkid-twice', 'q3'],
    ['a question that is not ours', questionnaire([...questions(), question('q10')]), 'unknown-question', 'q10'],
    ['a question too few', questionnaire(questions().slice(1)), 'item-missing', null],
    [
      'a question under a question',
      questionnaire([{ ...question('q1'), item: [question('q2')] }, ...questions().slice(2)]),
      'under-a-question',
      'q2',
    ],
    ['several answers', spoiled({ repeats: true }), 'repeats', 'q3'],
    ['answers of one’s own in R4', spoiled({ type: 'open-choice' }), 'open-answers', 'q3'],
    [
      'answers of one’s own in R5',
      spoiled({ type: 'coding', answerConstraint: 'optionsOrString' }),
      'open-answers',
      'q3',
    ],
    ['a question of another type', spoiled({ type: 'date' }), 'type-not-taken', 'q3'],
    [
      'a yes or no where four are needed',
      spoiled({ type: 'boolean', answerOption: undefined }),
      'type-not-taken',
      'q3',
    ],
    ['no answers', questionnaire(questions().with(2, withoutAnswers)), 'no-options', 'q3'],
    [
      'a value set elsewhere',
      questionnaire(questions().with(2, { ...withoutAnswers, answerValueSet: 'http://loinc.org/vs/LL358-3' })),
      'value-set-elsewhere',
      'q3',
    ],
    [
      '51 answers',
      spoiled({ answerOption: Array.from({ length: 51 }, (__, at) => option(at)) }),
      'too-many-options',
      'q3',
    ],
    ['an answer that is none', spoiled({ answerOption: [{ valueDate: '2026-01-01' }] }), 'option-not-read', 'q3'],
    ['an answer twice', spoiled({ answerOption: [option(0), option(0)] }), 'option-twice', 'q3'],
    ['an answer without text', spoiled({ answerOption: [option(0, ' ')] }), 'option-without-text', 'q3'],
    ['no question', spoiled({ text: '' }), 'no-text', 'q3'],
    ['a question past its bound', spoiled({ text: 'x'.repeat(2001) }), 'text-too-long', 'q3'],
    ['an answer past its bound', spoiled({ answerOption: [option(0, 'x'.repeat(2001))] }), 'text-too-long', 'q3'],
    ['a title past its bound', questionnaire(questions(), { title: 'x'.repeat(2001) }), 'text-too-long', null],
    ['a licence past its bound', questionnaire(questions(), { copyright: 'x'.repeat(2001) }), 'text-too-long', null],
    [
      'an instruction past its bound',
      questionnaire([
        ...[1, 2].map(at => ({ linkId: `intro${at}`, type: 'display', text: 'x'.repeat(1500) })),
        ...questions(),
      ]),
      'text-too-long',
      'q1',
    ],
    [
      'a heading past its bound',
      questionnaire([{ linkId: 'all', type: 'group', text: 'x'.repeat(2001), item: questions() }]),
      'text-too-long',
      'all',
    ],
    [
      '51 languages',
      spoiled({
        _text: {
          extension: Array.from(
            { length: 51 },
            (__, at) =>
              translated(`x${String.fromCodePoint(97 + (at % 26), 97 + Math.floor(at / 26))}`, 'text').extension,
          ).flat(),
        },
      }),
      'too-many-languages',
      'q3',
    ],
    ['no weights', spoiled({ answerOption: [{ valueCoding: { code: 'a', display: 'A' } }] }), 'no-weight', 'q3'],
    ['a weight as text', spoiled({ answerOption: [option('0')] }), 'weight-not-a-number', 'q3'],
    [
      'two weights that differ',
      spoiled({
        answerOption: [
          { ...option(0), valueCoding: { code: 'a', display: 'A', extension: [{ url: WEIGHT.R4, valueDecimal: 1 }] } },
        ],
      }),
      'weights-differ',
      'q3',
    ],
    [
      'a weight past the range',
      spoiled({ answerOption: [0, 1, 2, 3, 4].map(weight => option(weight)) }),
      'weight-out-of-range',
      'q3',
    ],
    [
      'a weight between two values',
      spoiled({ answerOption: [0, 1, 1.5, 2, 3].map(weight => option(weight)) }),
      'weight-out-of-range',
      'q3',
    ],
    [
      'a weight twice',
      spoiled({
        answerOption: [0, 1, 2, 3, 3].map((weight, at) => ({
          ...option(weight),
          valueCoding: { code: `${at}`, display: `${at}` },
        })),
      }),
      'weight-twice',
      'q3',
    ],
    ['an anchor too few', spoiled({ answerOption: [0, 1, 3].map(weight => option(weight)) }), 'anchor-missing', 'q3'],
  ])('%s', (__, given, kind, linkId) => {
    expect(refused(given)).toContainEqual(
      expect.objectContaining({
        kind,
        linkId,
        sentence: expect.stringMatching(linkId === null ? /\.$/ : new RegExp(`^${linkId}: .*\\.$`)),
      }),
    )
  })

  test('answers to choose on a line', () => {
    const line = questionnaire(ors.items.map(({ id }) => question(id)))
    expect(refused(line, ors)).toContainEqual(expect.objectContaining({ kind: 'options-on-a-line', linkId: 'q1' }))
  })

  test('links that lead nowhere, and two to one item', () => {
    const links = { q3: 'q33', gone: 'q4', extra: 'q1' }
    const problems = refused(questionnaire([question('extra'), ...questions()]), phq9, { links })
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'link-to-no-item', linkId: 'q3' }))
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'link-not-there', linkId: 'gone' }))
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'item-twice', linkId: 'q1', item: 'q1' }))
  })

  test('all that is wrong is said at once, by linkId, and without a word of the questionnaire', () => {
    const problems = refused(
      questionnaire([
        question('q1', { answerOption: [option(7, 'secret words')] }),
        question('extra'),
        ...questions().slice(2),
      ]),
    )
    expect(problems.map(({ kind, linkId, item }) => [kind, linkId ?? item])).toEqual([
      ['unknown-question', 'extra'],
      ['item-missing', 'q2'],
      ['weight-out-of-range', 'q1'],
      ...[0, 1, 2, 3].map(() => ['anchor-missing', 'q1']),
    ])
    expect(JSON.stringify(problems)).not.toContain('secret')
  })

  test('a language of one’s own kind in the place of a tag is told, also by the caller', () => {
    expect(refused(questionnaire(questions(), { language: undefined }), phq9, { language: '' })).toMatchObject([
      { kind: 'not-a-language' },
    ])
  })

  test('names that every object has are no items and no links', () => {
    const problems = refused(
      questionnaire([...questions(auditc), question('constructor'), question('__proto__')]),
      auditc,
    )
    expect(problems.filter(({ kind }) => kind === 'unknown-question').map(({ linkId }) => linkId)).toEqual([
      'constructor',
      '__proto__',
    ])
  })
})
