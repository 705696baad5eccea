/** Which sentence a person is shown about a break; the sentences themselves stand with all other words of the app. */
import type { SeatId } from '@holdfast/domain'
import type { Finding } from './cause.ts'
import { of } from './facts.ts'

/** The names of the sentences. None of them blames; only `said-goodbye` speaks of leaving. */
export type CauseWords =
  | 'our-side'
  | 'line-between'
  | 'your-connection'
  | 'your-device-slept'
  | 'your-page-restarted'
  | 'your-device-missing'
  | 'your-camera-off'
  | 'your-page-hidden'
  | 'their-connection'
  | 'their-device'
  | 'their-camera-off'
  | 'said-goodbye'
  | 'from-outside'
  | 'connection-lost'

/** Who reads: the person at `seat`; a practitioner sees the cause on another's side, anyone else only that it broke. */
export type Reader = { readonly seat: SeatId; readonly isPractitioner: boolean }

/** The sentence for a reader. Without a goodbye nobody is said to have left, whatever the finding claims. */
export function wordsFor(finding: Finding, reader: Reader): CauseWords {
  const own = finding.seat === reader.seat
  if (finding.seat !== null && !own && !reader.isPractitioner && finding.cause !== 'left') return 'connection-lost'
  switch (finding.cause) {
    case 'platform':
    case 'platform-signalling':
      return 'our-side'
    case 'turn':
    case 'path':
      return 'line-between'
    case 'external':
      return 'from-outside'
    case 'left':
      return of(finding.used, 'bye').some(({ seat }) => seat === finding.seat) ? 'said-goodbye' : 'connection-lost'
    case 'network':
      return own ? 'your-connection' : 'their-connection'
    case 'asleep':
      return own ? 'your-device-slept' : 'their-device'
    case 'crash':
      return own ? 'your-page-restarted' : 'their-device'
    case 'device':
      return own ? 'your-device-missing' : 'their-device'
    case 'camera-off':
      return own ? 'your-camera-off' : 'their-camera-off'
    case 'tab-hidden':
      return own ? 'your-page-hidden' : 'their-camera-off'
    case 'unknown':
      return 'connection-lost'
  }
}
