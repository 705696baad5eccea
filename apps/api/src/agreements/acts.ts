/** Which audit entry tells of an event in an agreement. */
import type { AgreementEvent } from '@holdfast/consent'
import type { AuditAct } from '@holdfast/domain'

/** The act of each kind of event. */
export const ACTS: Readonly<Record<AgreementEvent['kind'], AuditAct>> = {
  'key-enrolled': 'key-enrolled',
  'key-revoked': 'key-revoked',
  offered: 'contract-offered',
  'taken-back': 'contract-taken-back',
  signed: 'contract-signed',
  declined: 'contract-declined',
  proposed: 'agreement-remarked',
  remarked: 'agreement-remarked',
  withdrawn: 'consent-withdrawn',
  suspended: 'agreement-suspended',
  resumed: 'agreement-resumed',
}
