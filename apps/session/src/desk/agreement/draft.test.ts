/** Tests of a draft: what a version was made of makes it again, and what is missing is told. */
import { seal, type OwnClause } from '@holdfast/consent'
import { AGREEMENT, ANA, BEA, exampleContract } from '@holdfast/consent/testing'
import { after, DAY } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { askable, askersOf, withAskers } from './draft-asked.ts'
import { newOwn } from './draft-own.ts'
import { composed, draftFrom, fieldOf, offerOf, openClauses } from './draft.ts'

const FOR = { agreement: AGREEMENT, participant: ANA, practitioner: BEA, version: 1, now: NOON }

const PETS: OwnClause = {
  id: 'own.pets',
  group: 'fees',
  binds: 'subject',
  words: {
    en: { heading: 'Animals', text: ['A {cat} may come.', 'A dog waits.'] },
    es: { heading: 'Animales', text: ['Un {gato} puede entrar.'] },
  },
}

test('[CO29] the draft of a version makes that very version again', () => {
  const contract = exampleContract({
    safeguards: ['C4', 'K1', 'P2', 'A3'],
    asked: [
      { clause: 'together.what-may-be-told', by: ANA.person },
      { clause: 'together.what-may-be-told', by: BEA.person },
      { clause: 'boundaries.arousal', by: ANA.person },
    ],
    own: [{ clause: PETS, version: 1, by: BEA.person }],
    validUntil: after(NOON, 30 * DAY),
  })
  const again = composed(draftFrom(contract.document), FOR)
  expect(again.ok && seal(again.value).text).toBe(contract.text)
})

test('a first draft says everything that is still to be filled in, by its clause and its place', () => {
  const first = draftFrom(null)
  const made = composed(first, FOR)
  const missing = made.ok
    ? []
    : made.error.flatMap(one => ('parameter' in one ? [`${one.clause} ${one.parameter}`] : [one.kind]))
  const places = openClauses(first).flatMap(({ id, parameters }) =>
    Object.keys(parameters).map(name => `${id} ${name}`),
  )
  expect(missing.toSorted()).toEqual(places.toSorted())
  expect(places).toContain('boundaries.our-examples inWords')
})

test('a safeguard brings its open places with it, and a way to meet that is not agreed takes them away', () => {
  const first = draftFrom(null)
  const ids = (draft = first) => openClauses(draft).map(({ id }) => id)
  expect(ids({ ...first, safeguards: ['P2'] })).toContain('interruption.help-button')
  expect(ids()).not.toContain('interruption.help-button')
  expect(ids()).toContain('setting.seated-and-seen')
  expect(ids({ ...first, modalities: ['telephone'] })).not.toContain('setting.seated-and-seen')
})

test('what is sent is what the fields say: numbers as numbers, lines as entries, empty fields not at all', () => {
  const first = draftFrom(exampleContract({ languages: ['en'] }).document)
  const texts = {
    ...first.texts,
    [fieldOf('boundaries.our-examples', 'inWords', 'en')]: ' one \n\n two ',
    [fieldOf('data.what-we-keep', 'keptFor')]: '12',
    [fieldOf('contact.between-hours', 'channel', 'en')]: '  ',
  }
  const { parameters } = offerOf({ ...first, texts })
  expect(parameters['boundaries.our-examples']?.['inWords']).toEqual({ en: ['one', 'two'] })
  expect(parameters['data.what-we-keep']).toEqual({ keptFor: 12 })
  expect(parameters['contact.between-hours']).not.toHaveProperty('channel')
  expect(parameters['fees.what-it-costs']?.['fee']).toEqual({ amount: '80.00', currency: 'EUR' })
})

test('what was asked for goes with who asked, as far as it still fits', () => {
  const asked = [
    { clause: 'together.what-may-be-told', by: 'participant' },
    { clause: 'media.relay', by: 'practitioner' },
  ] as const
  const draft = { ...draftFrom(null), asked }
  expect(offerOf(draft).asked).toEqual(asked)
  expect(offerOf({ ...draft, modalities: ['telephone'] }).asked).toEqual([asked[0]])
  expect(offerOf({ ...draft, template: 'observer' }).asked.map(({ clause }) => clause)).not.toContain(asked[0].clause)
})

test('what can be asked for is what nothing else brings, and never what only a law does', () => {
  const draft = draftFrom(null)
  const ids = (of = draft) => askable(of).map(({ id }) => id)
  expect(ids()).toContain('boundaries.early-signs')
  expect(ids({ ...draft, safeguards: ['A1'] })).not.toContain('boundaries.early-signs')
  expect(
    ids({ ...draft, safeguards: ['A1'], asked: [{ clause: 'boundaries.early-signs', by: 'participant' }] }),
  ).toContain('boundaries.early-signs')
  for (const id of ['together.guardian', 'recording.none', 'together.partner-respect']) expect(ids()).not.toContain(id)
  const taken = ids().map(clause => ({ clause, by: 'participant' as const }))
  expect(composed({ ...draft, asked: taken }, FOR)).not.toMatchObject({
    error: expect.arrayContaining([{ kind: 'clause-not-for-them', clause: expect.anything() }]),
  })
})

test('who asked can be one, the other or both, and is taken out whole', () => {
  const both = withAskers([], 'media.relay', 'both')
  expect([both.length, askersOf(both, 'media.relay')]).toEqual([2, 'both'])
  const one = withAskers(both, 'media.relay', 'participant')
  expect([one.length, askersOf(one, 'media.relay')]).toEqual([1, 'participant'])
  expect([withAskers(one, 'media.relay', null), askersOf([], 'media.relay')]).toEqual([[], null])
})

test('[CO29] a new clause of one’s own takes a name that nobody has', () => {
  const first = newOwn([])
  expect([first.id, newOwn([first]).id, newOwn([first, { id: 'own.02' }]).id]).toEqual(['own.01', 'own.02', 'own.03'])
})
