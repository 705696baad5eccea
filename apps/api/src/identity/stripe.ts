/** Stripe as the payment provider: a hosted page in setup mode, which makes a SetupIntent and takes no money. Loaded only where it is set up. */
import { BANK_CHECKS, err, ok, SECOND, type Result } from '@holdfast/domain'
import type { Stripe } from 'stripe'
import * as v from 'valibot'
import type { CardAsking, CardProvider, CardSays, NotSaid } from './card-provider.ts'
import { CARD_DONE } from './card-done.ts'

/** How this server asks Stripe. */
export type StripeSetting = {
  readonly key: string
  /** The address that people use: Stripe leads back to it. */
  readonly origin: string
  /** How long an answer may take, in milliseconds. */
  readonly patience?: number
  /** Another place than Stripe's own, as tests have it. */
  readonly at?: { readonly host: string; readonly port: number; readonly protocol: 'http' | 'https' }
}

/** Makes the adapter; the library comes with the first asking. */
export function makeStripe({ key, origin, patience = 10 * SECOND, at }: StripeSetting): CardProvider {
  let loading: Promise<Stripe> | null = null
  const client = (): Promise<Stripe> =>
    (loading ??= import('stripe').then(
      ({ default: Client }) =>
        // With telemetry it would tell what this machine runs on, and in one asking of the one before.
        new Client(key, { telemetry: false, maxNetworkRetries: 0, timeout: patience, ...at }),
    ))
  // Asked again by the same key with the same words, Stripe answers as it did the first time: so its own id of the page is kept nowhere.
  const begun = async (asking: CardAsking) =>
    begunAnswer(
      await (
        await client()
      ).checkout.sessions.create(pageOf(asking, origin), {
        idempotencyKey: `${asking.id}-${asking.at}`,
      }),
    )
  const asked = <T>(ask: () => Promise<T>): Promise<Result<T, NotSaid>> => said(ask, patience)
  return {
    page: asking => asked(async () => (await begun(asking)).url),
    read: asking =>
      asked(async () => {
        const { id } = await begun(asking)
        const found = await (await client()).checkout.sessions.retrieve(id, { expand: ['setup_intent.payment_method'] })
        return saysOf(v.parse(readAnswer, found))
      }),
  }
}

/** What Stripe is told. No person, no hour and no address: who types there tells Stripe themselves. */
const pageOf = ({ open }: CardAsking, origin: string): Stripe.Checkout.SessionCreateParams => ({
  mode: 'setup',
  allowed_payment_method_types: ['card'],
  billing_address_collection: 'required',
  customer_creation: 'if_required',
  wallet_options: { link: { display: 'never' } },
  // Stripe's own words there allow later payments; nobody asks for any.
  consent_collection: { payment_method_reuse_agreement: { position: 'hidden' } },
  custom_text: { submit: { message: NO_PAYMENT } },
  expires_at: Math.floor(open / SECOND),
  success_url: `${origin}${CARD_DONE}`,
})

/** In both languages at once: the same asking has to be put in the same words, whoever opens it. */
const NO_PAYMENT =
  'No payment is taken, now or later. Your bank is asked whether the address is the one it knows. / No se cobra nada, ni ahora ni más adelante. Se pregunta a su banco si la dirección es la que conoce.'

const begunPage = v.object({
  id: v.pipe(v.string(), v.regex(/^cs_\w{1,250}$/)),
  url: v.pipe(
    v.string(),
    v.check(text => URL.canParse(text) && new URL(text).protocol === 'https:'),
  ),
})
const begunAnswer = (answer: unknown) => v.parse(begunPage, answer)

const check = v.nullish(v.picklist(BANK_CHECKS), null)

const card = v.object({
  type: v.literal('card'),
  billing_details: v.object({ name: v.nullish(v.pipe(v.string(), v.maxLength(5000)), null) }),
  card: v.object({
    checks: v.nullish(v.object({ address_line1_check: check, address_postal_code_check: check }), null),
  }),
})

/** What a SetupIntent can be besides succeeded. */
const NOT_DONE = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
  'processing',
  'canceled',
] as const

const readAnswer = v.variant('status', [
  v.object({ mode: v.literal('setup'), status: v.picklist(['open', 'expired']) }),
  v.object({
    mode: v.literal('setup'),
    status: v.literal('complete'),
    setup_intent: v.variant('status', [
      v.object({ status: v.literal('succeeded'), payment_method: card }),
      v.object({ status: v.picklist(NOT_DONE) }),
    ]),
  }),
])

function saysOf(found: v.InferOutput<typeof readAnswer>): CardSays {
  if (found.status !== 'complete') return { stands: found.status === 'open' ? 'open' : 'closed' }
  const intent = found.setup_intent
  if (intent.status !== 'succeeded') return { stands: 'open' }
  const { checks } = intent.payment_method.card
  return {
    stands: 'done',
    name: intent.payment_method.billing_details.name,
    street: checks?.address_line1_check ?? null,
    postcode: checks?.address_postal_code_check ?? null,
  }
}

/** Nothing of an error goes on from here: its words may quote who typed. */
async function said<T>(ask: () => Promise<T>, patience: number): Promise<Result<T, NotSaid>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  // The library's own patience begins anew with every byte; this one does not.
  const late = new Promise<Result<T, NotSaid>>(resolve => {
    timer = setTimeout(() => resolve(err('away')), patience)
  })
  const answer = ask().then(
    value => ok(value),
    (error: unknown) => err<NotSaid>(isAway(error) ? 'away' : 'refused'),
  )
  const first = await Promise.race([answer, late])
  clearTimeout(timer)
  return first
}

/** No connection, or an error of Stripe's own that passes. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error) || !('type' in error)) return false
  if (error.type === 'StripeConnectionError') return true
  const status = 'statusCode' in error ? Number(error.statusCode) : 0
  return status >= 500 || status === 409 || status === 429
}
