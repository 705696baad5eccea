/** A matter in which a duty is weighed: a list that only grows, and how it stands by it. Rules: DU. */
import { err, ok, type Instant, type Result } from '@holdfast/domain'
import type { DutyAct, DutyActOf, DutyBasis, DutyEntry, MatterKind } from './act.ts'

/** So many entries in one matter. */
export const MATTER_LIMIT = 200

/** The entries of a matter, the first of which opened it. */
export type Matter = readonly DutyEntry[]

/** Why something is not taken. */
export type DutyRefusal =
  /** The matter is not open yet, or is opened twice. */
  | 'not-open'
  | 'open-already'
  | 'id-used'
  | 'closed'
  /** There is no such entry. */
  | 'no-such-entry'
  /** It is not in the past. */
  | 'not-yet'
  /** Nothing was decided, or only that somebody is asked first. */
  | 'no-decision'
  /** It was decided to act, and nobody was told. */
  | 'nobody-told'
  /** It is not said whether the client knows. */
  | 'client-not-said'
  /** Where they were not told before, that has a reason. */
  | 'no-reason'
  | 'too-many'

/** How a matter stands. */
export type MatterStanding = {
  readonly what: MatterKind
  readonly opened: Instant
  readonly concern: string
  readonly basis: readonly DutyBasis[]
  readonly weighed: DutyActOf<'weigh'> | null
  readonly decision: DutyActOf<'decide'> | null
  readonly told: readonly DutyActOf<'tell'>[]
  readonly client: DutyActOf<'client'> | null
  readonly isClosed: boolean
}

/** What a matter still asks before it can be closed, in the order in which one would do it. */
export type DutyAsk = 'weigh' | 'decide' | 'tell' | 'client' | 'close'

/** The matter with one more entry; the very same when it is known already. */
export function stepMatter(matter: Matter, entry: DutyEntry): Result<Matter, DutyRefusal> {
  const known = matter.find(({ act }) => act.id === entry.act.id)
  if (known) return isSame(known, entry) ? ok(matter) : err('id-used')
  if (matter.length >= MATTER_LIMIT) return err('too-many')
  const refusal = refusalOf(matter, entry)
  return refusal ? err(refusal) : ok([...matter, entry])
}

function refusalOf(matter: Matter, { act, at }: DutyEntry): DutyRefusal | null {
  const standing = standingOfMatter(matter)
  if (act.kind === 'open') return standing ? 'open-already' : null
  if (!standing) return 'not-open'
  // What was written wrong is put right afterwards too.
  if (act.kind === 'amend') return matter.some(one => one.act.id === act.of) ? null : 'no-such-entry'
  if (standing.isClosed) return 'closed'
  switch (act.kind) {
    case 'tell':
      return act.told > at ? 'not-yet' : null
    case 'client':
      return act.told !== 'before' && act.reason === null ? 'no-reason' : null
    case 'close':
      return openEnds(standing)
    case 'weigh':
    case 'consult':
    case 'decide':
      return null
  }
}

function openEnds({ decision, told, client }: MatterStanding): DutyRefusal | null {
  if (!decision || decision.decision === 'ask-first') return 'no-decision'
  if (decision.decision === 'act' && told.length === 0) return 'nobody-told'
  return client ? null : 'client-not-said'
}

/** How it stands; null before it is opened. A later word stands, and the earlier one stays in the list. */
export function standingOfMatter(matter: Matter): MatterStanding | null {
  const [first] = matter
  if (first?.act.kind !== 'open') return null
  const last = <K extends DutyAct['kind']>(kind: K): DutyActOf<K> | null =>
    matter.map(({ act }) => act).findLast((act): act is DutyActOf<K> => act.kind === kind) ?? null
  return {
    what: first.act.what,
    opened: first.at,
    concern: first.act.concern,
    basis: first.basis ?? [],
    weighed: last('weigh'),
    decision: last('decide'),
    told: matter.flatMap(({ act }) => (act.kind === 'tell' ? [act] : [])),
    client: last('client'),
    isClosed: last('close') !== null,
  }
}

/** What is still to do. Nobody is made to weigh before they call for help: the order is a help and no gate. */
export function dutyAsks(matter: Matter): readonly DutyAsk[] {
  const standing = standingOfMatter(matter)
  if (!standing || standing.isClosed) return []
  const { weighed, decision, told, client } = standing
  const isDecided = decision !== null && decision.decision !== 'ask-first'
  return [
    ...(weighed ? [] : ['weigh' as const]),
    ...(isDecided ? [] : ['decide' as const]),
    ...(decision?.decision === 'act' && told.length === 0 ? ['tell' as const] : []),
    ...(client ? [] : ['client' as const]),
    'close',
  ]
}

/** The same by the same hand: sent again, and not another entry. */
const isSame = (known: DutyEntry, entry: DutyEntry): boolean =>
  known.by === entry.by && JSON.stringify(ordered(known.act)) === JSON.stringify(ordered(entry.act))

const ordered = (act: object): unknown => Object.entries(act).toSorted(([a], [b]) => (a < b ? -1 : 1))
