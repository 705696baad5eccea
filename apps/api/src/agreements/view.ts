/** An agreement in the shape of the wire, for one of its parties. */
import {
  openVersion,
  partyOf,
  standingOf,
  termsWithdrawn,
  versionInForce,
  type Agreement,
  type Party,
  type PartyRole,
  type Standing,
  type Version,
} from '@holdfast/consent'
import type { Instant, PersonId, Policy } from '@holdfast/domain'
import type { AgreementView } from '@holdfast/wire'

type Seen = { readonly reader: PersonId; readonly now: Instant; readonly policy: Policy }

/** What a party sees; null stands for a participant with whom none was opened. */
export function agreementView(agreement: Agreement | null, { reader, now, policy }: Seen): AgreementView {
  if (!agreement) return { ...NOTHING, now }
  const standing = standingOf(agreement, now, policy)
  const [inForce, open] = [versionInForce(agreement), openVersion(agreement)]
  const mine = partIn(agreement, reader)
  const roleOf = (person: PersonId): PartyRole => roleIn(agreement, person)
  const keys = agreement.keys.filter(key => key.person === reader && key.revoked === null).map(({ kid }) => kid)
  return {
    agreement: agreement.id,
    now,
    standing: standing.kind,
    awaits: awaitedBy(standing).map(roleOf),
    awaitsMe: awaitedBy(standing).includes(reader),
    by: 'by' in standing ? roleOf(standing.by) : null,
    dueAt: standing.kind === 'in-force' ? (standing.amendment?.dueAt ?? null) : null,
    me: mine ? { person: mine.person, role: mine.role, keys } : null,
    seen: agreement.entries.at(-1) ?? null,
    inForce: inForce ? textOf(inForce) : null,
    open: open ? textOf(open) : null,
    versions: agreement.versions.map(version => versionView(version, reader)),
    withdrawn: inForce ? termsWithdrawn(agreement, inForce).map(({ id }) => id) : [],
    remarks: agreement.remarks.map(({ by, at, clause, wish, words }) => ({
      role: roleOf(by),
      at,
      clause,
      wish,
      words,
    })),
  }
}

const NOTHING: Omit<AgreementView, 'now'> = {
  agreement: null,
  standing: 'none-opened',
  awaits: [],
  awaitsMe: false,
  by: null,
  dueAt: null,
  me: null,
  seen: null,
  inForce: null,
  open: null,
  versions: [],
  withdrawn: [],
  remarks: [],
}

function awaitedBy(standing: Standing): readonly PersonId[] {
  switch (standing.kind) {
    case 'unsigned':
    case 'amendment-due':
      return standing.awaits
    case 'in-force':
      return standing.amendment?.awaits ?? []
    case 'nothing-offered':
    case 'declined':
    case 'suspended':
    case 'expired':
    case 'withdrawn':
      return []
  }
}

/** The part of a person in the newest version that names them: a version that holds is theirs also where the next is not. */
const partIn = ({ versions }: Agreement, person: PersonId): Party | undefined =>
  versions.flatMap(({ contract }) => partyOf(contract.document, person) ?? []).at(-1)

/** What somebody of whom an agreement speaks is in it. Nobody acts in one, or is awaited, whom no version names. */
export function roleIn(agreement: Agreement, person: PersonId): PartyRole {
  const part = partIn(agreement, person)
  if (!part) throw new Error('an agreement speaks of someone whom no version names')
  return part.role
}

const textOf = ({
  contract: { document, digest, text },
}: Version): { version: number; digest: Version['contract']['digest']; text: string } => ({
  version: document.version,
  digest,
  text,
})

const versionView = (
  { contract, fate, offered, signatures }: Version,
  reader: PersonId,
): AgreementView['versions'][number] => ({
  version: contract.document.version,
  digest: contract.digest,
  status: fate.status,
  offeredAt: offered.at,
  signed: signatures.map(({ statement: { person, role, name, language, at } }) => ({
    role,
    name,
    language,
    at,
    isMine: person === reader,
  })),
})
