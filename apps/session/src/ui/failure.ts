/** Which screen a failure of a request leads to. */
import type { Failure } from '../api.ts'
import type { Words } from './words/en.ts'

/** Every problem that has a screen. */
export type ProblemCode = keyof Words['problem']['heading']

/** The screen for a failure of a request. */
export function problemOf(failure: Failure): ProblemCode {
  if (failure === 'offline' || failure === 'server-away') return failure
  switch (failure.code) {
    case 'link-unknown':
    case 'link-expired':
    case 'link-taken':
    case 'not-signed-in':
    case 'not-allowed':
    case 'ticket-refused':
    case 'server-away':
      return failure.code
    case 'seat-moved':
      return 'moved'
    case 'too-many-requests':
      return 'too-many'
    case 'check-in-refused':
    case 'encounter-finished':
      return 'hour-over'
    case 'not-found':
      return 'no-hour'
    case 'malformed-body':
    case 'malformed-address':
    case 'origin-refused':
    case 'method-not-allowed':
    case 'check-in-held':
    case 'contract-changed':
    case 'body-too-large':
    case 'not-composed':
    case 'agreement-refused':
    case 'screening-changed':
    case 'screening-closed':
    case 'not-askable':
    case 'screening-open':
    case 'review-changed':
    case 'server-error':
    case 'beyond-the-hour':
    case 'interruption-open':
    case 'never-charged':
    case 'judgement-changed':
    case 'judgement-refused':
    case 'note-refused':
    case 'duty-refused':
    case 'arrangement-refused':
    case 'room-changed':
    case 'help-refused':
    case 'plan-refused':
    case 'outside-hour':
      return 'unexpected'
  }
}

/** The code of a failure, for whoever helps. */
export const technicalOf = (failure: Failure): string => (typeof failure === 'string' ? failure : failure.code)

/** Does it go by itself: no line, no server, or too much at once? */
export const isPassing = (failure: Failure): boolean =>
  typeof failure === 'string' ||
  failure.code === 'too-many-requests' ||
  failure.code === 'server-away' ||
  failure.code === 'server-error'
