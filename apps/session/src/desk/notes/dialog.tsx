/** The notes of an hour over the page: what is noted in one press first, what wants words below. */
import { For, Show, type JSX } from 'solid-js'
import { limitsOf, nameOf, type NoteAsk } from '@holdfast/safety'
import { Actions, Button, Dialog } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { words } from '../../ui/words.ts'
import { LimitGrid } from './grid.tsx'
import { LimitCard } from './limit.tsx'
import { Observe } from './observe.tsx'
import { Sights } from './sights.tsx'
import { noteId } from '../note-id.ts'
import type { Notes } from './state.ts'
import { Words } from './words-field.tsx'
import { notesWords } from './words.ts'

/** Everything of one client's notes. */
export const NotesDialog = (props: {
  readonly isOpen: boolean
  readonly name: string
  readonly notes: Notes
  readonly onClose: () => void
}): JSX.Element => (
  <Dialog isOpen={props.isOpen} label={notesWords().heading(props.name)} onClose={() => props.onClose()}>
    <div class="notes stack">
      <p class="quiet-text">{notesWords().who}</p>
      <div role="status">
        <Show when={props.notes.waiting() > 0}>
          <p>{notesWords().waits(props.notes.waiting())}</p>
        </Show>
      </div>
      <FailureNotice failure={props.notes.failure()} />
      <Show when={props.notes.notes()}>
        {noted => (
          <>
            <LimitGrid notes={props.notes} />
            <For
              each={limitsOf(noted())
                .map(({ act }) => act.id)
                .toReversed()}
            >
              {id => <LimitCard notes={props.notes} id={id} />}
            </For>
            <Asked notes={props.notes} />
            <Sights notes={props.notes} />
            <Observe notes={props.notes} />
          </>
        )}
      </Show>
      <Actions>
        <Button kind="main" onClick={() => props.onClose()}>
          {words().close}
        </Button>
      </Actions>
    </div>
  </Dialog>
)

/** What is asked of the practitioner beside single limits: a question after mood, a talk in supervision. */
const Asked = (props: { readonly notes: Notes }): JSX.Element => {
  const isMood = () => props.notes.asks().some(({ kind }) => kind === 'ask-mood')
  const patterns = () =>
    props.notes.asks().flatMap(ask => (ask.kind === 'supervise' ? [writtenOf(props.notes, ask)] : []))
  return (
    <>
      <Show when={isMood()}>
        <section class="notes-ask">
          <p>{notesWords().askMood}</p>
          <Words
            label={notesWords().askMoodWords}
            button={notesWords().keep}
            onSave={said => props.notes.take({ kind: 'ask-mood', id: noteId(), words: said })}
          />
        </section>
      </Show>
      <For each={patterns()}>
        {pattern => (
          <section class="notes-ask">
            <p>{notesWords().superviseAsk(pattern)}</p>
            <Words
              label={notesWords().superviseWords}
              button={notesWords().keep}
              onSave={said => props.notes.take({ kind: 'supervise', id: noteId(), pattern, words: said })}
            />
          </section>
        )}
      </For>
    </>
  )
}

/** A pattern as somebody wrote it. */
const writtenOf = (notes: Notes, { pattern }: Extract<NoteAsk, { kind: 'supervise' }>): string =>
  notes.patterns().find(one => nameOf(one) === pattern) ?? pattern
