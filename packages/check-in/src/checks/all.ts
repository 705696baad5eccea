/** Every check, in the order a person meets them. */
import type { Check, CheckCode } from '../check.ts'
import { arrangements } from './arrangements.ts'
import { contract } from './contract.ts'
import { credential } from './credential.ts'
import { guardian } from './guardian.ts'
import { hour } from './hour.ts'
import { identity } from './identity.ts'
import { licence } from './licence.ts'
import { company } from './company.ts'
import { plan } from './plan.ts'
import { room } from './room.ts'
import { way } from './way.ts'
import { whereabouts } from './whereabouts.ts'

/** The checks of check-in with their codes, in the order of `CHECK_CODES`. */
export const ALL_CHECKS: readonly { readonly code: CheckCode; readonly check: Check }[] = [
  { code: 'hour', check: hour },
  { code: 'identity', check: identity },
  { code: 'whereabouts', check: whereabouts },
  { code: 'credential', check: credential },
  { code: 'licence', check: licence },
  { code: 'arrangements', check: arrangements },
  { code: 'plan', check: plan },
  { code: 'room', check: room },
  { code: 'contract', check: contract },
  { code: 'guardian', check: guardian },
  { code: 'way', check: way },
  { code: 'company', check: company },
]
