/** Everything of the notes that is fetched together. */
import './notes.css'

export { NotesBar } from './bar.tsx'
export { notesReady as ready } from './words.ts'
