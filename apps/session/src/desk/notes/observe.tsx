/** How the client came across, as a practitioner saw it: four words, what was different, and whether words and look go together. */
import { ACCORDS, IMPRESSIONS, OBSERVED_LIMIT, type ActOf } from '@holdfast/safety'
import { createSignal, For, type JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import { Button, Field } from '../../ui/controls.tsx'
import { announce } from '../../ui/notice.tsx'
import { OneWord } from '../one-word.tsx'
import { noteId } from '../note-id.ts'
import type { Notes } from './state.ts'
import { notesWords } from './words.ts'

type Seen = ActOf<'observe'>['seen']
const ITEMS = ['grooming', 'eyes', 'posture', 'affect'] as const satisfies readonly (keyof Seen)[]
type Draft = {
  seen: { [K in keyof Seen]: Seen[K] | null }
  note: string
  mood: string
  accord: ActOf<'observe'>['accord'] | null
}
const empty = (): Draft => ({
  seen: { grooming: null, eyes: null, posture: null, affect: null },
  note: '',
  mood: '',
  accord: null,
})

/** The same rule as the server's, said beside its field before anything is sent. */
const missingOf = ({ seen, note, mood, accord }: Readonly<Draft>): 'note' | 'mood' | null => {
  const isNotable = ITEMS.some(one => seen[one] === 'low' || seen[one] === 'otherwise') || accord === 'differ'
  if (isNotable && note.trim() === '') return 'note'
  return accord !== null && accord !== 'cannot-tell' && mood.trim() === '' ? 'mood' : null
}

/** Folded until it is wanted. */
export function Observe(props: { readonly notes: Notes }): JSX.Element {
  const [draft, setDraft] = createStore<Draft>(empty())
  const [isTried, setTried] = createSignal(false)
  const say = (isMissing: boolean, words: string): string | null => (isTried() && isMissing ? words : null)
  const save = (): void => {
    setTried(true)
    const { seen, accord } = draft
    const { grooming, eyes, posture, affect } = seen
    if (!grooming || !eyes || !posture || !affect || !accord || missingOf(draft)) return
    const act = { id: noteId(), seen: { grooming, eyes, posture, affect }, note: draft.note.trim(), accord }
    if (props.notes.take({ kind: 'observe', ...act, mood: draft.mood.trim() }) !== null) return
    setDraft(empty())
    setTried(false)
    announce(notesWords().kept)
  }
  return (
    <details>
      <summary>{notesWords().observe}</summary>
      <div class="stack">
        <p class="quiet-text">{notesWords().observeSay}</p>
        <For each={ITEMS}>
          {item => (
            <OneWord
              legend={notesWords().item[item]}
              words={notesWords().impression}
              order={IMPRESSIONS}
              value={draft.seen[item]}
              say={say(draft.seen[item] === null, notesWords().choose)}
              onChoose={word => setDraft('seen', item, word)}
            />
          )}
        </For>
        <OneWord
          legend={notesWords().accord}
          words={notesWords().accords}
          order={ACCORDS}
          value={draft.accord}
          say={say(draft.accord === null, notesWords().choose)}
          onChoose={accord => setDraft({ accord })}
        />
        <Field label={notesWords().observeNote} say={say(missingOf(draft) === 'note', notesWords().refused['no-note'])}>
          {marks => (
            <textarea
              {...marks()}
              rows={2}
              maxLength={OBSERVED_LIMIT}
              value={draft.note}
              onInput={event => setDraft({ note: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={notesWords().mood} say={say(missingOf(draft) === 'mood', notesWords().refused['no-mood'])}>
          {marks => (
            <textarea
              {...marks()}
              rows={2}
              maxLength={OBSERVED_LIMIT}
              value={draft.mood}
              onInput={event => setDraft({ mood: event.currentTarget.value })}
            />
          )}
        </Field>
        <div>
          <Button onClick={save}>{notesWords().keep}</Button>
        </div>
      </div>
    </details>
  )
}
