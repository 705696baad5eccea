/** The notes of one hour: a list that only grows, and how things stand by it. Rules: NO. */
import { err, ok, type Instant, type NoteId, type Result } from '@holdfast/domain'
import type { ActOf, Noted } from './act.ts'

/** So many notes in one hour. */
export const NOTES_LIMIT = 500

/** The notes of one hour about one person, in the order they were taken. */
export type HourNotes = readonly Noted[]

/** Why a note is not taken. */
export type NoteRefusal =
  /** The id stands for something else already. */
  | 'id-used'
  /** There is no such note, or it is of another kind. */
  | 'no-such-note'
  /** Nothing was done about it yet: leaving it at that would be to agree with it. */
  | 'no-response'
  /** It was put off and nobody said why. */
  | 'no-reason'
  /** It is closed. */
  | 'closed'
  | 'too-many-notes'

/** A limit that was passed, with all that was done about it. */
export type Limit = {
  readonly at: Instant
  readonly act: ActOf<'limit'>
  /** What it repeats, as it was named last; null while nobody said. */
  readonly pattern: string | null
  readonly responses: readonly { readonly at: Instant; readonly act: ActOf<'respond'> }[]
  readonly isWeighed: boolean
  readonly isClosed: boolean
  /** What the client reads of it, or that they read nothing; null while nobody decided. */
  readonly shown: ActOf<'share'> | ActOf<'withhold'> | null
}

/** The notes with one more; the very same when it is known already. Nothing is ever taken away. */
export function note(notes: HourNotes, noted: Noted): Result<HourNotes, NoteRefusal> {
  const { act } = noted
  const known = notes.find(one => one.act.id === act.id)
  if (known) return isSame(known, noted) ? ok(notes) : err('id-used')
  if (notes.length >= NOTES_LIMIT) return err('too-many-notes')
  const refusal = refusalOf(notes, noted)
  return refusal ? err(refusal) : ok([...notes, noted])
}

function refusalOf(notes: HourNotes, { act }: Noted): NoteRefusal | null {
  switch (act.kind) {
    case 'limit':
    case 'see':
    case 'observe':
    case 'ask-mood':
    case 'supervise':
      return null
    case 'amend':
      return notes.some(one => one.act.id === act.of) ? null : 'no-such-note'
    case 'respond':
      if (act.response === 'put-off' && act.words === null) return 'no-reason'
      return openOrNot(notes, act.limit)
    case 'link':
    case 'weigh':
    case 'share':
    case 'withhold':
      // Also of one that is closed: what a client may read is often decided later.
      return limitOf(notes, act.limit) ? null : 'no-such-note'
    case 'close':
      return openOrNot(notes, act.limit) ?? (limitOf(notes, act.limit)?.responses.length === 0 ? 'no-response' : null)
  }
}

function openOrNot(notes: HourNotes, id: NoteId): NoteRefusal | null {
  const limit = limitOf(notes, id)
  if (!limit) return 'no-such-note'
  return limit.isClosed ? 'closed' : null
}

/** The same words by the same hand: sent again, and not another note. */
const isSame = (known: Noted, noted: Noted): boolean =>
  known.by === noted.by && JSON.stringify(ordered(known.act)) === JSON.stringify(ordered(noted.act))

const ordered = (act: object): unknown => Object.entries(act).toSorted(([a], [b]) => (a < b ? -1 : 1))

/** A limit that was passed, by the id of its note. */
export const limitOf = (notes: HourNotes, id: NoteId): Limit | undefined =>
  limitsOf(notes).find(({ act }) => act.id === id)

/** Every limit that was passed in the hour, in order, and how it stands. */
export function limitsOf(notes: HourNotes): readonly Limit[] {
  return notes.flatMap(({ at, act }) => {
    if (act.kind !== 'limit') return []
    const about = notes.filter(one => 'limit' in one.act && one.act.limit === act.id)
    const responses = about.flatMap(one => (one.act.kind === 'respond' ? [{ at: one.at, act: one.act }] : []))
    const links = about.flatMap(one => (one.act.kind === 'link' ? [one.act.pattern] : []))
    const shown = about.flatMap(one => (one.act.kind === 'share' || one.act.kind === 'withhold' ? [one.act] : []))
    return [
      {
        at,
        act,
        pattern: links.at(-1) ?? act.pattern,
        responses,
        isWeighed: about.some(one => one.act.kind === 'weigh'),
        isClosed: about.some(one => one.act.kind === 'close'),
        shown: shown.at(-1) ?? null,
      },
    ]
  })
}

/** What was put right about a note, in order. */
export const amendmentsOf = (notes: HourNotes, id: NoteId): readonly string[] =>
  notes.flatMap(({ act }) => (act.kind === 'amend' && act.of === id ? [act.words] : []))
