/** Notes of an hour as they cross the network: whole for practitioners, what was shared for the one they are about. */
import type { HourNotes, NoteAct, NoteAsk, SharedNote } from '@holdfast/safety'
import * as v from 'valibot'
import { instantField } from '../fields.ts'

const isList = (value: unknown): boolean => Array.isArray(value)
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
const ofClient = '/api/encounters/:encounter/seats/:seat/notes'

/** The notes of an hour about one client, and what they still ask. No figure of a person is in it. */
export const notesAnswer = v.object({
  now: instantField,
  notes: v.custom<HourNotes>(isList),
  asks: v.custom<readonly NoteAsk[]>(isList),
  /** Names of patterns that were noted in this hour and in those before it, the latest first. */
  patterns: v.array(v.string()),
})

/** What was shared with somebody of their hours, the latest first. */
export const ownNotesAnswer = v.object({
  now: instantField,
  hours: v.array(v.object({ start: instantField, notes: v.custom<readonly SharedNote[]>(isList) })),
})

/** What a browser sends, as it made it; the server checks it (note-bodies.ts). */
export const sentNote = v.custom<{ readonly act: NoteAct }>(isObject)

/** Every endpoint of notes for practitioners, by name. */
export const NOTE_ENDPOINTS = {
  hourNotes: { method: 'GET', path: ofClient, body: v.undefined(), answer: notesAnswer },
  noteHour: { method: 'POST', path: ofClient, body: sentNote, answer: notesAnswer },
} as const

/** The notes of an hour about one client. */
export type NotesView = v.InferOutput<typeof notesAnswer>
/** What was shared with somebody of their hours. */
export type OwnNotes = v.InferOutput<typeof ownNotesAnswer>
