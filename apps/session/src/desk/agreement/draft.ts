/** What a practitioner fills in before a version can be offered, as texts in fields, and what it makes. Pure. */
import {
  CLAUSES,
  clausesFor,
  compose,
  ownClausesOf,
  TEMPLATES,
  type Clause,
  type ComposeRefusal,
  type Composition,
  type ContractDocument,
  type Parameter,
  type ParameterValue,
  type Party,
} from '@holdfast/consent'
import {
  LANGUAGES,
  type AgreementId,
  type Instant,
  type Language,
  type Modality,
  type Result,
  type SafeguardCode,
} from '@holdfast/domain'
import type { OfferBody } from '@holdfast/wire'
import { askedIn, askedThatFit, type Asked } from './draft-asked.ts'
import { ownDraftOf, ownOf, type OwnDraft } from './draft-own.ts'

/** A kind of work, by its id. */
export type TemplateId = keyof typeof TEMPLATES

/** What stands in the fields. `texts` holds one text for each open place and, where it is in words, each language. */
export type Draft = {
  readonly template: TemplateId
  readonly languages: readonly Language[]
  readonly modalities: readonly Modality[]
  readonly safeguards: readonly SafeguardCode[]
  readonly asked: readonly Asked[]
  readonly own: readonly OwnDraft[]
  /** The last moment at which it holds; null where no end is agreed. */
  readonly until: Instant | null
  readonly texts: Readonly<Record<string, string>>
}

/** The field of an open place; a language where it is in words, `amount` and `currency` where it is a sum. */
export const fieldOf = (clause: string, name: string, part = ''): string => `${clause} ${name} ${part}`.trim()

/** A draft to begin with: what the last version was made of, or an empty one for a first. */
export function draftFrom(last: ContractDocument | null): Draft {
  if (!last)
    return {
      template: 'individual',
      languages: ['en'],
      modalities: ['video', 'chat'],
      safeguards: [],
      asked: [],
      own: [],
      until: null,
      texts: {},
    }
  const why = last.terms.flatMap(term => term.why)
  const template = why.find(reason => reason.kind === 'template')?.template
  return {
    template: isTemplate(template) ? template : 'individual',
    languages: last.languages,
    modalities: last.modalities,
    safeguards: [...new Set(why.flatMap(reason => (reason.kind === 'safeguard' ? [reason.code] : [])))],
    asked: askedIn(last),
    own: ownClausesOf(last).map(ownDraftOf),
    until: last.validUntil,
    texts: Object.fromEntries(
      last.terms.flatMap(({ id, parameters }) =>
        Object.entries(parameters).flatMap(([name, value]) => textsOf(id, name, value)),
      ),
    ),
  }
}

/** The same, asking for these safeguards too. */
export const asking = (draft: Draft, codes: readonly SafeguardCode[]): Draft => ({
  ...draft,
  safeguards: [...new Set([...draft.safeguards, ...codes])],
})

const isTemplate = (id: string | undefined): id is TemplateId => id !== undefined && Object.hasOwn(TEMPLATES, id)

function textsOf(clause: string, name: string, value: ParameterValue): readonly (readonly [string, string])[] {
  if (typeof value !== 'object') return [[fieldOf(clause, name), String(value)]]
  if ('amount' in value)
    return [
      [fieldOf(clause, name, 'amount'), value.amount],
      [fieldOf(clause, name, 'currency'), value.currency],
    ]
  return LANGUAGES.flatMap(language => {
    const said = value[language]
    if (said === undefined) return []
    return [[fieldOf(clause, name, language), typeof said === 'string' ? said : said.join('\n')] as const]
  })
}

/** Every clause that has open places in this draft, in the order of the contract. */
export const openClauses = (draft: Draft): readonly Clause[] =>
  clausesFor(compositionOf(draft, NOBODY), CLAUSES).filter(({ parameters }) => Object.keys(parameters).length > 0)

/** The document that this draft makes, or everything that is missing; but for the moment, the latter is the same for whomever it is made. */
export const composed = (
  draft: Draft,
  for_: Pick<For, 'now'> & Partial<For>,
): Result<ContractDocument, readonly ComposeRefusal[]> => compose(compositionOf(draft, { ...NOBODY, ...for_ }), CLAUSES)

/** What is sent to be offered. */
export const offerOf = (draft: Draft): OfferBody => ({
  template: draft.template,
  languages: [...draft.languages],
  modalities: [...draft.modalities],
  safeguards: [...draft.safeguards],
  asked: [...askedThatFit(draft)],
  own: draft.own.map(one => ownOf(one, draft.languages)),
  parameters: parametersOf(draft),
  validUntil: draft.until,
})

/** For whom a draft is composed. */
export type For = {
  readonly agreement: AgreementId
  readonly participant: Party
  readonly practitioner: Party
  readonly version: number
  readonly now: Instant
}

const NOBODY: For = {
  agreement: 'agr_none' as AgreementId,
  participant: { person: 'pat_none' as Party['person'], role: 'patient', name: '-' },
  practitioner: { person: 'pra_none' as Party['person'], role: 'practitioner', name: '-' },
  version: 1,
  now: 0 as Instant,
}

function compositionOf(draft: Draft, { agreement, participant, practitioner, version, now }: For): Composition {
  const template = TEMPLATES[draft.template]
  const askers = { participant: participant.person, practitioner: practitioner.person }
  return {
    agreement,
    version,
    previous: null,
    composedAt: now,
    validUntil: draft.until,
    template,
    parties: [{ ...participant, role: template.subject }, practitioner],
    guardianAsked: null,
    languages: draft.languages,
    modalities: draft.modalities,
    safeguards: draft.safeguards,
    asked: askedThatFit(draft).map(({ clause, by }) => ({ clause, by: askers[by] })),
    own: draft.own.map(one => ({ clause: ownOf(one, draft.languages), version: 1, by: practitioner.person })),
    parameters: parametersOf(draft),
  }
}

function parametersOf(draft: Draft): Record<string, Record<string, ParameterValue>> {
  const all: Record<string, Record<string, ParameterValue>> = {}
  for (const { id, parameters } of CLAUSES)
    for (const [name, parameter] of Object.entries(parameters)) {
      const value = valueOf(draft, { clause: id, name, parameter })
      if (value !== undefined) all[id] = { ...all[id], [name]: value }
    }
  return all
}

type Place = { readonly clause: string; readonly name: string; readonly parameter: Parameter }

/** An empty field is no value, so that it is told to be missing and not to be wrong. */
function valueOf({ texts, languages }: Draft, { clause, name, parameter }: Place): ParameterValue | undefined {
  const text = (part = ''): string => (texts[fieldOf(clause, name, part)] ?? '').trim()
  switch (parameter.kind) {
    case 'count':
      return text() === '' ? undefined : Number(text())
    case 'choice':
    case 'phone':
      return text() === '' ? undefined : text()
    case 'money':
      return text('amount') === ''
        ? undefined
        : { amount: text('amount'), currency: text('currency').toUpperCase() || 'EUR' }
    case 'words':
    case 'list': {
      const filled = languages.filter(language => text(language) !== '')
      if (filled.length === 0) return undefined
      const lines = (language: Language): readonly string[] =>
        text(language)
          .split('\n')
          .map(line => line.trim())
          .filter(Boolean)
      return parameter.kind === 'words'
        ? Object.fromEntries(filled.map(language => [language, text(language)]))
        : Object.fromEntries(filled.map(language => [language, lines(language)]))
    }
  }
}
