/** Tests of the words around the questions: a title, what is read ahead of a question, and who may use it. */
import { phq9 } from '@holdfast/risk-screening'
import { expect, test } from 'vitest'
import { question, questionnaire, questions, taken, translated, type Json } from '../testing.ts'

test('what stands ahead of a question is kept with it, and what stands in a part that is left out is not', () => {
  const shown = (linkId: string, text: string, more: Json = {}) => ({ linkId, type: 'display', text, ...more })
  const hidden = {
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true }],
  }
  const form = taken(
    questionnaire(
      [
        {
          linkId: 'about-you',
          type: 'group',
          text: 'About you',
          item: [shown('why', 'We ask because'), question('age')],
        },
        shown('intro', 'Over two weeks', { _text: translated('es', 'En dos semanas') }),
        shown('for-staff', 'Not for the reader', hidden),
        { linkId: 'first', type: 'group', text: 'How often', item: questions().slice(0, 4) },
        { linkId: 'second', type: 'group', text: 'And how often', item: questions().slice(4) },
        shown('thanks', 'Thank you'),
      ],
      { title: 'A licensed title', copyright: 'For the members of one clinic' },
    ),
    phq9,
    { links: { age: null } },
  )
  expect(form.wording).toMatchObject({ title: 'A licensed title', instruction: 'Over two weeks\nHow often' })
  const before = Object.entries(form.wording.items).flatMap(([id, words]) => (words.before ? [[id, words.before]] : []))
  expect(before).toEqual([['q5', 'And how often']])
  expect(form.licence).toBe('For the members of one clinic')
  expect(form.warnings).toMatchObject([{ kind: 'translation-incomplete', sentence: expect.stringMatching(/^es:/) }])
})

test('a title that is the instrument’s, and a licence that is empty, say nothing', () => {
  const form = taken(questionnaire(questions(), { title: phq9.title, copyright: ' ' }))
  expect(form.wording).not.toHaveProperty('title')
  expect(form.wording).not.toHaveProperty('instruction')
  expect(form.licence).toBe(null)
})
