/** Tests of a clinic's own clauses: what was written is what is signed, and nothing passes for a clause of ours. */
import { LANGUAGES, type Language } from '@holdfast/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blamingWords } from './blame.ts'
import { CLAUSE_GROUPS } from './clause.ts'
import { CLAUSES } from './clauses/all.ts'
import { compose, type Composition } from './compose.ts'
import type { ContractDocument } from './contract.ts'
import { OWN_LIMITS, ownClausesOf, ownEdition, type OwnClause } from './own.ts'
import { readContract, seal } from './seal.ts'
import { ANA, BEA, composition, inForceScene, PARAMETERS } from './testing.ts'

const PETS: OwnClause = {
  id: 'own.pets',
  group: 'setting',
  binds: 'both',
  words: {
    en: { heading: 'Animals in the room', text: ['A cat may come and go.', 'A dog waits outside.'] },
    es: { heading: 'Animales en la sala', text: ['Un gato puede entrar y salir.', 'Un perro espera fuera.'] },
  },
}
const withOwn = (own: readonly OwnClause[], differently: Partial<Composition> = {}): Composition =>
  composition({ own: own.map(clause => ({ clause, version: 1, by: BEA.person })), ...differently })
const composed = (of: Composition): ContractDocument => {
  const made = compose(of, CLAUSES)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}
const refusals = (of: Composition): readonly unknown[] => {
  const made = compose(of, CLAUSES)
  return made.ok ? [] : made.error
}

