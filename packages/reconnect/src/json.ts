/** The frames as JSON texts, for who has no wire of their own: what cannot be one is null, and never an exception. */
import type { EndFrame, KeeperFrame } from './frame.ts'

type Check = (value: unknown) => boolean
const text: Check = value => typeof value === 'string' && value.length <= 200
const whole: Check = value => Number.isSafeInteger(value)
const count: Check = value => whole(value) && Number(value) >= 0
const flag: Check = value => typeof value === 'boolean'
const any: Check = () => true
const or =
  (check: Check): Check =>
  value =>
    value === null || check(value)
const oneOf =
  (...names: readonly string[]): Check =>
  value =>
    typeof value === 'string' && names.includes(value)
const record = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const gaps: Check = value =>
  Array.isArray(value) &&
  value.length <= 16 &&
  value.every(gap => record(gap) && count(gap['start']) && count(gap['end']))

type Shapes<F extends { readonly t: string }> = {
  readonly [T in F['t']]: { readonly [K in Exclude<keyof Extract<F, { t: T }>, 't'>]: Check }
}

const END: Shapes<EndFrame> = {
  hello: { have: count },
  put: { stream: text, cseq: count, kind: text, body: any },
  beat: { n: count, have: count },
  flow: {
    of: text,
    gen: count,
    state: oneOf('none', 'flowing', 'stalled', 'over'),
    at: or(whole),
    error: count,
    ago: count,
    held: count,
    gaps,
  },
  retry: {},
  leave: {},
  away: {},
}

const KEEPER: Shapes<KeeperFrame> = {
  welcome: { seat: text, epoch: count, now: whole, have: count },
  entry: { n: count, at: whole, from: or(text), stream: or(text), cseq: count, kind: text, body: any },
  ack: { stream: text, last: count },
  want: { stream: text, next: count },
  pong: { n: count, now: whole, have: count },
  stale: {},
  pair: { with: text, epoch: count, gen: count, offer: flag, mode: oneOf('fresh', 'inplace', 'rebuild') },
}

function parsed(shapes: { readonly [t: string]: { readonly [field: string]: Check } }, given: string): object | null {
  let value: unknown
  try {
    value = JSON.parse(given)
  } catch {
    return null
  }
  if (!record(value) || typeof value['t'] !== 'string' || !Object.hasOwn(shapes, value['t'])) return null
  const shape = shapes[value['t']] ?? {}
  for (const [field, check] of Object.entries(shape)) if (!check(value[field])) return null
  const fields = Object.keys(shape).map(field => [field, value[field]])
  return { t: value['t'], ...Object.fromEntries(fields) }
}

/** What an end said, or null when it is none of the protocol's frames. Fields that no frame has are left out. */
export const parseEndFrame = (given: string): EndFrame | null => parsed(END, given) as EndFrame | null

/** What a keeper said, or null when it is none of the protocol's frames. */
export const parseKeeperFrame = (given: string): KeeperFrame | null => parsed(KEEPER, given) as KeeperFrame | null
