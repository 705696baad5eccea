/** Two samples of a connection's statistics become one plain word. Pure; the thresholds are data with their source. */
import { SECOND, type Instant, type Milliseconds } from '@holdfast/domain'

/** How well sound and picture come in. `unknown`: too early or too little to say. */
export type Quality = 'good' | 'fair' | 'poor' | 'unknown'

/** What is read of a connection at one moment; sums since its start, but for the round trip. */
export type StatSample = {
  readonly at: Instant
  readonly packets: number
  readonly lost: number
  /** All bytes of sound and picture that came in. */
  readonly bytes: number
  /** Pictures that were decoded, and the milliseconds the picture stood still; null without a picture. */
  readonly frames: number | null
  readonly frozen: Milliseconds | null
  /** The round trip to the other side, or null before it was measured. */
  readonly roundTrip: Milliseconds | null
  /** How unevenly sound comes in, in milliseconds; absent before it was measured. */
  readonly jitter?: Milliseconds
  /** How much the browser believes can go out, in bits per second; absent before it has an idea. */
  readonly outgoing?: number
}

/** How often a connection is looked at, in milliseconds. */
export const SAMPLE_EVERY: Milliseconds = SECOND

/**
 * Above these a call is no longer good, or is poor. `lost`: share of packets. `roundTrip`: milliseconds. `frozen`: share
 * of the time that the picture stood still. `frames`: pictures per second, below which it is worse.
 * Source: delay after ITU-T G.114 (05/2003), one way 150 and 400 ms, doubled here; loss after ITU-T G.1010 (11/2001),
 * 3 % for talk. Both recalled on 2026-11-21, not read again. Frozen share and frames are our own judgement.
 */
export const QUALITY_LIMITS = {
  fair: { lost: 0.03, roundTrip: 300, frozen: 0.05, frames: 12 },
  poor: { lost: 0.1, roundTrip: 800, frozen: 0.25, frames: 5 },
} as const

/**
 * The quality between two samples of the same connection. `pictureExpected`: is the other side's camera on and no
 * curtain drawn? Without that a missing picture is nobody's fault.
 */
export function qualityOf(before: StatSample, now: StatSample, options: { pictureExpected: boolean }): Quality {
  const seconds = (now.at - before.at) / SECOND
  const packets = now.packets - before.packets
  const lost = Math.max(0, now.lost - before.lost)
  if (seconds <= 0 || packets < 0) return 'unknown'
  if (packets === 0) return now.packets === 0 ? 'unknown' : 'poor'
  const found = {
    lost: lost / (packets + lost),
    roundTrip: now.roundTrip ?? 0,
    ...(options.pictureExpected ? pictureBetween(before, now, seconds) : { frozen: 0, frames: Infinity }),
  }
  if (isBeyond(found, QUALITY_LIMITS.poor)) return 'poor'
  return isBeyond(found, QUALITY_LIMITS.fair) ? 'fair' : 'good'
}

/** Reads what we look at out of a browser's statistics report. */
export function sampleOf(report: Iterable<unknown>, at: Instant): StatSample {
  let sample: StatSample = { at, packets: 0, lost: 0, bytes: 0, frames: null, frozen: null, roundTrip: null }
  for (const entry of report) {
    const stat = entry as { readonly [key: string]: unknown }
    const number = (key: string): number => (typeof stat[key] === 'number' ? stat[key] : 0)
    if (stat['type'] === 'inbound-rtp') {
      const isPicture = stat['kind'] === 'video'
      sample = {
        ...sample,
        packets: sample.packets + number('packetsReceived'),
        lost: sample.lost + number('packetsLost'),
        bytes: sample.bytes + number('bytesReceived'),
        frames: isPicture ? number('framesDecoded') : sample.frames,
        frozen: isPicture ? number('totalFreezesDuration') * SECOND : sample.frozen,
        ...(!isPicture && typeof stat['jitter'] === 'number' ? { jitter: stat['jitter'] * SECOND } : {}),
      }
    } else if (stat['type'] === 'candidate-pair' && stat['nominated'] === true && stat['state'] === 'succeeded') {
      if (typeof stat['currentRoundTripTime'] === 'number') {
        sample = { ...sample, roundTrip: stat['currentRoundTripTime'] * SECOND }
      }
      if (typeof stat['availableOutgoingBitrate'] === 'number') {
        sample = { ...sample, outgoing: stat['availableOutgoingBitrate'] }
      }
    }
  }
  return sample
}

type Found = { readonly lost: number; readonly roundTrip: number; readonly frozen: number; readonly frames: number }

const isBeyond = (found: Found, limit: Found): boolean =>
  found.lost > limit.lost ||
  found.roundTrip > limit.roundTrip ||
  found.frozen > limit.frozen ||
  found.frames < limit.frames

function pictureBetween(before: StatSample, now: StatSample, seconds: number): Pick<Found, 'frozen' | 'frames'> {
  if (now.frames === null) return { frozen: 0, frames: Infinity }
  return {
    frozen: Math.max(0, (now.frozen ?? 0) - (before.frozen ?? 0)) / (seconds * SECOND),
    frames: (now.frames - (before.frames ?? 0)) / seconds,
  }
}
