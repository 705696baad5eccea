/** Tests of a draft: what a version was made of makes it again, and what is missing is told. */
import { seal } from '@holdfast/consent'
import { AGREEMENT, ANA, BEA, exampleContract } from '@holdfast/consent/testing'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { composed, draftFrom, fieldOf, offerOf, openClauses } from './draft.ts'

const FOR = { agreement: AGREEMENT, participant: ANA, practitioner: BEA, version: 1, now: NOON }

test('the draft of a version makes that very version again', () => {
  const asked = [{ clause: 'together.what-may-be-told', by: BEA.person }]
  const contract = exampleContract({ safeguards: ['C4', 'K1', 'P2', 'A3'], asked })
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
