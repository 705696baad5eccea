/** What a practitioner holds, as somebody has checked it: given facts, without a number. */
import type { Day } from './day.ts'
import type { CompactCode } from './row.ts'
import type { Profession } from './profession.ts'

/** How a board sees a licence today. */
export const LICENCE_STATUSES = ['active', 'restricted', 'inactive', 'suspended', 'revoked', 'unknown'] as const
/** One of them. */
export type LicenceStatus = (typeof LICENCE_STATUSES)[number]

type Held = {
  readonly profession: Profession
  readonly status: LicenceStatus
  /** The last day on which it holds; `never` where the board gives it for life, null where nobody has looked. */
  readonly expires: Day | 'never' | null
}

/** A licence of a board; a privilege that a compact gives beside one; or leave to work somewhere for some days. Places by ISO 3166-2. */
export type Licence =
  | (Held & { readonly kind: 'licence'; readonly place: string })
  | (Held & {
      readonly kind: 'privilege'
      readonly compact: CompactCode
      /** Where the licence is that it stands on. */
      readonly home: string
      /** Where it holds: one place, or every member of the compact. */
      readonly place: string
    })
  | (Held & {
      readonly kind: 'temporary'
      readonly home: string
      readonly place: string
      /** How many days of this calendar year were worked there before. */
      readonly daysUsed: number
    })

/** The place of a privilege that holds in every member of its compact. */
export const EVERY_MEMBER = 'every-member'

/** What stands in the way of a licence on a day, or null. It holds to the end of its last day. */
export type LicenceFault =
  | 'licence-expired'
  | 'licence-not-active'
  | 'licence-restricted'
  | 'licence-status-unknown'
  | 'licence-end-unknown'

/** Looks at a licence by itself, whatever the place. */
export function licenceFault({ status, expires }: Held, date: Day): LicenceFault | null {
  if (expires !== null && expires !== 'never' && expires < date) return 'licence-expired'
  switch (status) {
    case 'inactive':
    case 'suspended':
    case 'revoked':
      return 'licence-not-active'
    case 'restricted':
      return 'licence-restricted'
    case 'unknown':
      return 'licence-status-unknown'
    case 'active':
      return expires === null ? 'licence-end-unknown' : null
  }
}

/** Has a board ever taken this licence away or limited it? Then a board is asked about any other, too. */
export const isActedOn = ({ status }: Licence): boolean =>
  status === 'restricted' || status === 'suspended' || status === 'revoked'
