/** A limit that was passed, noted in one press: what it was, and how severe. Neither is chosen beforehand. */
import { LIMIT_KINDS, SEVERITIES } from '@holdfast/safety'
import { createUniqueId, For, type JSX } from 'solid-js'
import { announce } from '../../ui/notice.tsx'
import { noteId } from '../note-id.ts'
import type { Notes } from './state.ts'
import { notesWords } from './words.ts'

/** A row for each kind, a button for each word of severity. */
export function LimitGrid(props: { readonly notes: Notes }): JSX.Element {
  const id = createUniqueId()
  const take = (what: (typeof LIMIT_KINDS)[number], severity: (typeof SEVERITIES)[number]): void => {
    props.notes.take({ kind: 'limit', id: noteId(), what, severity, words: null, pattern: null })
    announce(notesWords().kept)
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{notesWords().limit}</h3>
      <p class="quiet-text">{notesWords().limitSay}</p>
      <ul class="notes-grid">
        <For each={LIMIT_KINDS}>
          {what => (
            <li>
              <span>{notesWords().kind[what]}</span>
              <For each={SEVERITIES}>
                {severity => (
                  <button
                    type="button"
                    class="button"
                    aria-label={notesWords().noted(notesWords().kind[what], notesWords().severity[severity])}
                    onClick={() => take(what, severity)}
                  >
                    {notesWords().severity[severity]}
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
