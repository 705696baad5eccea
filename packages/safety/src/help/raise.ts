/** Raising a call: the same press is one call however often it is sent, and a storm of presses is no storm of alarms. */
import { after, err, MINUTE, ok, type Milliseconds, type Result } from '@holdfast/domain'
import { helpHappened, isKnown, helpStandingOf, lastPress, type HelpCall } from './call.ts'

/** So long a call that nobody has takes in further presses of the same person. */
export const JOINS_FOR: Milliseconds = 10 * MINUTE

/** So many presses are kept of one call; the rest change nothing. */
export const AGAIN_LIMIT = 20

/** What a press comes to: a call that was not there, one that is there and has changed, or one that is there as it was. */
export type Raising = { readonly kind: 'new' | 'again' | 'known'; readonly call: HelpCall }

/**
 * Takes a press. `mine` are the calls of the same person. A press that is known is the call it was before; one that comes while
 * nobody has the last call joins it; any other is a call of its own.
 */
export function raiseCall(mine: readonly HelpCall[], pressed: HelpCall): Result<Raising, 'id-used'> {
  const known = mine.find(call => isKnown(call, pressed.id))
  if (known) return isSameHour(known, pressed) ? ok({ kind: 'known', call: known }) : err('id-used')
  const open = mine.find(call => takesIn(call, pressed))
  if (!open) return ok({ kind: 'new', call: pressed })
  const { at, id, how, does } = pressed
  // What they chose meanwhile is taken all the same.
  const isFull = open.events.filter(({ kind }) => kind === 'again').length >= AGAIN_LIMIT
  if (isFull && does === lastPress(open).does) return ok({ kind: 'known', call: open })
  const joined = helpHappened(open, { kind: 'again', at, id, how, ...(does === open.does ? {} : { does }) })
  return ok({ kind: 'again', call: joined.ok ? joined.value : open })
}

function takesIn(call: HelpCall, pressed: HelpCall): boolean {
  if (call.isDrill || helpStandingOf(call) !== 'open') return false
  return isSameHour(call, pressed) && pressed.at < after(call.at, JOINS_FOR)
}

const isSameHour = (call: HelpCall, pressed: HelpCall): boolean =>
  call.hour?.encounter === pressed.hour?.encounter && call.isDrill === pressed.isDrill
