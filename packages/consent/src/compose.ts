/** A template, the adopted safeguards and what the two filled in become the document of a contract. */
import {
  err,
  LANGUAGES,
  MODALITIES,
  ok,
  SAFEGUARD_CODES,
  type AgreementId,
  type Instant,
  type Language,
  type Modality,
  type PersonId,
  type Result,
  type SafeguardCode,
} from '@holdfast/domain'
import type { Digest } from './canonical.ts'
import { CLAUSE_GROUPS, type Clause } from './clause.ts'
import { CONTRACT_FORM, type ContractDocument, type Party, type Term } from './contract.ts'
import { fill, type FillRefusal } from './fill.ts'
import { OWN_ID, OWN_LIMITS, ownAsClause, type OwnClause } from './own.ts'
import type { ParameterValue } from './parameter.ts'
import type { Reason } from './reason.ts'
import type { Template } from './template.ts'

/** All that a contract is made of; the same in gives the same out, whatever the order of the lists. */
export type Composition = {
  readonly agreement: AgreementId
  readonly version: number
  /** The digest of the version before; null for the first. */
  readonly previous: Digest | null
  readonly composedAt: Instant
  readonly validUntil: Instant | null
  readonly template: Template
  /** The participant, a guardian where there is one, and the practitioner. */
  readonly parties: readonly Party[]
  /** The law that asks for a guardian's signature, or null where none does. A sourced fact: see `jurisdictions`. */
  readonly guardianAsked: { readonly place: string; readonly source: string; readonly read: string } | null
  readonly languages: readonly Language[]
  readonly modalities: readonly Modality[]
  readonly safeguards: readonly SafeguardCode[]
  /** Clauses that a party asked for by name, besides. */
  readonly asked: readonly { readonly clause: string; readonly by: PersonId }[]
  /** Clauses of the clinic's own, with the edition that their words are, and the practitioner who wrote each. */
  readonly own?: readonly { readonly clause: OwnClause; readonly version: number; readonly by: PersonId }[]
  /** What is filled in, by clause and name. Values for clauses that are not in this contract are left aside. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, ParameterValue>>>>
  /** A published version of a clause to stay with; without one the newest is taken. */
  readonly pinned?: Readonly<Record<string, number>>
}

/** Why no contract could be made; all reasons are told at once. */
export type ComposeRefusal =
  | {
      readonly kind: 'clause-unknown' | 'clause-version-unknown' | 'clause-not-for-them' | 'own-clause-misnamed'
      readonly clause: string
    }
  | {
      readonly kind:
        | 'parties-missing'
        | 'guardian-missing'
        | 'guardian-not-asked'
        | 'languages-missing'
        | 'modalities-missing'
        | 'own-clauses-too-many'
        | 'end-in-the-past'
    }
  | FillRefusal

/** The clause that says what a guardian's signature is for. */
const GUARDIAN_CLAUSE = 'together.guardian'

/** Composes from a catalogue of clauses, for example `CLAUSES`. */
export function compose(
  given: Composition,
  published: readonly Clause[],
): Result<ContractDocument, readonly ComposeRefusal[]> {
  const { agreement, version, previous, composedAt, validUntil } = given
  const languages = LANGUAGES.filter(one => given.languages.includes(one))
  const { composition, catalogue, refused } = withOwn(given, published, languages)
  const modalities = MODALITIES.filter(one => composition.modalities.includes(one))
  const parties = inOrder(composition)
  const refusals: ComposeRefusal[] = [...refused]
  if (validUntil !== null && validUntil <= composedAt) refusals.push({ kind: 'end-in-the-past' })
  if (languages.length === 0) refusals.push({ kind: 'languages-missing' })
  if (modalities.length === 0) refusals.push({ kind: 'modalities-missing' })
  if (!parties) refusals.push({ kind: 'parties-missing' })
  const hasGuardian = parties?.some(({ role }) => role === 'guardian') ?? false
  if (composition.guardianAsked && !hasGuardian) refusals.push({ kind: 'guardian-missing' })
  if (!composition.guardianAsked && hasGuardian) refusals.push({ kind: 'guardian-not-asked' })
  const chosen = choose(composition, catalogue, modalities)
  if (!chosen.ok) refusals.push(...chosen.error)
  if (!parties || !chosen.ok) return err(refusals)
  const terms: Term[] = []
  for (const { clause, why } of chosen.value) {
    const filled = fill(clause, composition.parameters[clause.id] ?? {}, languages)
    if (!filled.ok) {
      refusals.push(...filled.error)
      continue
    }
    const { id, version: edition, group, binds, purpose } = clause
    terms.push({ id, version: edition, group, binds, purpose, why, ...filled.value })
  }
  if (refusals.length > 0) return err(refusals)
  const made = { agreement, version, previous, composedAt, validUntil, parties, languages, modalities, terms }
  return ok({ form: CONTRACT_FORM, ...made })
}

/** Which clauses a composition brings in, in their order: what there is to fill in before it can be composed. */
export function clausesFor(composition: Composition, catalogue: readonly Clause[]): readonly Clause[] {
  const modalities = MODALITIES.filter(one => composition.modalities.includes(one))
  const chosen = choose(composition, catalogue, modalities)
  return chosen.ok ? chosen.value.map(({ clause }) => clause) : []
}

