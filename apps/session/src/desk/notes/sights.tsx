/** What of the client is in the picture, marked as the hour goes on. */
import { SIGHTS, type ActOf } from '@holdfast/safety'
import { createUniqueId, For, Show, type JSX } from 'solid-js'
import { timeOf } from '../../ui/time.ts'
import { noteId } from '../note-id.ts'
import type { Notes } from './state.ts'
import { notesWords } from './words.ts'

/** A row for each, with how it was marked last. */
export function Sights(props: { readonly notes: Notes }): JSX.Element {
  const id = createUniqueId()
  const last = (what: (typeof SIGHTS)[number]) =>
    props.notes
      .notes()
      ?.flatMap(({ at, act }) => (act.kind === 'see' && act.what === what ? [{ at, act }] : []))
      .at(-1)
  const mark = (what: ActOf<'see'>['what'], isSeen: boolean): void =>
    void props.notes.take({ kind: 'see', id: noteId(), what, isSeen })
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{notesWords().sight}</h3>
      <ul class="notes-grid" data-columns="2">
        <For each={SIGHTS}>
          {what => (
            <li>
              <span>
                {notesWords().sights[what]}
                <Show when={last(what)}>
                  {one => (
                    <span class="quiet-text">
                      {' '}
                      {notesWords().lastSeen(notesWords().seen[one().act.isSeen ? 'yes' : 'no'], timeOf(one().at))}
                    </span>
                  )}
                </Show>
              </span>
              <For each={[true, false]}>
                {isSeen => (
                  <button
                    type="button"
                    class="button"
                    aria-label={`${notesWords().sights[what]}, ${notesWords().seen[isSeen ? 'yes' : 'no']}`}
                    aria-pressed={last(what)?.act.isSeen === isSeen}
                    onClick={() => mark(what, isSeen)}
                  >
                    {notesWords().seen[isSeen ? 'yes' : 'no']}
                  </button>
                )}
              </For>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
