/** The door of receipts, apart from the rest: who only signs need not fetch it. */
export { receiptOf, RECEIPT_FORM, type Receipt, type ReceiptOf } from './receipt.ts'
export type { ConsentEvent, Expression } from './events.ts'
export { PRACTICE, type ReceiptParty } from './parties.ts'
export {
  PII_TYPES,
  RECIPIENTS,
  type PiiInformation,
  type PiiType,
  type ReceiptPurpose,
  type Recipient,
  type RecipientKind,
} from './purposes.ts'
export { CONSENT_STATES, type ConsentState } from './states.ts'
export { receiptSchema } from './shape.ts'
