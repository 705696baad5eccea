/** Every event of consent of a log: asked, given, refused, ended, withdrawn; and how each was expressed. */
import type { PersonId } from '@holdfast/domain'
import type { Agreement } from '../agreement.ts'
import { canonical, digestOf, type Digest } from '../canonical.ts'
import { partyOf, type PartyRole } from '../contract.ts'
import type { Entry } from '../entry.ts'
import { readJws } from '../jws.ts'
import type { KeyId } from '../key.ts'
import { signatureStatement, withdrawalStatement, type Scope } from '../statement.ts'
import type { ConsentState } from './states.ts'
import { momentText, spanText } from './time.ts'

/** One event. */
export type ConsentEvent = {
  readonly event_time: string
  /** From the consent until its agreed end; null where nothing was given. */
  readonly validity_duration: string | null
  /** Who did it, under the name that only the practice can resolve. */
  readonly entity_id: PersonId
  readonly entity_role: PartyRole | null
  readonly event_type: 'explicit'
  readonly event_state: ConsentState
  readonly contract_version?: number
  /** What was withdrawn. */
  readonly scope?: Scope
  readonly expression: Expression
  /** The digest of the entry of the log that tells it. */
  readonly log_entry: Digest
}

/** A signature with a key of one's own, or an act that the practice's server wrote down. */
export type Expression =
  | { readonly method: 'electronic-signature'; readonly key_thumbprint: KeyId; readonly text_digest?: Digest }
  | { readonly method: 'recorded-act' }

/** The events in the order of the log; keys, remarks and rests are no consent and stay out. */
export const eventsOf = (agreement: Agreement, entries: readonly Entry[]): readonly ConsentEvent[] =>
  entries.flatMap(entry => {
    const told = toldBy(agreement, entry)
    if (!told) return []
    return [
      {
        event_time: momentText(entry.at),
        validity_duration: null,
        entity_role: roleOf(agreement, told.entity_id),
        event_type: 'explicit',
        expression: RECORDED,
        ...told,
        log_entry: digestOf(canonical(entry)),
      },
    ]
  })

const RECORDED: Expression = { method: 'recorded-act' }

type Told = Pick<ConsentEvent, 'entity_id' | 'event_state'> & Partial<ConsentEvent>

function toldBy(agreement: Agreement, { event, at }: Entry): Told | null {
  switch (event.kind) {
    case 'offered':
      return { entity_id: event.by, event_state: 'requested', contract_version: event.version }
    case 'taken-back':
      return { entity_id: event.by, event_state: 'terminated', contract_version: event.version }
    case 'declined':
      return { entity_id: event.by, event_state: 'refused', contract_version: event.version }
    case 'signed': {
      const read = readJws(event.signature, { type: 'holdfast-signature+jws', schema: signatureStatement })
      if (!read.ok) throw new TypeError('a signature in a log that was proved can be read')
      const { person, version, digest } = read.value.statement
      const until = agreement.versions[version - 1]?.contract.document.validUntil ?? null
      return {
        entity_id: person,
        event_state: 'given',
        validity_duration: spanText(at, until),
        contract_version: version,
        expression: { method: 'electronic-signature', key_thumbprint: read.value.kid, text_digest: digest },
      }
    }
    case 'withdrawn': {
      const { by, scope, proof } = event
      const withdrawal = { entity_id: by, event_state: 'withdrawn', scope } as const
      if (proof === null) return withdrawal
      const read = readJws(proof, { type: 'holdfast-withdrawal+jws', schema: withdrawalStatement })
      if (!read.ok) return withdrawal
      return { ...withdrawal, expression: { method: 'electronic-signature', key_thumbprint: read.value.kid } }
    }
    case 'key-enrolled':
    case 'key-revoked':
    case 'proposed':
    case 'remarked':
    case 'suspended':
    case 'resumed':
      return null
  }
}

const roleOf = ({ versions }: Agreement, person: PersonId): PartyRole | null =>
  versions.flatMap(({ contract }) => partyOf(contract.document, person) ?? []).at(-1)?.role ?? null
