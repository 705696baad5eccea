/** The notes of an hour on this page: read, written one at a time, and kept here while they cannot be sent. */
import { instant, parseId, SECOND, type PractitionerId, type SeatId } from '@holdfast/domain'
import { asksOf, note, type HourNotes, type NoteAct, type NoteAsk, type NoteRefusal } from '@holdfast/safety'
import type { NotesView } from '@holdfast/wire'
import { batch, createSignal, type Accessor } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import { isPassing } from '../../ui/failure.ts'

/** How long until what could not be sent is sent again, in milliseconds. */
const AGAIN = 3 * SECOND

/** Notes about one client on this page. */
export type Notes = {
  /** What was noted, also what is still on its way; null until it was read. */
  readonly notes: Accessor<HourNotes | null>
  readonly asks: Accessor<readonly NoteAsk[]>
  readonly patterns: Accessor<readonly string[]>
  /** How many wait for the connection. */
  readonly waiting: Accessor<number>
  /** Why the last look or the last note did not arrive for good. */
  readonly failure: Accessor<Failure | null>
  readonly look: () => Promise<void>
  /** Notes one thing at once, and sends it as soon as it can be; why not, where the rules say no. */
  readonly take: (act: NoteAct) => NoteRefusal | null
}

/** Who writes is the server's to say; here it stands for "this page". */
const SELF = parseId('practitioner', `pra_${'0'.repeat(26)}`)

const known = new Map<string, Notes>()

/** The notes of an hour about whoever has this seat: one for the page, so that what waits goes on when they are closed and opened again. */
export function notesOf(api: Api, encounter: string, seat: SeatId): Notes {
  const key = `${encounter} ${seat}`
  const held = known.get(key) ?? makeNotes(api, { encounter, seat })
  known.set(key, held)
  return held
}

function makeNotes(api: Api, at: { readonly encounter: string; readonly seat: SeatId }): Notes {
  const [read, setRead] = createSignal<NotesView | null>(null)
  const [waiting, setWaiting] = createSignal<readonly NoteAct[]>([])
  const [failure, setFailure] = createSignal<Failure | null>(null)
  let isSending = false
  const wait = (list: readonly NoteAct[]): void => {
    setWaiting(list)
    if (list.length > 0) globalThis.addEventListener('beforeunload', hold)
    else globalThis.removeEventListener('beforeunload', hold)
  }
  const send = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    for (let act = waiting()[0]; act; act = waiting()[0]) {
      const answer = await api.request('noteHour', { at, body: { act } })
      if (!answer.ok && isPassing(answer.error)) {
        setTimeout(() => void send(), AGAIN)
        break
      }
      batch(() => {
        setFailure(answer.ok ? null : answer.error)
        if (answer.ok) setRead(answer.value)
        wait(waiting().slice(1))
      })
    }
    isSending = false
  }
  const notes = (): HourNotes | null => {
    const kept = read()
    return kept && waiting().reduce<HourNotes>((all, act) => noted(all, act) ?? all, kept.notes)
  }
  return {
    notes,
    asks: () => {
      const kept = read()
      if (!kept) return []
      if (waiting().length === 0) return kept.asks
      return [...asksOf(notes() ?? [], []), ...kept.asks.filter(({ kind }) => kind === 'supervise')]
    },
    patterns: () => read()?.patterns ?? [],
    waiting: () => waiting().length,
    failure,
    look: async () => {
      const answer = await api.request('hourNotes', { at })
      setFailure(answer.ok ? null : answer.error)
      if (answer.ok) setRead(answer.value)
    },
    take: act => {
      const tried = tryNote(notes() ?? [], act)
      if (!tried.ok) return tried.error
      wait([...waiting(), act])
      void send()
      return null
    },
  }
}

const tryNote = (notes: HourNotes, act: NoteAct) => note(notes, { at: instant(Date.now()), by: self(), act })

const noted = (notes: HourNotes, act: NoteAct): HourNotes | null => {
  const next = tryNote(notes, act)
  return next.ok ? next.value : null
}

function self(): PractitionerId {
  if (!SELF.ok) throw new Error('an id of our own making')
  return SELF.value
}

/** A page that is closed now would lose what waits. */
const hold = (event: Event): void => event.preventDefault()
