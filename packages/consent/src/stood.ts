/** How an agreement stood when its file was made. */
import { versionInForce } from './agreement.ts'
import type { Believed } from './bundle.ts'

/** How it stood. */
export type StoodAs = 'in-force' | 'expired' | 'suspended' | 'withdrawn' | 'not-in-force'

/** From the log alone: a grace for amendments is the practice's, and no matter of the file. */
export function stoodAs({ agreement, madeAt }: Pick<Believed, 'agreement' | 'madeAt'>): StoodAs {
  const inForce = versionInForce(agreement)
  if (!inForce) return agreement.versions.at(-1)?.fate.status === 'withdrawn' ? 'withdrawn' : 'not-in-force'
  const { validUntil } = inForce.contract.document
  if (validUntil !== null && madeAt >= validUntil) return 'expired'
  return agreement.suspended.length > 0 ? 'suspended' : 'in-force'
}
