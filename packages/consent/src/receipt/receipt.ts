/** A receipt of consent in the fields of ISO/IEC TS 27560:2023, made from an agreement's log: for a person to keep, and for other systems to read. */
import type { AgreementId, Instant, Language, PersonId } from '@holdfast/domain'
import { versionInForce, type Agreement, type Version } from '../agreement.ts'
import type { Believed } from '../bundle.ts'
import { canonical, digestOf, type Digest } from '../canonical.ts'
import { subjectOf } from '../contract.ts'
import { stoodAs, type StoodAs } from '../stood.ts'
import { eventsOf, type ConsentEvent } from './events.ts'
import { partiesOf, type ReceiptParty } from './parties.ts'
import { purposesOf, type ReceiptPurpose } from './purposes.ts'
import { momentText } from './time.ts'

/** Names the form of a receipt; it changes when the form does. */
export const RECEIPT_FORM = 'holdfast-receipt-1'

/** A receipt. Field names are the standard's; `null` says that a fact is not in the agreement, and is never a guess. */
export type Receipt = {
  readonly receipt_metadata: {
    readonly schema_version: typeof RECEIPT_FORM
    /** The same for the same log at the same moment. */
    readonly receipt_id: string
    readonly made_at: string
  }
  readonly record_header: {
    readonly schema_version: 'ISO/IEC TS 27560:2023'
    readonly record_id: AgreementId
    readonly pii_principal_id: PersonId
    /** How the agreement stood when the receipt was made. */
    readonly standing: StoodAs
  }
  readonly pii_processing: {
    /** The text that was read and signed, by the code of its words. */
    readonly privacy_notice: { readonly contract_version: number; readonly text_digest: Digest }
    readonly language: Language
    /** The whole of the work first, then each part that can be withdrawn alone. */
    readonly purposes: readonly ReceiptPurpose[]
  }
  readonly party_identification: readonly ReceiptParty[]
  /** In the order of the log. */
  readonly events: readonly ConsentEvent[]
}

/** What a receipt is made from; `madeAt` is when the log was read. */
export type ReceiptOf = Pick<Believed, 'agreement' | 'entries' | 'madeAt'>

/** The receipt; null while nothing was offered, for then nobody was asked for anything. */
export function receiptOf({ agreement, entries, madeAt }: ReceiptOf): Receipt | null {
  const version = versionInForce(agreement) ?? agreement.versions.at(-1)
  const subject = version && subjectOf(version.contract.document)
  if (!version || !subject) return null
  const { document, digest } = version.contract
  const language = languageFor(version, subject.person)
  return {
    receipt_metadata: {
      schema_version: RECEIPT_FORM,
      receipt_id: receiptId(agreement, madeAt),
      made_at: momentText(madeAt),
    },
    record_header: {
      schema_version: 'ISO/IEC TS 27560:2023',
      record_id: agreement.id,
      pii_principal_id: subject.person,
      standing: stoodAs({ agreement, madeAt }),
    },
    pii_processing: {
      privacy_notice: { contract_version: document.version, text_digest: digest },
      language,
      purposes: purposesOf(agreement, version, { language, madeAt }),
    },
    party_identification: partiesOf(document, language),
    events: eventsOf(agreement, entries),
  }
}

/** The language in which the person signed, or the first in which they can read it. */
function languageFor({ contract, signatures }: Version, person: PersonId): Language {
  const read = signatures.find(({ statement }) => statement.person === person)?.statement.language
  return read ?? contract.document.languages[0] ?? 'en'
}

const receiptId = ({ id, entries }: Agreement, madeAt: Instant): string =>
  `urn:holdfast:receipt:${digestOf(canonical({ agreement: id, last: entries.at(-1) ?? null, madeAt }))}`
