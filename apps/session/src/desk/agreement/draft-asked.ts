/** Clauses that somebody asks for by name: which there are to ask for, and who asked. Pure. */
import { CLAUSES, isOwn, TEMPLATES, type Clause, type ContractDocument } from '@holdfast/consent'
import type { Modality, SafeguardCode } from '@holdfast/domain'
import type { OfferBody } from '@holdfast/wire'

/** A clause by its id, and one who asked for it. */
export type Asked = OfferBody['asked'][number]
/** Who of the two asked. */
export type Askers = Asked['by'] | 'both'

/** What the choice depends on. */
export type AskedIn = {
  readonly template: keyof typeof TEMPLATES
  readonly modalities: readonly Modality[]
  readonly safeguards: readonly SafeguardCode[]
  readonly asked: readonly Asked[]
}

/** Clauses for those who take part, in their ways to meet, that nothing brings but a wish; those that were asked for stay in the list. */
export function askable({ template, modalities, safeguards, asked }: AskedIn): readonly Clause[] {
  const { clauses, subject } = TEMPLATES[template]
  const brought: ReadonlySet<string> = new Set(clauses)
  return CLAUSES.filter(clause => {
    if (clause.id === GUARDIAN || !clause.subjects.includes(subject)) return false
    if (clause.modalities && !clause.modalities.some(one => modalities.includes(one))) return false
    if (asked.some(one => one.clause === clause.id)) return true
    return !brought.has(clause.id) && !clause.safeguards.some(code => safeguards.includes(code))
  })
}

/** Only a law brings it, with whoever signs beside the client. */
const GUARDIAN = 'together.guardian'

/** Those that still fit: a wish for another kind of work or another way to meet is left out. */
export const askedThatFit = (draft: AskedIn): readonly Asked[] => {
  const fitting = new Set(askable(draft).map(({ id }) => id))
  return draft.asked.filter(({ clause }) => fitting.has(clause))
}

/** Who asked for a clause; null when nobody did. */
export function askersOf(asked: readonly Asked[], clause: string): Askers | null {
  const [one, other] = new Set(asked.filter(each => each.clause === clause).map(({ by }) => by))
  return other === undefined ? (one ?? null) : 'both'
}

/** The same list with other askers for one clause; null takes it out. */
export function withAskers(asked: readonly Asked[], clause: string, askers: Askers | null): readonly Asked[] {
  const others = asked.filter(one => one.clause !== clause)
  if (askers === null) return others
  const by = askers === 'both' ? (['participant', 'practitioner'] as const) : [askers]
  return [...others, ...by.map(one => ({ clause, by: one }))]
}

/** What was asked for in a version, and by whom. */
export const askedIn = ({ terms, parties }: ContractDocument): readonly Asked[] =>
  terms
    .filter(term => !isOwn(term))
    .flatMap(({ id, why }) =>
      why.flatMap(reason => {
        if (reason.kind !== 'asked') return []
        const isTheirs = reason.by === parties[0]?.person
        return [{ clause: id, by: isTheirs ? ('participant' as const) : ('practitioner' as const) }]
      }),
    )
