/** Tests of composing: the same in, the same out; every term with its reasons; every refusal by name. */
import { LANGUAGES, MODALITIES, SAFEGUARD_CODES, type SafeguardCode } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Clause } from './clause.ts'
import { CLAUSES } from './clauses/all.ts'
import { compose, type Composition } from './compose.ts'
import type { ContractDocument } from './contract.ts'
import { readContract, seal } from './seal.ts'
import { TEMPLATES } from './template.ts'
import { ANA, BEA, composition, exampleContract, EVE, fullComposition, GUS, PARAMETERS } from './testing.ts'

const composed = (of: Composition, catalogue: readonly Clause[] = CLAUSES): ContractDocument => {
  const made = compose(of, catalogue)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}
const refusals = (of: Composition, catalogue: readonly Clause[] = CLAUSES): readonly unknown[] => {
  const made = compose(of, catalogue)
  return made.ok ? [] : made.error
}
const idsOf = ({ terms }: ContractDocument): readonly string[] => terms.map(({ id }) => id)
const LAW = { place: 'the place of the example', source: 'an invented act, section 1', read: '2026-11' }

const someComposition = fc
  .record({
    template: fc.constantFrom(...Object.values(TEMPLATES)),
    safeguards: fc.subarray([...SAFEGUARD_CODES]),
    modalities: fc.subarray([...MODALITIES], { minLength: 1 }),
    languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
    isAsked: fc.boolean(),
  })
  .map(({ template, isAsked, ...rest }) =>
    composition({
      ...rest,
      template,
      parties: [{ ...ANA, role: template.subject }, BEA],
      asked: isAsked ? [{ clause: 'boundaries.arousal', by: ANA.person }] : [],
    }),
  )

test('[CO20] the same composition gives the same bytes, whatever the order of its lists', () => {
  fc.assert(
    fc.property(someComposition, fc.infiniteStream(fc.nat()), (one, chance) => {
      const shuffled = <T>(list: readonly T[]): readonly T[] =>
        list
          .map(item => [chance.next().value, item] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, item]) => item)
      const other: Composition = {
        ...one,
        parties: shuffled(one.parties),
        languages: shuffled(one.languages),
        modalities: shuffled(one.modalities),
        safeguards: shuffled([...one.safeguards, ...one.safeguards]),
        asked: shuffled(one.asked),
        parameters: Object.fromEntries(shuffled(Object.entries(one.parameters))),
      }
      expect(seal(composed(other)).text).toBe(seal(composed(one)).text)
    }),
  )
})

test('[CO21] every term of every contract says why it is there', () => {
  fc.assert(
    fc.property(someComposition, one => {
      for (const { why } of composed(one).terms) expect(why.length).toBeGreaterThan(0)
    }),
  )
})

test('[CO30] whatever is composed is read back from its own text, with the same digest', () => {
  fc.assert(
    fc.property(someComposition, one => {
      const contract = seal(composed(one))
      expect(readContract(contract.text)).toEqual({ ok: true, value: contract })
    }),
  )
})

test.each(SAFEGUARD_CODES)('[CO22] adopting %s brings its clause into the contract and says so', code => {
  const ways = [...MODALITIES]
  const without = composed(composition({ modalities: ways }))
  const withIt = composed(composition({ modalities: ways, safeguards: [code] }))
  const because = withIt.terms.filter(({ why }) => why.some(one => one.kind === 'safeguard' && one.code === code))
  expect(because.length).toBeGreaterThan(0)
  const added = idsOf(withIt).filter(id => !idsOf(without).includes(id))
  for (const id of added) expect(because.map(one => one.id)).toContain(id)
})

test('[D31] [CO22] every contract with a client has rules of contact between hours, filled in; what was adopted for closeness is named beside them, and adds that it is a work account only', () => {
  const contact = (safeguards: readonly SafeguardCode[]) => {
    const { terms } = composed(composition({ safeguards }))
    return Object.fromEntries(terms.filter(({ id }) => id.startsWith('contact.')).map(term => [term.id, term]))
  }
  const [plain, limited] = [contact([]), contact(['C5', 'E2'])]
  for (const terms of [plain, limited])
    expect(Object.keys(terms['contact.between-hours']?.parameters ?? {}).toSorted()).toEqual([
      'answerWithin',
      'channel',
      'hours',
    ])
  expect(plain['contact.own-account']).toBeUndefined()
  expect(limited['contact.own-account']?.why).toContainEqual({ kind: 'safeguard', code: 'E2' })
  expect(plain['contact.between-hours']?.why).not.toContainEqual({ kind: 'safeguard', code: 'C5' })
  expect(limited['contact.between-hours']?.why).toContainEqual({ kind: 'safeguard', code: 'C5' })
  for (const template of Object.values(TEMPLATES).filter(({ subject }) => WHO_WORKS.includes(subject)))
    expect([template.id, template.clauses.includes('contact.between-hours' as never)]).toEqual([template.id, true])
})

