/** What consent was given to: the whole of the work, and each part that has a purpose of its own; read from the terms and nothing else. */
import type { Instant, Language } from '@holdfast/domain'
import type { Agreement, Version } from '../agreement.ts'
import type { Purpose } from '../clause.ts'
import { subjectOf, type ContractDocument, type Term } from '../contract.ts'
import { termsWithdrawn } from '../standing.ts'
import { PRACTICE } from './parties.ts'
import { stateOf, type ConsentState } from './states.ts'
import { OTHER_WORDS, WHOLE_WORDS } from './words.ts'

/** One purpose with everything that the terms say of it. */
export type ReceiptPurpose = {
  readonly purpose: string
  readonly purpose_type: 'whole' | Purpose
  /** The clause that says it; null for the whole. */
  readonly term: string | null
  readonly state: ConsentState
  readonly lawful_basis: 'consent'
  readonly pii_information: readonly PiiInformation[] | null
  readonly pii_controllers: readonly [typeof PRACTICE]
  /** Where the practice keeps its records stands in no term. */
  readonly storage_locations: null
  readonly retention_period: { readonly duration: string; readonly after: 'last-hour' } | null
  /** The places whose law the terms name, in the words of the terms. */
  readonly jurisdiction: readonly string[] | null
  readonly recipient_third_parties: readonly Recipient[] | null
  readonly withdrawal_method: string | null
  readonly privacy_rights?: string
}

/** A kind of personal data, and whether it is kept or only passes while people meet. */
export type PiiInformation = {
  readonly pii_type: PiiType
  readonly special_pii_category?: 'health'
  readonly kept: boolean
}

/** The kinds that the clauses speak of. */
export const PII_TYPES = [
  'agreement-and-signatures',
  'answers-before-hours',
  'chat-messages',
  'times-of-hours',
  'interruptions',
  'notes-of-the-practitioner',
  'list-of-who-looked',
  'live-sound-and-picture',
  'e-mail-messages',
  'what-may-be-told-to-the-partner',
  'what-is-said-and-seen-in-an-hour',
] as const
/** One of them. */
export type PiiType = (typeof PII_TYPES)[number]

/** Someone beside the practice who may come to know something, and the clause that says so. */
export type Recipient = { readonly recipient: RecipientKind; readonly term: string }

/** Those whom clauses name. Their names stay in the contract. */
export const RECIPIENTS = [
  'emergency-service',
  'whom-the-law-says-to-tell',
  'those-in-the-agreed-order',
  'partner',
  'observer',
  'second-clinician',
] as const
/** One of them. */
export type RecipientKind = (typeof RECIPIENTS)[number]

/** All purposes of a version: the whole first. */
export function purposesOf(
  agreement: Agreement,
  version: Version,
  { language, madeAt }: { readonly language: Language; readonly madeAt: Instant },
): readonly ReceiptPurpose[] {
  const { document } = version.contract
  const state = stateOf(version, madeAt)
  const gone = new Set(termsWithdrawn(agreement, version))
  const common = {
    lawful_basis: 'consent',
    pii_controllers: [PRACTICE],
    storage_locations: null,
    retention_period: retentionIn(document),
    jurisdiction: placesIn(document, language),
    withdrawal_method: wordsOf(document, 'withdrawal.any-time', language),
  } as const
  const rights = wordsOf(document, 'data.your-rights', language)
  const ofPart = (term: Term & { readonly purpose: Purpose }): ReceiptPurpose => ({
    purpose: term.words[language]?.heading ?? term.id,
    purpose_type: term.purpose,
    term: term.id,
    state: gone.has(term) ? 'withdrawn' : state,
    pii_information: PII_OF_PARTS[term.purpose],
    recipient_third_parties: recipientsIn([term]),
    ...common,
  })
  const whole: ReceiptPurpose = {
    purpose: wholeIn(document, language),
    purpose_type: 'whole',
    term: null,
    state,
    pii_information: keptIn(document),
    recipient_third_parties: recipientsIn(document.terms.filter(({ purpose }) => purpose === null)),
    ...common,
    ...(rights !== null && { privacy_rights: rights }),
  }
  return [whole, ...document.terms.filter(hasPurpose).map(ofPart)]
}

