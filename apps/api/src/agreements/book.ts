/** The agreements of this practice as they live: read once, checked entry by entry, and written one entry at a time. */
import {
  askFor,
  newAgreement,
  prove,
  readContract,
  relive,
  step,
  type Agreement,
  type AgreementEvent,
  type Contract,
  type KeyAsk,
  type Refusal,
  type Verify,
} from '@holdfast/consent'
import {
  agreementOf,
  agreementsOf,
  appendEntry,
  openAgreement,
  readAgreement,
  type AskName,
  type Db,
  type KeptAgreement,
} from '@holdfast/db'
import {
  err,
  makeId,
  ok,
  type AgreementId,
  type AuditEvent,
  type Clock,
  type Instant,
  type PersonId,
  type Random,
  type Result,
} from '@holdfast/domain'

/** What the book needs. */
export type BookNeeds = {
  readonly db: Db
  readonly clock: Clock
  readonly random: Random
  readonly verify: Verify
}

/** Something that is to happen to an agreement: the event, the text it offers, and the audit entry that tells of it. */
export type Happening = {
  readonly event: AgreementEvent
  readonly contract: Contract | null
  /** The ask that it answers, and that goes with it; left out where it answers none. */
  readonly answers?: Omit<AskName, 'agreement'>
  readonly audit: (agreement: AgreementId) => AuditEvent
}

/** All agreements. */
export type AgreementBook = {
  /** A participant's agreement as it stands; null when none was opened. */
  readonly of: (subject: PersonId) => Promise<Agreement | null>
  /** Those that were opened with these people, found in one query. */
  readonly ofAll: (subjects: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Agreement>>
  /** The same as `of`; opened now when there was none. */
  readonly open: (subject: PersonId, audit: (agreement: AgreementId) => AuditEvent) => Promise<Agreement>
  /** One more entry, kept before the answer; a no is a reason by name, and nothing was written. */
  readonly happen: (id: AgreementId, what: Happening) => Promise<Result<Agreement, Refusal>>
  /** What a key that is brought without a word would come to: an ask that may wait for one, or a reason why not. */
  readonly ask: (id: AgreementId, event: AgreementEvent) => Promise<Result<KeyAsk, Refusal>>
  /** Its texts and entries, for the file that a party takes home. */
  readonly texts: (id: AgreementId) => Promise<KeptAgreement>
}

/** Said when what is kept does not live through as it was written. Nobody comes in on it, and somebody must look. */
export class AgreementDamaged extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.name = 'AgreementDamaged'
    this.code = code
  }
}

type Known = { readonly agreement: Agreement; readonly contracts: ReadonlyMap<string, Contract> }

/** How many agreements stay in memory; others are lived through again when they are asked for. */
const KEPT = 500
/** Each lost try means that another entry was written meanwhile. */
const TRIES = 20

/** Makes the book of a database. */
export function makeAgreementBook({ db, clock, random, verify }: BookNeeds): AgreementBook {
  const known = new Map<AgreementId, Known>()

  async function load(id: AgreementId): Promise<Known> {
    const before = known.get(id) ?? { agreement: newAgreement(id), contracts: new Map() }
    const kept = await readAgreement(db, id, {
      versions: before.contracts.size,
      entries: before.agreement.entries.length,
    })
    if (kept.entries.length === 0) return before
    const contracts = new Map(before.contracts)
    for (const text of kept.contracts) {
      const contract = readContract(text)
      if (!contract.ok) throw new AgreementDamaged(contract.error)
      contracts.set(contract.value.digest, contract.value)
    }
    const lived = await relive(before.agreement, kept.entries, { contracts, verify })
    if (!lived.ok) throw new AgreementDamaged(lived.error.reason)
    return remember({ agreement: lived.value, contracts })
  }

  /** The one that was asked for last is forgotten last. */
  function remember(now: Known): Known {
    const { id } = now.agreement
    known.delete(id)
    known.set(id, now)
    const [oldest] = known.keys()
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
    return now
  }

  return {
    of: async subject => {
      const id = await agreementOf(db, subject)
      return id && (await load(id)).agreement
    },
    ofAll: async subjects => {
      const opened = await agreementsOf(db, subjects)
      return new Map(
        await Promise.all(opened.map(async ({ id, subject }) => [subject, (await load(id)).agreement] as const)),
      )
    },
    open: async (subject, audit) => {
      const there = await agreementOf(db, subject)
      if (there) return (await load(there)).agreement
      const id = makeId('agreement', random)
      await openAgreement(db, { id, subject, audit: audit(id) })
      return newAgreement(id)
    },
    happen: async (id, { event, contract, answers, audit }) => {
      for (let tries = 0; tries < TRIES; tries++) {
        const { agreement, contracts } = await load(id)
        const contractOf = (digest: string): Contract | undefined =>
          contract?.digest === digest ? contract : contracts.get(digest)
        const proved = await prove(event, { agreement, verify, contractOf })
        if (!proved.ok) return proved
        const stepped = step(agreement, proved.value, noEarlier(agreement.last, clock()))
        if (!stepped.ok) return stepped
        const n = agreement.entries.length
        const { entry } = stepped.value
        const asked = answers ? { answers: { agreement: id, ...answers } } : {}
        const answer = await appendEntry(db, { agreement: id, n, entry, contract, ...asked, audit: audit(id) })
        if (answer === 'ask-gone') return err('ask-missing')
        if (answer === 'moved-on') continue
        const all = contract ? new Map([...contracts, [contract.digest, contract]]) : contracts
        return ok(remember({ agreement: stepped.value.agreement, contracts: all }).agreement)
      }
      return err('seen-unknown')
    },
    ask: async (id, event) => {
      const { agreement } = await load(id)
      const proved = await prove(event, { agreement, verify, contractOf: () => undefined })
      return proved.ok ? askFor(agreement, proved.value, clock()) : proved
    },
    texts: id => readAgreement(db, id),
  }
}

/** A server's clock is set back now and then by some milliseconds; the log goes on all the same. */
const noEarlier = (last: Instant | null, now: Instant): Instant => (last !== null && last > now ? last : now)
