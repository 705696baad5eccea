/** The name of something that a practitioner says in an hour, made before it is sent. */
import { makeId, type NoteId } from '@holdfast/domain'

/** A fresh id for a note or a request. */
export const noteId = (): NoteId => makeId('note', length => crypto.getRandomValues(new Uint8Array(length)))
