/** Tests of what is told to be different, and of what a voice reads. */
import { LANGUAGES, SAFEGUARD_CODES } from '@holdfast/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, isDifferent, type Piece } from './difference.ts'
import { readAloud } from './read-aloud.ts'
import { exampleContract, PARAMETERS } from './testing.ts'

const told = (pieces: readonly Piece[], without: Piece['kind']): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ words }) => words)
    .join('')

const some = fc
  .record({
    safeguards: fc.subarray([...SAFEGUARD_CODES]),
    keptFor: fc.integer({ min: 1, max: 30 }),
    answerWithin: fc.integer({ min: 1, max: 168 }),
  })
  .map(({ safeguards, keptFor, answerWithin }) => {
    const parameters = {
      ...PARAMETERS,
      'data.what-we-keep': { keptFor },
      'contact.between-hours': { ...PARAMETERS['contact.between-hours'], answerWithin },
    }
    return exampleContract({ safeguards, parameters }).document
  })

test('[CO34] the earlier and the later text can each be read out of the difference, in every language', () => {
  fc.assert(
    fc.property(some, some, fc.constantFrom(...LANGUAGES), (before, after, language) => {
      const { terms } = difference(before, after, language)
      const earlier = terms.flatMap(one => (one.kind === 'added' ? [] : [textOf(one, 'added', language)]))
      const later = terms.flatMap(one => (one.kind === 'removed' ? [] : [textOf(one, 'removed', language)]))
      const whole = (document: typeof before): readonly string[] =>
        document.terms.map(({ words }) => `${words[language]?.heading}\n${words[language]?.text.join('\n')}`)
      expect(earlier).toEqual(whole(before))
      expect(later).toEqual(whole(after))
    }),
  )
})

const textOf = (
  one: ReturnType<typeof difference>['terms'][number],
  without: 'added' | 'removed',
  language: (typeof LANGUAGES)[number],
): string => {
  if (one.kind === 'changed') return `${told(one.heading, without)}\n${told(one.text, without)}`
  const words = one.term.words[language]
  return `${words?.heading}\n${words?.text.join('\n')}`
}

test('[CO34] between a version and itself nothing is different', () => {
  const { document } = exampleContract()
  expect(isDifferent(difference(document, document, 'en'))).toBe(false)
})

test('[CO34] one number that changed is one word gone and one word come', () => {
  const parameters = { ...PARAMETERS, 'data.what-we-keep': { keptFor: 12 } }
  const { terms } = difference(exampleContract().document, exampleContract({ parameters }).document, 'en')
  const changed = terms.filter(({ kind }) => kind !== 'same')
  expect(changed).toHaveLength(1)
  expect(changed[0]).toMatchObject({ kind: 'changed', term: { id: 'data.what-we-keep' } })
  const pieces = changed[0]?.kind === 'changed' ? changed[0].text.filter(({ kind }) => kind !== 'kept') : []
  expect(pieces).toEqual([
    { kind: 'removed', words: '10' },
    { kind: 'added', words: '12' },
  ])
})

test('[CO34] the same words for another reason, and the same terms in another order, are told as such', () => {
  const before = exampleContract().document
  const { terms } = difference(before, exampleContract({ safeguards: ['C10'] }).document, 'en')
  expect(terms.filter(({ kind }) => kind !== 'same')).toMatchObject([
    {
      kind: 'reasons',
      term: { id: 'data.change-together' },
      reasons: { added: [{ kind: 'safeguard', code: 'C10' }], removed: [] },
    },
  ])
  const turned = difference(before, { ...before, terms: before.terms.toReversed() }, 'en')
  expect([turned.isOrderChanged, isDifferent(turned)]).toEqual([true, true])
})

test('[CO34] people, languages, ways to meet and the end that changed are told too', () => {
  const before = exampleContract({ languages: ['en'], modalities: ['video', 'chat'] }).document
  const after = exampleContract({ modalities: ['video', 'telephone'] }).document
  const it = difference(before, { ...after, validUntil: after.composedAt }, 'es')
  expect([it.languages, it.modalities, it.isEndChanged, isDifferent(it)]).toEqual([
    { added: ['es'], removed: [] },
    { added: ['telephone'], removed: ['chat'] },
    true,
    true,
  ])
})

test('[CO35] a voice reads every word once, in order, sentence by sentence', () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...LANGUAGES), (document, language) => {
      const passages = readAloud(document, language)
      expect(passages.map(({ clause }) => clause)).toEqual(document.terms.map(({ id }) => id))
      for (const [n, { sentences }] of passages.entries()) {
        const words = document.terms[n]?.words[language]
        const all = [words?.heading, ...(words?.text ?? [])].join(' ').replaceAll('• ', '')
        expect(sentences.join(' ')).toBe(all)
        expect(sentences[0]).toBe(words?.heading)
        for (const sentence of sentences) expect(sentence.length).toBeLessThan(400)
      }
    }),
  )
})
