/** The notes of a page without a server: the same rules, over a list that is kept here. */
import { instant } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { asksOf, limitsOf, note, noteAct, ownNotes, type HourNotes } from '@holdfast/safety'
import { passedLimit } from '@holdfast/safety/testing'
import { problemOf, type NotesView, type OwnNotes } from '@holdfast/wire'
import * as v from 'valibot'
import { ANA, WHEN } from './people.ts'
import { sceneNow } from './scene.ts'

type Answer = { readonly status: number; readonly body: unknown }

const BY = testId('practitioner', 1)
const scene = sceneNow()
const L = testId('note', 901)

/** What was noted before the page was opened; the hour before it had the same pattern. */
let notes: HourNotes = scene.notes
  ? [
      { at: WHEN.start, by: BY, act: passedLimit(L, { severity: 'moderate', words: 'A remark about the room.' }) },
      {
        at: WHEN.start,
        by: BY,
        act: {
          kind: 'share',
          id: testId('note', 902),
          limit: L,
          words: 'We came back to what we agreed on about remarks, and you said what you had meant.',
        },
      },
      {
        at: WHEN.start,
        by: BY,
        act: { kind: 'respond', id: testId('note', 903), limit: L, response: 'clarify', words: null },
      },
    ]
  : []
const EARLIER: readonly HourNotes[] = [
  [{ at: WHEN.start, by: BY, act: passedLimit(testId('note', 904), { pattern: 'Tests the frame' }) }],
]

const view = (): NotesView => ({
  now: instant(Date.now()),
  notes,
  asks: asksOf(notes, EARLIER),
  patterns: [...new Set([notes, ...EARLIER].flatMap(limitsOf).flatMap(({ pattern }) => pattern ?? []))],
})

/** Answers what is asked of notes; null for anything else. */
export function fakeNotes(method: string, part: string, body: { readonly [key: string]: unknown }): Answer | null {
  if (part === '/notes') {
    const shared = ownNotes(notes)
    const own: OwnNotes = {
      now: instant(Date.now()),
      hours: shared.length > 0 ? [{ start: WHEN.start, notes: shared }] : [],
    }
    return { status: 200, body: own }
  }
  if (part !== `/seats/${ANA.seat}/notes`) return null
  if (method === 'POST') {
    const step = note(notes, { at: instant(Date.now()), by: BY, act: v.parse(noteAct, body['act']) })
    if (!step.ok) return { status: 409, body: problemOf('note-refused', { note: step.error }) }
    notes = step.value
  }
  return { status: 200, body: view() }
}
