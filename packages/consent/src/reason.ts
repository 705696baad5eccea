/** Why a term stands in a contract. Nobody should meet a rule that nobody can explain. */
import type { Modality, PersonId, SafeguardCode } from '@holdfast/domain'

/** One reason; a term can have several. */
export type Reason =
  /** Work of this kind always has it. */
  | { readonly kind: 'template'; readonly template: string }
  /** A safeguard that the practitioner adopted asks for it. */
  | { readonly kind: 'safeguard'; readonly code: SafeguardCode }
  /** It belongs to a way to meet that was agreed. */
  | { readonly kind: 'modality'; readonly modality: Modality }
  /** The law of a place asks for it: the source and when it was read. */
  | { readonly kind: 'law'; readonly place: string; readonly source: string; readonly read: string }
  /** One of the parties asked for it. */
  | { readonly kind: 'asked'; readonly by: PersonId }
