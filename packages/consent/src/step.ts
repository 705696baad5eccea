/** One event happens to an agreement, or is refused by name: the rules of its life. */
import { err, ok, type Instant, type Result } from '@holdfast/domain'
import type { Agreement } from './agreement.ts'
import { canonical, digestOf, type Digest } from './canonical.ts'
import type { Entry } from './entry.ts'
import type { Moment } from './moment.ts'
import type { Proved } from './proved.ts'
import type { Refusal } from './refusal.ts'
import { enrolled, revoked } from './steps/key.ts'
import { declined, offered, takenBack } from './steps/offer.ts'
import { resumed, spoken, suspended } from './steps/say.ts'
import { signed } from './steps/sign.ts'
import { withdrawn } from './steps/withdraw.ts'

/** What an event came to: the agreement after it, and the entry of the log that tells it. */
export type Stepped = {
  readonly agreement: Agreement
  readonly entry: { readonly text: string; readonly digest: Digest }
}

/** The agreement after a proved event, written down at a moment of the server's clock; or why it did not happen. */
export function step(agreement: Agreement, proved: Proved, at: Instant): Result<Stepped, Refusal> {
  if (agreement.last !== null && at < agreement.last) return err('not-after-the-last')
  const n = agreement.entries.length
  const after = apply(agreement, proved, { at, n })
  if (!after.ok) return after
  const entry: Entry = {
    form: 'holdfast-entry-1',
    agreement: agreement.id,
    n,
    previous: agreement.entries.at(-1) ?? null,
    at,
    event: proved.event,
  }
  const text = canonical(entry)
  const digest = digestOf(text)
  return ok({
    agreement: { ...after.value, last: at, entries: [...agreement.entries, digest] },
    entry: { text, digest },
  })
}

function apply(agreement: Agreement, { event, proof }: Proved, moment: Moment): Result<Agreement, Refusal> {
  switch (event.kind) {
    case 'key-enrolled':
      return proof.kind === 'key' ? enrolled(agreement, { event, proof }, moment) : err('signature-malformed')
    case 'key-revoked':
      return revoked(agreement, event, moment)
    case 'offered':
      return proof.kind === 'offer'
        ? offered(agreement, { event, contract: proof.contract }, moment)
        : err('contract-missing')
    case 'taken-back':
      return takenBack(agreement, event, moment)
    case 'declined':
      return declined(agreement, event, moment)
    case 'signed':
      return proof.kind === 'signature' ? signed(agreement, proof, moment) : err('signature-malformed')
    case 'withdrawn':
      return withdrawn(agreement, { event, proof }, moment)
    case 'proposed':
      return spoken(agreement, event, moment)
    case 'remarked':
      return spoken(agreement, { ...event, wish: null }, moment)
    case 'suspended':
      return suspended(agreement, event, moment)
    case 'resumed':
      return resumed(agreement, event)
  }
}
