/** What the notes of an hour still ask of the practitioner. It is a list of things to do, and no judgement of anybody. */
import type { Instant, NoteId } from '@holdfast/domain'
import type { HourNotes } from './notes.ts'
import { limitsOf } from './notes.ts'

/** When a pattern that comes back is taken to supervision. Our own judgement, 2026-11, after seed 003: twice in three hours. */
export type PatternPolicy = { readonly hours: number; readonly times: number }

/** The values we ship. */
export const DEFAULT_PATTERN_POLICY: PatternPolicy = { hours: 3, times: 2 }

/** One thing that is still to do. */
export type NoteAsk =
  /** Nothing was done about it yet. */
  | { readonly kind: 'respond'; readonly limit: NoteId }
  /** It was answered and is still open. */
  | { readonly kind: 'close'; readonly limit: NoteId }
  /** What it means for the risk to this person and to others. */
  | { readonly kind: 'weigh'; readonly limit: NoteId }
  /** What the client reads of it is not decided. */
  | { readonly kind: 'share'; readonly limit: NoteId }
  /** What they say and how they look differ, or they look low, and nobody asked after their mood since. */
  | { readonly kind: 'ask-mood'; readonly since: Instant }
  /** The pattern came back in so many of the last hours. */
  | { readonly kind: 'supervise'; readonly pattern: string; readonly hours: number }

/** What this hour asks; `earlier`: the notes of the hours before it, the latest first. */
export function asksOf(
  notes: HourNotes,
  earlier: readonly HourNotes[],
  policy: PatternPolicy = DEFAULT_PATTERN_POLICY,
): readonly NoteAsk[] {
  const limits = limitsOf(notes).flatMap(({ act: { id: limit }, responses, isClosed, isWeighed, shown }): NoteAsk[] => [
    ...(isClosed ? [] : [{ kind: responses.length === 0 ? ('respond' as const) : ('close' as const), limit }]),
    ...(isWeighed ? [] : [{ kind: 'weigh' as const, limit }]),
    ...(shown ? [] : [{ kind: 'share' as const, limit }]),
  ])
  return [...limits, ...moodAsks(notes), ...patternAsks([notes, ...earlier], policy)]
}

/** A look that is low, or that says something else than the words, is followed by a question, in this hour. */
function moodAsks(notes: HourNotes): readonly NoteAsk[] {
  const last = notes.findLastIndex(({ act }) => act.kind === 'observe' || act.kind === 'ask-mood')
  const found = notes[last]
  if (found?.act.kind !== 'observe') return []
  const { accord, seen } = found.act
  return accord === 'differ' || Object.values(seen).includes('low') ? [{ kind: 'ask-mood', since: found.at }] : []
}

/** `hours` begin with the present one. A talk with a supervisor answers for everything up to it. */
function patternAsks(hours: readonly HourNotes[], policy: PatternPolicy): readonly NoteAsk[] {
  const recent = hours.slice(0, policy.hours)
  const names = new Set(
    recent.flatMap(notes => limitsOf(notes).flatMap(({ pattern }) => (pattern === null ? [] : [nameOf(pattern)]))),
  )
  return [...names].flatMap((name): NoteAsk[] => {
    const talked = hours.flat().reduce<number>((latest, { at, act }) => {
      return act.kind === 'supervise' && nameOf(act.pattern) === name && at > latest ? at : latest
    }, -Infinity)
    const since = recent.filter(notes =>
      limitsOf(notes).some(({ at, pattern }) => pattern !== null && nameOf(pattern) === name && at > talked),
    )
    return since.length >= policy.times ? [{ kind: 'supervise', pattern: name, hours: since.length }] : []
  })
}

/** The same pattern is written a little differently on another day. */
export const nameOf = (pattern: string): string => pattern.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
