/** Tests of the ways to meet as they are read and signed: good and hard sides of each, for both people, in each language. */
import { LANGUAGES, MODALITIES, type Language } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { exampleContract } from './testing.ts'

/** The first paragraph is the good side; the second the hard one, with a sentence on the practitioner of its own. */
const HARD: Record<Language, RegExp> = { en: /has its hard sides too/, es: /tiene su lado difícil/ }
const OF_PRACTITIONER: Record<Language, RegExp> = { en: /Your practitioner/, es: /su profesional/i }

const CASES = MODALITIES.flatMap(modality => LANGUAGES.map(language => [modality, language] as const))

test.each(CASES)(
  '[CO28] [E22a] meeting by %s is chosen with its good and its hard sides for client and practitioner, in %s',
  (modality, language) => {
    const { terms } = exampleContract({ modalities: [modality] }).document
    const told = terms.filter(({ why }) => why.some(one => one.kind === 'modality' && one.modality === modality))
    const term = told.find(({ id }) => id === `media.${modality}`)
    const [good, hard] = term?.words[language]?.text ?? []
    expect(term?.binds).toBe('both')
    expect(good).not.toMatch(HARD[language])
    expect(hard).toMatch(HARD[language])
    expect(hard).toMatch(OF_PRACTITIONER[language])
    const others = MODALITIES.filter(one => one !== modality).map(one => `media.${one}`)
    expect(terms.filter(({ id }) => others.includes(id))).toEqual([])
  },
)
