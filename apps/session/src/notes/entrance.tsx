/** A button, and over the page what was shared with somebody of the notes on their hours, in words that were meant for them. */
import type { OwnNotes } from '@holdfast/wire'
import { createSignal, For, type JSX } from 'solid-js'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { dayOf, timeOf } from '../ui/time.ts'
import { words } from '../ui/words.ts'
import { ownNotesWords } from './words.ts'
import './own-notes.css'
export { ownNotesReady as ready } from './words.ts'

/** The way to it. */
export function OwnNotesEntrance(props: { readonly read: OwnNotes }): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{ownNotesWords().open}</Button>
      <Dialog isOpen={isOpen()} label={ownNotesWords().open} onClose={() => setOpen(false)}>
        <div class="stack">
          <p>{ownNotesWords().say}</p>
          <For each={props.read.hours}>
            {({ start, notes }) => (
              <section>
                <h3>{dayOf(start)}</h3>
                <For each={notes}>
                  {note => (
                    <>
                      <p class="shared-note">
                        {timeOf(note.at)} · {note.words}
                      </p>
                      <For each={note.responses}>
                        {response => <p class="quiet-text">{ownNotesWords().done[response]}</p>}
                      </For>
                    </>
                  )}
                </For>
              </section>
            )}
          </For>
          <Actions>
            <Button kind="main" onClick={() => setOpen(false)}>
              {words().close}
            </Button>
          </Actions>
        </div>
      </Dialog>
    </>
  )
}