/** A line that is tidy already; braces, bullets, quotes and letters of every script are welcome in it. */
const line = (most: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.constantFrom('{fee}', '{keptFor}', '{constructor}', '• one', '$& $1', '“so”', '__proto__'),
    )
    .map(text => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .filter(
      text =>
        text !== '' && text.length <= most && !/[\p{Cc}\p{Surrogate}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u.test(text),
    )
const words = fc.record({
  heading: line(OWN_LIMITS.heading),
  text: fc.array(line(OWN_LIMITS.paragraph), { minLength: 1, maxLength: OWN_LIMITS.paragraphs }),
})
const ownClause: fc.Arbitrary<OwnClause> = fc.record({
  id: fc.stringMatching(/^own\.[a-z0-9-]{1,40}$/),
  group: fc.constantFrom(...CLAUSE_GROUPS),
  binds: fc.constantFrom('both', 'subject', 'practitioner'),
  words: fc.record({ en: words, es: words }),
})
const ownClauses = fc.uniqueArray(ownClause, { selector: ({ id }) => id, maxLength: OWN_LIMITS.clauses })

test('[CO29] what was written survives to the byte: in the text that is signed, and into the next version', () => {
  fc.assert(
    fc.property(ownClauses, own => {
      const read = readContract(seal(composed(withOwn(own))).text)
      if (!read.ok) throw new Error(read.error)
      const kept = ownClausesOf(read.value.document)
      const byId = (all: readonly OwnClause[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      expect(byId(kept)).toEqual(byId(own))
      const again = composed(withOwn(kept))
      expect(seal(again).digest).toBe(read.value.digest)
    }),
  )
})

test('[CO29] [CO20] the order in which they are given changes nothing, and they stand behind ours within their group', () => {
  fc.assert(
    fc.property(ownClauses, own => {
      const { terms } = composed(withOwn(own))
      expect(composed(withOwn(own.toReversed())).terms).toEqual(terms)
      for (const group of CLAUSE_GROUPS) {
        const ids = terms.filter(term => term.group === group).map(({ id }) => id)
        const written = ids.filter(id => id.startsWith('own.'))
        expect(ids.slice(ids.length - written.length)).toEqual(written)
      }
    }),
  )
})

test('[CO29] an own clause says that its writer asked for it, and can be withdrawn with the whole alone', async () => {
  const term = composed(withOwn([PETS])).terms.find(({ id }) => id === 'own.pets')
  expect(term).toMatchObject({ version: 1, purpose: null, why: [{ kind: 'asked', by: BEA.person }], parameters: {} })
  const scene = await inForceScene(withOwn([PETS]))
  expect(await scene.withdraw(ANA.person, { kind: 'clause', clause: 'own.pets' })).toEqual({
    ok: false,
    error: 'part-of-the-whole',
  })
})

const en = PETS.words.en ?? { heading: '', text: [] }
const changed = (of: Partial<OwnClause['words']>): OwnClause => ({ ...PETS, words: { ...PETS.words, ...of } })
test.each<[string, OwnClause, string, string, Language]>([
  ['no heading in Spanish', changed({ es: { heading: ' ', text: ['Sí.'] } }), 'translation-missing', 'heading', 'es'],
  ['no text in Spanish', changed({ es: { heading: 'Animales', text: [] } }), 'translation-missing', 'text', 'es'],
  [
    'an empty paragraph',
    changed({ es: { heading: 'Animales', text: ['Sí.', ' '] } }),
    'translation-missing',
    'text',
    'es',
  ],
  ['a long heading', changed({ en: { ...en, heading: 'a'.repeat(81) } }), 'text-too-long', 'heading', 'en'],
  ['a long paragraph', changed({ en: { ...en, text: ['a'.repeat(1001)] } }), 'text-too-long', 'text', 'en'],
  ['many paragraphs', changed({ en: { ...en, text: Array<string>(13).fill('a') } }), 'text-too-long', 'text', 'en'],
  ['a control character', changed({ en: { ...en, text: ['one\u0007two'] } }), 'text-not-plain', 'text', 'en'],
  ['a line turned around', changed({ en: { ...en, heading: 'Pets\u202E' } }), 'text-not-plain', 'heading', 'en'],
])('[CO29] %s is refused by name, with its field and its language', (_, own, kind, parameter, language) => {
  expect(refusals(withOwn([own]))).toEqual([{ kind, clause: 'own.pets', parameter, language }])
})

test('[CO29] a clause without any Spanish misses its translation; in a contract in English alone it is whole', () => {
  const english: OwnClause = { ...PETS, words: { en } }
  expect(refusals(withOwn([english]))).toEqual([
    { kind: 'translation-missing', clause: 'own.pets', parameter: 'heading', language: 'es' },
    { kind: 'translation-missing', clause: 'own.pets', parameter: 'text', language: 'es' },
  ])
  expect(composed(withOwn([english], { languages: ['en'] })).terms.find(({ id }) => id === 'own.pets')?.words).toEqual({
    en,
  })
})

test.each(['setting.private-place', 'own.', 'own.Pets', 'own.a b', 'pets', 'own.x.y', `own.${'a'.repeat(41)}`])(
  '[CO29] %j cannot be the name of an own clause',
  id => {
    expect(refusals(withOwn([{ ...PETS, id }]))).toEqual([{ kind: 'own-clause-misnamed', clause: id }])
  },
)

test('[CO29] the same name twice, and more than twenty, are refused', () => {
  expect(refusals(withOwn([PETS, PETS]))).toEqual([{ kind: 'own-clause-misnamed', clause: 'own.pets' }])
  const many = Array.from({ length: 21 }, (_, n) => ({ ...PETS, id: `own.${n}` }))
  expect(refusals(withOwn(many))).toEqual([{ kind: 'own-clauses-too-many' }])
})

test('[CO29] what is wrong in an own clause is told together with all else that is missing', () => {
  const { 'data.what-we-keep': _, ...parameters } = PARAMETERS
  expect(refusals(withOwn([{ ...PETS, words: { en } }], { parameters }))).toHaveLength(3)
})

test('[CO29] the same words stay the same edition, and changed ones are the next', () => {
  const first = composed(withOwn([PETS]))
  const other = changed({ en: { ...en, heading: 'Animals near you' } })
  const second = composed(
    composition({ own: [{ clause: other, version: ownEdition(other, LANGUAGES, [first]), by: BEA.person }] }),
  )
  expect(ownEdition(PETS, LANGUAGES, [])).toBe(1)
  expect(ownEdition(PETS, LANGUAGES, [first])).toBe(1)
  expect(second.terms.find(({ id }) => id === 'own.pets')?.version).toBe(2)
  expect(ownEdition(other, LANGUAGES, [first, second])).toBe(2)
  expect(ownEdition(PETS, LANGUAGES, [first, second])).toBe(3)
  expect(ownEdition({ ...PETS, binds: 'subject' }, LANGUAGES, [first])).toBe(2)
  // A language more is more words.
  expect(ownEdition(PETS, ['en'], [first])).toBe(2)
})

test('blaming words in it are pointed at, in its language', () => {
  expect(blamingWords('Punishment is forbidden, and forbidden again.', 'en')).toEqual(['Punishment', 'forbidden'])
  expect(blamingWords('Es culpable y prohibido.', 'es')).toEqual(['culpable', 'prohibido'])
  expect(blamingWords('A dog waits outside.', 'en')).toEqual([])
})
