/** The port by which a payment provider is asked whether the bank of a card knows an address. Digits never come near it. */
import type { BankCheck, IdentityId, Instant, Result } from '@holdfast/domain'

/** An asking, as the provider is told of it: nothing but our own id and times. */
export type CardAsking = { readonly id: IdentityId; readonly at: Instant; readonly open: Instant }

/** What the provider says of an asking. The name is held beside the one that is known here and then forgotten. */
export type CardSays =
  | { readonly stands: 'open' | 'closed' }
  | {
      readonly stands: 'done'
      readonly name: string | null
      readonly street: BankCheck | null
      readonly postcode: BankCheck | null
    }

/** The provider did not answer in time, or what it answered is of no use. */
export type NotSaid = 'away' | 'refused'

/** Asks a payment provider; never rejects. The same asking is the same page, however often it is asked for. */
export type CardProvider = {
  /** The provider's own page for this asking. */
  readonly page: (asking: CardAsking) => Promise<Result<string, NotSaid>>
  /** What came of it. */
  readonly read: (asking: CardAsking) => Promise<Result<CardSays, NotSaid>>
}
