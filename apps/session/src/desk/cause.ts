/** Why the line broke, as a practitioner reads it: words of what is known, none of which blames. */
import type { Instant, SeatId } from '@holdfast/domain'
import type { InterruptionView } from '@holdfast/wire'
import type { Interruption } from '../call/line.ts'
import type { DeskWords } from '../ui/words/en-desk.ts'

/** The names of the sentences about a cause. */
export type CauseWord = keyof DeskWords['line']['cause']

/** The causes as the server names them (`CAUSES` of the reconnect package), told for one's own side and for another's. */
const CAUSE_WORDS: Readonly<Record<string, readonly [own: CauseWord, theirs: CauseWord]>> = {
  platform: ['our-side', 'our-side'],
  'platform-signalling': ['our-side', 'our-side'],
  turn: ['line-between', 'line-between'],
  path: ['line-between', 'line-between'],
  external: ['from-outside', 'from-outside'],
  network: ['your-connection', 'their-connection'],
  asleep: ['your-device-slept', 'their-device'],
  crash: ['your-page-restarted', 'their-device'],
  device: ['your-device-missing', 'their-device'],
  'camera-off': ['your-camera-off', 'their-camera-off'],
  'tab-hidden': ['your-page-hidden', 'their-camera-off'],
  left: ['said-goodbye', 'said-goodbye'],
}

/**
 * The sentence for a cause that the server found. A goodbye is only said to be one where the room saw it
 * (`saidGoodbye`); what we do not know by name is a lost connection.
 */
export function causeWord(
  cause: string | null,
  of: { readonly isOwn: boolean; readonly saidGoodbye: boolean },
): CauseWord {
  const found = cause !== null && Object.hasOwn(CAUSE_WORDS, cause) ? CAUSE_WORDS[cause] : undefined
  const word = found?.[of.isOwn ? 0 : 1] ?? 'connection-lost'
  return word === 'said-goodbye' && !of.saidGoodbye ? 'connection-lost' : word
}

/** One break of an hour, as far as it is known. `isOpen`: it lasts, or nothing is decided yet. */
export type Break = {
  readonly id: string
  readonly since: Instant
  readonly mendedAt: Instant | null
  readonly isOpen: boolean
  readonly cause: string | null
  readonly seat: SeatId | null
  readonly outcome: string | null
}

/** What the call told and what the server's record holds, each break once, in the order of their beginning; the record knows better. */
export function breaksOf(
  told: readonly Interruption[],
  kept: readonly Pick<InterruptionView, 'id' | 'opened' | 'cause' | 'seat' | 'course'>[],
): readonly Break[] {
  const breaks = new Map(
    told.map(({ id, since, mendedAt, cause, seat, outcome }): [string, Break] => [
      id,
      { id, since, mendedAt, isOpen: mendedAt === null, cause, seat, outcome },
    ]),
  )
  for (const { id, opened, cause, seat, course } of kept) {
    const known = breaks.get(id)
    const isOpen = known ? known.isOpen : course === null
    breaks.set(id, {
      id,
      since: opened,
      mendedAt: known?.mendedAt ?? null,
      isOpen,
      cause: cause ?? known?.cause ?? null,
      seat: seat ?? known?.seat ?? null,
      outcome: course ?? known?.outcome ?? null,
    })
  }
  return [...breaks.values()].toSorted((a, b) => a.since - b.since)
}