const hasPurpose = (term: Term): term is Term & { readonly purpose: Purpose } => term.purpose !== null

function wholeIn({ terms }: ContractDocument, language: Language): string {
  const template = terms.flatMap(({ why }) => why).find(({ kind }) => kind === 'template')
  const words = template?.kind === 'template' ? WHOLE_WORDS[template.template] : undefined
  return (words ?? OTHER_WORDS)[language]
}

/** What the clause on data lists in its first version; a later one has other words and must be read anew. */
function keptIn(document: ContractDocument): readonly PiiInformation[] | null {
  const term = document.terms.find(({ id, version }) => id === 'data.what-we-keep' && version === 1)
  if (!term) return null
  const role = subjectOf(document)?.role
  const isTreated = role === 'patient' || role === 'group-member'
  return KEPT.map(pii_type => ({
    pii_type,
    ...(isTreated && OF_HEALTH.has(pii_type) && { special_pii_category: 'health' as const }),
    kept: true,
  }))
}

const KEPT: readonly PiiType[] = [
  'agreement-and-signatures',
  'answers-before-hours',
  'chat-messages',
  'times-of-hours',
  'interruptions',
  'notes-of-the-practitioner',
  'list-of-who-looked',
]
const OF_HEALTH: ReadonlySet<PiiType> = new Set(['answers-before-hours', 'chat-messages', 'notes-of-the-practitioner'])

const PII_OF_PARTS: Readonly<Record<Purpose, readonly PiiInformation[]>> = {
  'partner-presence': [{ pii_type: 'what-may-be-told-to-the-partner', kept: true }],
  observation: [{ pii_type: 'what-is-said-and-seen-in-an-hour', kept: false }],
  'second-clinician': [{ pii_type: 'what-is-said-and-seen-in-an-hour', kept: false }],
  video: [{ pii_type: 'live-sound-and-picture', kept: false }],
  chat: [{ pii_type: 'chat-messages', kept: true }],
  'e-mail': [{ pii_type: 'e-mail-messages', kept: true }],
}

function retentionIn({ terms }: ContractDocument): ReceiptPurpose['retention_period'] {
  const years = terms.find(({ id }) => id === 'data.what-we-keep')?.parameters['keptFor']
  return typeof years === 'number' ? { duration: `P${years}Y`, after: 'last-hour' } : null
}

/** Places stand in the clause on the duty to report, and where a law brought a term in. */
function placesIn({ terms }: ContractDocument, language: Language): readonly string[] | null {
  const said = terms.find(({ id }) => id === 'confidentiality.duty-here')?.parameters['place']
  const place = typeof said === 'object' && !('amount' in said) ? said[language] : undefined
  const laws = terms.flatMap(({ why }) => why.flatMap(one => (one.kind === 'law' ? [one.place] : [])))
  const places = [...new Set([...(typeof place === 'string' ? [place] : []), ...laws])]
  return places.length > 0 ? places : null
}

function wordsOf({ terms }: ContractDocument, clause: string, language: Language): string | null {
  return terms.find(({ id }) => id === clause)?.words[language]?.text.join('\n') ?? null
}

/** Nobody named is not the same as nobody: then it is not known. */
function recipientsIn(terms: readonly Term[]): readonly Recipient[] | null {
  const named = terms.flatMap(({ id }) => (NAMED_BY[id] ?? []).map(recipient => ({ recipient, term: id })))
  return named.length > 0 ? named : null
}

const NAMED_BY: Readonly<Record<string, readonly RecipientKind[]>> = {
  'confidentiality.limits': ['emergency-service', 'whom-the-law-says-to-tell'],
  'confidentiality.worry-for-someone': ['those-in-the-agreed-order'],
  'together.what-may-be-told': ['partner'],
  'confidentiality.observed': ['observer'],
  'confidentiality.second-clinician': ['second-clinician'],
}
