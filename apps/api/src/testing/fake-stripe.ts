/** Stripe on this machine, as far as a card check asks it: pages in setup mode by its documented rules, and the ways in which it fails. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HOUR, MINUTE, SECOND, type Clock } from '@holdfast/domain'

/** The key that it takes. */
export const FAKE_STRIPE_KEY = 'sk_test_0123456789abcdef'

/** What somebody typed on the page, and what their bank says to it. */
export type TypedCard = {
  readonly name?: string | null
  readonly street?: string | null
  readonly postcode?: string | null
}

/** How it fails: no answer, half of one, one that never ends, a line that is cut, its own errors, or what is none of its answers. */
export type Spoil =
  | 'silent'
  | 'half'
  | 'drip'
  | 'cut'
  | 'away'
  | 'limit'
  | 'page'
  | 'empty'
  | 'unknown-word'
  | 'script-address'

/** What was asked of it. */
export type AskedOfStripe = {
  readonly method: string
  readonly path: string
  readonly form: { readonly [name: string]: string }
  readonly headers: IncomingMessage['headers']
}

/** It runs, and does what a test says. */
export type FakeStripe = {
  readonly at: { readonly host: string; readonly port: number; readonly protocol: 'http' }
  readonly asked: readonly AskedOfStripe[]
  /** Somebody types their card on the page that was made last. */
  readonly finish: (card?: TypedCard) => void
  /** Somebody typed, and their bank has not said yes. */
  readonly stall: () => void
  /** The page that was made last closes. */
  readonly expire: () => void
  /** Every answer from now on; null: as it should. */
  readonly spoil: (how: Spoil | null) => void
  readonly close: () => Promise<void>
}

type Page = { readonly id: string; status: 'open' | 'complete' | 'expired'; intent: object | null }

/** What stands on every card here; it must be found nowhere else. */
export const CARD_CANARY =
  /CanaryBrand|4242|canary@|CanaryPrint|Canary Lane|cus_Canary|pm_Canary|seti_Canary|cs_test_Canary/

const intentOf = (status: string, { name = 'Ben Ortiz', street = 'pass', postcode = 'pass' }: TypedCard) => ({
  id: 'seti_Canary1',
  object: 'setup_intent',
  status,
  payment_method: {
    id: 'pm_Canary1',
    object: 'payment_method',
    type: 'card',
    customer: null,
    billing_details: {
      name,
      email: 'canary@example.invalid',
      address: { line1: '7 Canary Lane', postal_code: '4242', country: 'US' },
    },
    card: {
      brand: 'CanaryBrand',
      last4: '4242',
      exp_month: 4,
      exp_year: 2042,
      fingerprint: 'CanaryPrint',
      checks: { address_line1_check: street, address_postal_code_check: postcode, cvc_check: 'pass' },
    },
  },
})

const NOT_BEGUN = { id: 'seti_Canary1', status: 'requires_payment_method', payment_method: null }

/** A blank every little while, so that the line never falls silent and nothing ever comes. */
function drip(response: ServerResponse): void {
  const drops = setInterval(() => void response.write(' '), 20)
  response.on('close', () => clearInterval(drops))
}

/** Starts it; `clock` is the time by which it judges how long a page may stay open. */
export async function startFakeStripe(clock: Clock): Promise<FakeStripe> {
  const pages: Page[] = []
  const saved = new Map<string, { readonly form: string; readonly body: object }>()
  const asked: AskedOfStripe[] = []
  let spoiled: Spoil | null = null

  const session = (page: Page) => ({
    id: page.id,
    object: 'checkout.session',
    mode: 'setup',
    status: page.status,
    url: page.status === 'open' ? `https://checkout.stripe.com/c/pay/${page.id}` : null,
    customer: null,
    customer_details: { email: 'canary@example.invalid', name: null },
    setup_intent: page.intent,
  })
  const refuse = (code: string, status = 400): readonly [number, object] => [
    status,
    { error: { type: code, message: 'Canary Lane: this sentence quotes who typed.' } },
  ]

  function create(form: AskedOfStripe['form'], key: string): readonly [number, object] {
    const text = JSON.stringify(form)
    const before = saved.get(key)
    if (before) return before.form === text ? [200, before.body] : refuse('idempotency_error')
    const wait = Number(form['expires_at']) * SECOND - clock()
    const isFit =
      form['mode'] === 'setup' &&
      (form['currency'] !== undefined || form['allowed_payment_method_types[0]'] === 'card') &&
      /^https?:/.test(form['success_url'] ?? '') &&
      wait >= 30 * MINUTE - SECOND &&
      wait <= 24 * HOUR
    if (!isFit) return refuse('invalid_request_error')
    const page: Page = { id: `cs_test_Canary${pages.length + 1}`, status: 'open', intent: NOT_BEGUN }
    pages.push(page)
    const body = session(page)
    saved.set(key, { form: text, body: { ...body, setup_intent: 'seti_Canary1' } })
    return [200, body]
  }

  function retrieve(path: string): readonly [number, object] {
    const { pathname, searchParams } = new URL(path, 'http://stripe.invalid')
    const page = pages.find(one => pathname.endsWith(`/${one.id}`))
    if (!page) return refuse('invalid_request_error', 404)
    const isExpanded = [...searchParams.values()].includes('setup_intent.payment_method')
    if (!isExpanded) return [200, { ...session(page), setup_intent: 'seti_Canary1' }]
    return [200, session(page)]
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = ''
    for await (const piece of request) text += String(piece)
    const { method = '', url = '', headers } = request
    const form = Object.fromEntries(new URLSearchParams(text))
    asked.push({ method, path: url, form, headers })
    if (spoiled === 'silent') return
    if (spoiled === 'cut') return void request.socket.destroy()
    const say = (status: number, body: object | string): void => {
      const whole = typeof body === 'string' ? body : JSON.stringify(body)
      response.writeHead(status, { 'content-type': 'application/json', 'request-id': `req_${asked.length}` })
      if (spoiled === 'half') response.write(whole.slice(0, 20))
      else if (spoiled === 'drip') drip(response)
      else response.end(whole)
    }
    const [status, body] =
      headers.authorization !== `Bearer ${FAKE_STRIPE_KEY}`
        ? refuse('authentication_error', 401)
        : method === 'POST'
          ? create(form, String(headers['idempotency-key']))
          : retrieve(url)
    if (spoiled === 'away') return say(...refuse('api_error', 503))
    if (spoiled === 'limit') return say(...refuse('rate_limit_error', 429))
    if (spoiled === 'page') return say(200, '<!doctype html><p>Canary Lane')
    if (spoiled === 'empty') return say(200, {})
    if (spoiled === 'unknown-word') return say(200, { ...body, status: 'Canary Lane', url: 'Canary Lane' })
    if (spoiled === 'script-address') return say(200, { ...body, url: 'javascript:alert(1)' })
    say(status, body)
  }

  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const last = (): Page => {
    const page = pages.at(-1)
    if (!page) throw new Error('no page was made')
    return page
  }
  return {
    at: { host: '127.0.0.1', port: (server.address() as AddressInfo).port, protocol: 'http' },
    asked,
    finish: (card = {}) => void Object.assign(last(), { status: 'complete', intent: intentOf('succeeded', card) }),
    stall: () => void Object.assign(last(), { status: 'complete', intent: intentOf('processing', {}) }),
    expire: () => void Object.assign(last(), { status: 'expired' }),
    spoil: how => {
      spoiled = how
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