type WithOwn = {
  readonly composition: Composition
  readonly catalogue: readonly Clause[]
  readonly refused: readonly ComposeRefusal[]
}

/** The clinic's own clauses stand behind ours, in the order of their ids, and are asked for by whoever wrote them. */
function withOwn(composition: Composition, catalogue: readonly Clause[], languages: readonly Language[]): WithOwn {
  const own = (composition.own ?? []).toSorted((a, b) => (a.clause.id < b.clause.id ? -1 : 1))
  const refused: ComposeRefusal[] = own.length > OWN_LIMITS.clauses ? [{ kind: 'own-clauses-too-many' }] : []
  const taken = new Set(catalogue.map(({ id }) => id))
  const clauses: Clause[] = []
  const asked = [...composition.asked]
  for (const { clause, version, by } of own) {
    const { id } = clause
    const made = ownAsClause(clause, version, { languages, subject: composition.template.subject })
    if (!OWN_ID.test(id) || taken.has(id)) refused.push({ kind: 'own-clause-misnamed', clause: id })
    else if (!made.ok) refused.push(...made.error)
    else {
      clauses.push(made.value)
      asked.push({ clause: id, by })
    }
    taken.add(id)
  }
  return { composition: { ...composition, asked }, catalogue: [...catalogue, ...clauses], refused }
}

type Chosen = { readonly clause: Clause; readonly why: readonly Reason[] }

function choose(
  composition: Composition,
  catalogue: readonly Clause[],
  modalities: readonly Modality[],
): Result<readonly Chosen[], readonly ComposeRefusal[]> {
  const { template, asked, pinned = {} } = composition
  const refusals: ComposeRefusal[] = []
  const editions = new Map<string, Clause[]>()
  for (const clause of catalogue) editions.set(clause.id, [...(editions.get(clause.id) ?? []), clause])
  for (const id of [...template.clauses, ...asked.map(({ clause }) => clause), ...Object.keys(pinned)])
    if (!editions.has(id)) refusals.push({ kind: 'clause-unknown', clause: id })
  const chosen: Chosen[] = []
  for (const [id, versions] of editions) {
    const wanted = Object.hasOwn(pinned, id) ? pinned[id] : undefined
    const clause = wanted === undefined ? newest(versions) : versions.find(({ version }) => version === wanted)
    if (!clause) {
      refusals.push({ kind: 'clause-version-unknown', clause: id })
      continue
    }
    const why = reasonsFor(clause, composition, modalities)
    if (why.length === 0) continue
    const isForThem = clause.subjects.includes(template.subject)
    const isOfTheirMedia = clause.modalities === null || clause.modalities.some(one => modalities.includes(one))
    const isAsked = asked.some(one => one.clause === id)
    if (isForThem && isOfTheirMedia) chosen.push({ clause, why })
    else if (isAsked) refusals.push({ kind: 'clause-not-for-them', clause: id })
  }
  return refusals.length > 0 ? err(refusals) : ok(chosen.toSorted(byGroup))
}

function reasonsFor(
  clause: Clause,
  { template, safeguards, asked, guardianAsked }: Composition,
  modalities: readonly Modality[],
): readonly Reason[] {
  const why: Reason[] = []
  if (template.clauses.includes(clause.id)) {
    why.push({ kind: 'template', template: template.id })
    if (clause.modalities)
      for (const modality of modalities)
        if (clause.modalities.includes(modality)) why.push({ kind: 'modality', modality })
  }
  for (const code of SAFEGUARD_CODES)
    if (safeguards.includes(code) && clause.safeguards.includes(code)) why.push({ kind: 'safeguard', code })
  if (clause.id === GUARDIAN_CLAUSE && guardianAsked) why.push({ kind: 'law', ...guardianAsked })
  const askers = [...new Set(asked.filter(one => one.clause === clause.id).map(({ by }) => by))].toSorted()
  for (const by of askers) why.push({ kind: 'asked', by })
  return why
}

const newest = (versions: readonly Clause[]): Clause | undefined =>
  versions.reduce<Clause | undefined>((best, one) => (!best || one.version > best.version ? one : best), undefined)

/** A stable sort: within a group the order of the catalogue stays. */
const byGroup = (a: Chosen, b: Chosen): number =>
  CLAUSE_GROUPS.indexOf(a.clause.group) - CLAUSE_GROUPS.indexOf(b.clause.group)

/** The participant, guardians, practitioners; each of the last two in the order of their ids. Null when one is missing. */
function inOrder({ parties, template }: Composition): readonly Party[] | null {
  const of = (role: Party['role']): readonly Party[] =>
    parties
      .filter(party => party.role === role)
      .toSorted((a, b) => (a.person < b.person ? -1 : 1))
      .map(({ person, name }) => ({ person, role, name: name.normalize('NFC').trim() }))
  const [subjects, guardians, practitioners] = [of(template.subject), of('guardian'), of('practitioner')]
  const all = [...subjects, ...guardians, ...practitioners]
  const isWhole = subjects.length === 1 && practitioners.length > 0 && all.length === parties.length
  return isWhole && new Set(all.map(({ person }) => person)).size === all.length ? all : null
}