const WHO_WORKS: readonly string[] = ['patient', 'related-person', 'group-member']

test('[CO23] a clause of a way to meet that was not agreed is left out', () => {
  const byPhone = idsOf(composed(composition({ modalities: ['telephone'], safeguards: ['T3', 'C8'] })))
  expect(byPhone).toContain('media.telephone')
  for (const id of [
    'media.video',
    'media.chat',
    'recording.no-files',
    'setting.seated-and-seen',
    'setting.how-we-start',
  ])
    expect(byPhone).not.toContain(id)
})

test('[CO23] a clause that is for others is refused when asked for, and left out when only a safeguard asks', () => {
  const observer = { template: TEMPLATES.observer, parties: [{ ...ANA, role: 'observer' as const }, BEA] }
  expect(refusals(composition({ ...observer, asked: [{ clause: 'fees.what-it-costs', by: BEA.person }] }))).toEqual([
    { kind: 'clause-not-for-them', clause: 'fees.what-it-costs' },
  ])
  expect(refusals(composition({ modalities: ['chat'], asked: [{ clause: 'media.relay', by: BEA.person }] }))).toEqual([
    { kind: 'clause-not-for-them', clause: 'media.relay' },
  ])
  expect(idsOf(composed(composition({ ...observer, safeguards: ['A1'] })))).not.toContain('boundaries.early-signs')
})

test('[CO24] all that is missing is told at once, with its clause and its place', () => {
  const { 'interruption.steps': _, ...others } = PARAMETERS
  const told = refusals(
    composition({
      parameters: {
        ...others,
        'data.what-we-keep': { keptFor: 31, forever: 1 },
        'contact.between-hours': { ...PARAMETERS['contact.between-hours'], channel: { en: 'the telephone' } },
      },
    }),
  )
  expect(told).toEqual([
    ...['waitMinutes', 'whoCalls', 'phone'].map(parameter => ({
      kind: 'parameter-missing',
      clause: 'interruption.steps',
      parameter,
      language: null,
    })),
    { kind: 'translation-missing', clause: 'contact.between-hours', parameter: 'channel', language: 'es' },
    { kind: 'parameter-unknown', clause: 'data.what-we-keep', parameter: 'forever', language: null },
    { kind: 'parameter-out-of-range', clause: 'data.what-we-keep', parameter: 'keptFor', language: 'en' },
    { kind: 'parameter-out-of-range', clause: 'data.what-we-keep', parameter: 'keptFor', language: 'es' },
  ])
})

test('[CO24] words in one language are enough for a contract in that language alone', () => {
  const parameters = {
    ...PARAMETERS,
    'contact.between-hours': { channel: { es: 'el teléfono' }, hours: { es: 'de 9 a 17' }, answerWithin: 24 },
  }
  expect(refusals(composition({ parameters, languages: ['es'] }))).toEqual([])
  expect(
    composed(composition({ parameters, languages: ['es'] })).terms.every(({ words }) => words.es && !words.en),
  ).toBe(true)
})

test('[CO24] what is filled in cannot break out of its place', () => {
  const parameters = { ...PARAMETERS, 'together.guardian': { guardian: { en: '{fee} $& $1', es: 'x' } } }
  const made = composed(composition({ parameters, parties: [ANA, GUS, BEA], guardianAsked: LAW }))
  const term = made.terms.find(({ id }) => id === 'together.guardian')
  expect(term?.words.en?.text[0]).toContain('{fee} $& $1 signs beside you')
})

test('[CO25] an unknown clause and an unknown version are refused by name', () => {
  expect(refusals(composition({ asked: [{ clause: 'setting.nowhere', by: ANA.person }] }))).toEqual([
    { kind: 'clause-unknown', clause: 'setting.nowhere' },
  ])
  expect(refusals(composition({ pinned: { 'recording.none': 7 } }))).toEqual([
    { kind: 'clause-version-unknown', clause: 'recording.none' },
  ])
  const template = { ...TEMPLATES.individual, clauses: [...TEMPLATES.individual.clauses, 'own.nothing'] }
  expect(refusals(composition({ template }))).toEqual([{ kind: 'clause-unknown', clause: 'own.nothing' }])
})

test('[CO25] the newest version of a clause is taken, or the one that is asked for', () => {
  const next = CLAUSES.filter(({ id }) => id === 'recording.none').map(clause => ({ ...clause, version: 2 }))
  const versionOf = (of: Composition): number | undefined =>
    composed(of, [...next, ...CLAUSES]).terms.find(({ id }) => id === 'recording.none')?.version
  expect(versionOf(composition())).toBe(2)
  expect(versionOf(composition({ pinned: { 'recording.none': 1 } }))).toBe(1)
})

