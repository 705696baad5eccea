/**
 * Why an hour was interrupted: rules in order, the first that holds decides. Each asks only what the evidence says, so
 * the same evidence always gives the same answer, in whatever order it came. Rules: CU.
 */
import type { SeatId } from '@holdfast/domain'
import type { Cause } from './causes.ts'
import { seatsOf, type Evidence, type EvidenceKind } from './evidence.ts'
import { exactlyOne, has, lostSeats, of, ownNetworkFailed, restartedWithoutGoodbye, soleReporter } from './facts.ts'
import { isShared } from './others.ts'

/** How well a finding is founded: measured on both sides, on one, only told, or not at all. */
export type Confidence = 'strong' | 'fair' | 'told' | 'none'

/** What the evidence comes to, and the items it rests on, in the order in which they were told. */
export type Finding = {
  readonly cause: Cause
  /** Whose side, where the cause has a side. */
  readonly seat: SeatId | null
  readonly confidence: Confidence
  readonly used: readonly Evidence[]
}

type Held = { readonly seat: SeatId | null; readonly confidence: Confidence }

/** One row: the cause, the kinds of evidence it reads, and whether it holds. Null: no, or a tie. */
type Rule = {
  readonly cause: Cause
  readonly reads: readonly EvidenceKind[]
  readonly holds: (evidence: readonly Evidence[]) => Held | null
}

/** The kinds of evidence for or against a failure of somebody's own network; no other kind bears on it. */
export const BEARS_ON_NETWORK: readonly EvidenceKind[] = [
  'link-died',
  'heartbeat-gap',
  'offline',
  'probed',
  'vouched',
  'self-report',
  'excused',
]

const sure = (seat: SeatId | null): Held => ({ seat, confidence: 'strong' })
const likely = (seat: SeatId | null): Held => ({ seat, confidence: 'fair' })

/** The rules in their order (design 4.7; a sleep is asked before a network, because a sleeping device reaches nothing). */
const RULES: readonly Rule[] = [
  {
    cause: 'unknown',
    reads: ['excused'],
    holds: evidence => (has(evidence, 'excused') ? { seat: null, confidence: 'none' } : null),
  },
  {
    cause: 'external',
    reads: ['external'],
    holds: evidence => {
      const reports = of(evidence, 'external')
      return reports.length === 0 ? null : { seat: exactlyOne(reports.flatMap(seatsOf)), confidence: 'told' }
    },
  },
  {
    cause: 'platform',
    reads: ['drain', 'others-hit'],
    holds: evidence => {
      const many = of(evidence, 'others-hit').some(isShared)
      return has(evidence, 'drain') || many ? sure(null) : null
    },
  },
  {
    cause: 'platform-signalling',
    reads: ['link-died', 'heartbeat-gap', 'vouched', 'media-lost'],
    holds: evidence => {
      const cut = new Set(lostSeats(evidence))
      const heard = of(evidence, 'vouched').map(({ seat }) => seat)
      return cut.size >= 2 && [...cut].every(seat => heard.includes(seat)) && !has(evidence, 'media-lost')
        ? sure(null)
        : null
    },
  },
  {
    cause: 'left',
    reads: ['bye'],
    holds: evidence => {
      const seat = exactlyOne(of(evidence, 'bye').map(bye => bye.seat))
      return seat === null ? null : sure(seat)
    },
  },
  {
    cause: 'turn',
    reads: ['turn-error', 'media-lost', 'link-died', 'heartbeat-gap'],
    holds: evidence =>
      onlyMediaLost(evidence) &&
      has(evidence, 'turn-error') &&
      of(evidence, 'media-lost').some(({ route }) => route === 'relay')
        ? likely(null)
        : null,
  },
  {
    cause: 'path',
    reads: ['media-lost', 'link-died', 'heartbeat-gap', 'device-lost', 'slept'],
    holds: evidence =>
      onlyMediaLost(evidence) && !has(evidence, 'device-lost') && !has(evidence, 'slept') ? likely(null) : null,
  },
  { cause: 'asleep', reads: ['slept'], holds: evidence => oneSide(evidence, 'slept') },
  {
    cause: 'network',
    reads: BEARS_ON_NETWORK,
    holds: evidence => {
      const seat = ownNetworkFailed(evidence)
      if (seat === null) return null
      const second = of(evidence, 'probed').some(p => p.seat === seat && p.target === 'second')
      return second || of(evidence, 'offline').some(item => item.seat === seat) ? sure(seat) : likely(seat)
    },
  },
  {
    cause: 'crash',
    reads: ['link-died', 'heartbeat-gap', 'bye', 'page-hidden', 'new-epoch'],
    holds: evidence => {
      const seat = restartedWithoutGoodbye(evidence)
      return seat === null ? null : likely(seat)
    },
  },
  { cause: 'device', reads: ['device-lost'], holds: evidence => oneSide(evidence, 'device-lost') },
  { cause: 'camera-off', reads: ['camera-off'], holds: evidence => oneSide(evidence, 'camera-off') },
  { cause: 'tab-hidden', reads: ['tab-hidden'], holds: evidence => oneSide(evidence, 'tab-hidden') },
  told('network', 'my-network'),
  told('crash', 'my-device'),
  told('asleep', 'my-device-slept'),
]

/**
 * The cause of an interruption. Ties and missing data are `unknown`. Whoever takes a break upon themselves clears
 * everyone else: no rule then holds about another seat, but for a goodbye that was said and an alarm that was told.
 */
export function findCause(evidence: readonly Evidence[]): Finding {
  for (const { cause, reads, holds } of RULES) {
    const held = holds(evidence)
    if (held === null) continue
    if (isAboutASide(cause) && held.seat !== null && takenByAnother(evidence, held.seat)) continue
    return { cause, ...held, used: evidence.filter(({ kind }) => reads.includes(kind)) }
  }
  return unknown
}

/** What nobody knows, and nobody is charged for. */
export const unknown: Finding = { cause: 'unknown', seat: null, confidence: 'none', used: [] }

/** A cause that one side alone told of itself; two who do are a tie. */
function told(cause: Cause, says: Extract<Evidence, { kind: 'self-report' }>['says']): Rule {
  return {
    cause,
    reads: ['self-report'],
    holds: evidence => {
      const seat = soleReporter(evidence)
      const said = of(evidence, 'self-report').every(report => report.says === says)
      return seat !== null && said ? { seat, confidence: 'told' } : null
    },
  }
}

const isAboutASide = (cause: Cause): boolean => cause !== 'left' && cause !== 'external'

const takenByAnother = (evidence: readonly Evidence[], seat: SeatId): boolean =>
  of(evidence, 'self-report').some(report => report.seat !== seat)

const onlyMediaLost = (evidence: readonly Evidence[]): boolean =>
  has(evidence, 'media-lost') && !has(evidence, 'link-died') && !has(evidence, 'heartbeat-gap')

function oneSide(
  evidence: readonly Evidence[],
  kind: 'slept' | 'device-lost' | 'camera-off' | 'tab-hidden',
): Held | null {
  const seat = exactlyOne(of(evidence, kind).map(item => item.seat))
  return seat === null ? null : sure(seat)
}
