/** How often one caller may knock: a token bucket per key, kept in this process and bounded in number. */
import type { Instant, Milliseconds } from '@holdfast/domain'

/** Says whether one more request of this key may pass now. */
export type Gate = (key: string, now: Instant) => boolean

/** A gate that lets `burst` requests through at once and then one every `every` milliseconds, for at most `keys` callers at a time. */
export function makeGate({ burst, every, keys }: { burst: number; every: Milliseconds; keys: number }): Gate {
  const buckets = new Map<string, { left: number; at: number }>()
  return (key, now) => {
    const bucket = buckets.get(key) ?? { left: burst, at: now }
    const left = Math.min(burst, bucket.left + (now - bucket.at) / every)
    buckets.delete(key)
    if (buckets.size >= keys) buckets.delete(buckets.keys().next().value ?? '')
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now })
    return left >= 1
  }
}