test.each<[string, Partial<Composition>, string]>([
  ['no participant', { parties: [BEA] }, 'parties-missing'],
  ['no practitioner', { parties: [ANA] }, 'parties-missing'],
  ['two participants', { parties: [ANA, EVE, BEA] }, 'parties-missing'],
  ['somebody twice', { parties: [ANA, { ...BEA, person: ANA.person }] }, 'parties-missing'],
  ['a role of another kind of work', { parties: [{ ...ANA, role: 'observer' }, BEA] }, 'parties-missing'],
  ['a guardian whom no law asks for', { parties: [ANA, GUS, BEA] }, 'guardian-not-asked'],
  ['no guardian where the law asks', { guardianAsked: LAW }, 'guardian-missing'],
  ['no language', { languages: [] }, 'languages-missing'],
  ['no way to meet', { modalities: [] }, 'modalities-missing'],
  ['an end that has passed', { validUntil: NOON }, 'end-in-the-past'],
])('[CO26] %s is refused by name', (_, differently, kind) => {
  expect(refusals(composition(differently))).toContainEqual({ kind })
})

test('[CO26] where the law asks for a guardian the contract names them, says why, and waits for their signature', () => {
  const made = composed(composition({ parties: [BEA, ANA, GUS], guardianAsked: LAW }))
  expect(made.parties.map(({ role }) => role)).toEqual(['patient', 'guardian', 'practitioner'])
  expect(made.terms.find(({ id }) => id === 'together.guardian')?.why).toEqual([{ kind: 'law', ...LAW }])
})

test('[D4a] [CO28] what is and is not part of the work stands there in the pair’s own words, in word and in deed', () => {
  const term = composed(composition()).terms.find(({ id }) => id === 'boundaries.our-examples')
  const lines = term?.words.en?.text.filter(line => line.startsWith('• '))
  expect(lines).toEqual([
    '• naming what happened',
    '• asking what a word means',
    '• compliments on looks',
    '• jokes with a double meaning',
    '• drinking tea',
    '• standing up for a moment',
    '• lying in bed',
    '• showing other windows',
  ])
  const { 'boundaries.our-examples': _, ...without } = PARAMETERS
  expect(refusals(composition({ parameters: without }))).toHaveLength(4)
})

test('[D7c] every contract of every kind of work speaks of the medium, with a duty of both', () => {
  for (const template of Object.values(TEMPLATES)) {
    const made = composed(composition({ template, parties: [{ ...ANA, role: template.subject }, BEA] }))
    const term = made.terms.find(({ id }) => id === 'boundaries.the-medium')
    expect(term?.binds).toBe('both')
    expect(term?.words.en?.text.join(' ')).toMatch(
      /both undertake to bring it up.*not acted out with your practitioner or towards them/,
    )
  }
})

test('[CO28] the practitioner is bound to tell of themselves only where it serves the work', () => {
  const term = composed(composition()).terms.find(({ id }) => id === 'boundaries.self-disclosure')
  expect([term?.binds, term?.words.en?.text[0]]).toEqual([
    'practitioner',
    expect.stringContaining('only where it serves your work'),
  ])
})

test('[CO28] contact between hours has one way, its times and the time for an answer, and no private accounts', () => {
  const text = composed(composition())
    .terms.find(({ id }) => id === 'contact.between-hours')
    ?.words.en?.text.join(' ')
  expect(text).toContain('the telephone of the practice')
  expect(text).toContain('Monday to Friday, 9 to 17')
  expect(text).toContain('within 48 hours')
  expect(text).toContain('do not contact each other by private accounts')
})

test('[CO28] what a partner may learn is the patient’s own list, under a purpose of its own, and nothing of it is in the partner’s contract', () => {
  const asked = [{ clause: 'together.what-may-be-told', by: ANA.person }]
  const hers = composed(composition({ asked }))
  const term = hers.terms.find(({ id }) => id === 'together.what-may-be-told')
  expect([term?.purpose, term?.why]).toEqual(['partner-presence', [{ kind: 'asked', by: ANA.person }]])
  const pat = { person: testId('relatedPerson', 5), role: 'related-person' as const, name: 'Pat Example' }
  const theirs = composed(composition({ template: TEMPLATES.partner, parties: [pat, BEA] }))
  expect(idsOf(theirs)).toContain('together.own-agreement')
  expect(idsOf(theirs)).not.toContain('together.what-may-be-told')
  expect(JSON.stringify(theirs)).not.toContain(ANA.person)
})

test('[CO28] each way to meet that was agreed comes with its good and its hard sides, for both', () => {
  const made = composed(composition({ modalities: [...MODALITIES] }))
  for (const modality of MODALITIES) {
    const term = made.terms.find(({ id }) => id === `media.${modality}`)
    expect([term?.binds, term?.why.some(one => one.kind === 'modality' && one.modality === modality)]).toEqual([
      'both',
      true,
    ])
    expect(term?.words.en?.text.join(' ')).toMatch(/hard sides?/)
    expect(term?.words.en?.text.join(' ')).toMatch(/[Yy]our practitioner/)
  }
})

test('with all safeguards and all ways to meet a contract has more than forty terms', () => {
  expect(composed(fullComposition()).terms.length).toBeGreaterThan(40)
  expect(exampleContract().document.terms.length).toBeGreaterThan(20)
})
