/** A press or a word becomes a call, and whoever is to be told is told at once. */
import { helpSettingsOf, raiseHelp, respondersOf, seatedIn, statedPlace } from '@holdfast/db'
import type { EncounterId, HelpId, MessageId, PersonId, SeatId } from '@holdfast/domain'
import { helpStandingOf, lastPress, type HelpCall, type HelpHow } from '@holdfast/safety'
import { auditOf, type Deps } from '../deps.ts'
import { loggable, Refused } from '../problems.ts'
import { callOfLine, hasWord } from './seals.ts'

type Raising = Pick<Deps, 'db' | 'clock' | 'random' | 'rooms' | 'caller' | 'log'>

/** Who calls, in which hour, and how. */
export type Pressed = {
  readonly id: HelpId
  readonly encounter: EncounterId
  readonly person: PersonId
  readonly how: HelpHow
  /** An earlier page of theirs made it and is gone: another one tells it, which may be in the hour already. */
  readonly isLeft?: boolean
}

/** Keeps the call and has responders told. Whoever has no seat in the hour learns only that there is nothing. */
export async function raise(deps: Raising, { id, encounter, person, how, isLeft = false }: Pressed): Promise<HelpCall> {
  const seat = (await seatedIn(deps.db, encounter)).find(one => one.person === person)?.seat
  if (seat === undefined) throw new Refused('not-found')
  const [place, { does }, { length }] = await Promise.all([
    statedPlace(deps.db, encounter, person),
    helpSettingsOf(deps.db, person),
    respondersOf(deps.db),
  ])
  const placeAt = place?.statedAt ?? null
  const facts = { by: person, hour: { encounter, seat }, how, isDrill: false, placeAt, does, of: length }
  const call = await keep(deps, { id, at: deps.clock(), events: [], ...facts })
  if (isLeft) await doNow(deps, call)
  return call
}

/** What the page that is gone did not do is done before the one that tells of it goes on. */
async function doNow({ rooms, log }: Raising, call: HelpCall): Promise<void> {
  if (call.hour === null || helpStandingOf(call) === 'closed') return
  const { encounter, seat } = call.hour
  try {
    await rooms.instead(encounter, { seat, ...lastPress(call), isLeft: true })
  } catch (error) {
    // It is owed all the same: the caller tells the room again.
    log({ level: 'error', ...loggable(error), call: call.id })
  }
}

/** Keeps a call that is whole, a drill for example. */
export async function keep(deps: Raising, pressed: HelpCall): Promise<HelpCall> {
  const raised = await raiseHelp(deps.db, pressed, (kind, call) =>
    auditOf(deps, {
      actor: pressed.by,
      act: 'help-raised',
      subject: call.id,
      code: call.isDrill ? 'drill' : kind === 'new' ? pressed.how : kind,
    }),
  )
  if (!raised.ok) throw new Refused('help-refused', { note: raised.error })
  const { call } = raised.value
  if (raised.value.kind === 'new')
    deps.log({ level: 'warning', warning: 'help-called', call: call.id, drill: call.isDrill })
  void deps.caller.tell(call.id)
  return call
}

/** A line of chat as the room hears it. */
export type Line = {
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly message: MessageId
  readonly text: string
}

/** Looks for the caller's own word in a line. The line goes its way meanwhile; nothing that is said here reaches the room. */
export async function heardLine(
  deps: Raising & Pick<Deps, 'ticketKey'>,
  { encounter, seat, message, text }: Line,
): Promise<void> {
  try {
    const person = (await seatedIn(deps.db, encounter)).find(one => one.seat === seat)?.person
    const word = person === undefined ? null : (await helpSettingsOf(deps.db, person)).word
    if (person === undefined || word === null || !hasWord(deps.ticketKey, word, text)) return
    await raise(deps, { id: callOfLine(message), encounter, person, how: 'word' })
  } catch (error) {
    deps.log({ level: 'error', ...loggable(error), encounter })
  }
}
