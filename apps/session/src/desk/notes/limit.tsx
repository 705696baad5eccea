/** A limit that was passed, and what is still to do about it: answer it, close it, weigh it, and say what the client reads of it. */
import type { NoteId } from '@holdfast/domain'
import { amendmentsOf, limitOf, PATTERN_LIMIT, RESPONSES, type Limit, type LimitResponse } from '@holdfast/safety'
import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'
import { Button } from '../../ui/controls.tsx'
import { announce } from '../../ui/notice.tsx'
import { timeOf } from '../../ui/time.ts'
import { noteId } from '../note-id.ts'
import type { Notes } from './state.ts'
import { Words } from './words-field.tsx'
import { notesWords } from './words.ts'

/** One limit. It stays where it is while it is worked on, closed too. */
export function LimitCard(props: { readonly notes: Notes; readonly id: NoteId }): JSX.Element {
  const head = createUniqueId()
  const limit = () => limitOf(props.notes.notes() ?? [], props.id)
  const said = () => [limit()?.act.words ?? null, ...amendmentsOf(props.notes.notes() ?? [], props.id)].filter(Boolean)
  return (
    <Show when={limit()}>
      {now => (
        <section class="notes-limit" aria-labelledby={head}>
          <h3 id={head}>
            {notesWords().noted(notesWords().kind[now().act.what], notesWords().severity[now().act.severity])}
            <span class="quiet-text"> {timeOf(now().at)}</span>
          </h3>
          <For each={said()}>{text => <p class="notes-said">{text}</p>}</For>
          <Words
            label={notesWords().words}
            button={notesWords().wordsAdd}
            onSave={text => props.notes.take({ kind: 'amend', id: noteId(), of: props.id, words: text })}
          />
          <Answers notes={props.notes} limit={now()} />
          <Show when={now().pattern} fallback={<PatternField notes={props.notes} limit={now()} />}>
            {pattern => <p class="quiet-text">{pattern()}</p>}
          </Show>
          <Show when={!now().isWeighed} fallback={<p class="quiet-text">{notesWords().weighed}</p>}>
            <Words
              label={notesWords().weigh}
              button={notesWords().keep}
              onSave={text => props.notes.take({ kind: 'weigh', id: noteId(), limit: props.id, words: text })}
            />
          </Show>
          <Shown notes={props.notes} limit={now()} />
        </section>
      )}
    </Show>
  )
}

function Answers(props: { readonly notes: Notes; readonly limit: Limit }): JSX.Element {
  const [isPuttingOff, setPuttingOff] = createSignal(false)
  const limit = () => props.limit.act.id
  const respond = (response: LimitResponse, words: string | null) =>
    props.notes.take({ kind: 'respond', id: noteId(), limit: limit(), response, words })
  const press = (response: LimitResponse): void => {
    if (response === 'put-off') return void setPuttingOff(true)
    if (respond(response, null) === null) announce(notesWords().kept)
  }
  return (
    <>
      <For each={props.limit.responses}>
        {({ act }) => (
          <p>
            {notesWords().done(notesWords().response[act.response])}
            <Show when={act.words}>{text => <span class="notes-said">{text()}</span>}</Show>
          </p>
        )}
      </For>
      <Show when={!props.limit.isClosed} fallback={<p class="quiet-text">{notesWords().closed}</p>}>
        <div role="group" aria-label={notesWords().answered} class="tight">
          <p aria-hidden="true">{notesWords().answered}</p>
          <div class="notes-row">
            <For each={RESPONSES}>
              {response => <Button onClick={() => press(response)}>{notesWords().response[response]}</Button>}
            </For>
          </div>
          <Show when={isPuttingOff()}>
            <Words
              label={notesWords().putOff}
              button={notesWords().keep}
              onSave={text => {
                const refusal = respond('put-off', text)
                if (refusal === null) setPuttingOff(false)
                return refusal
              }}
            />
          </Show>
          <Show when={props.limit.responses.length > 0}>
            <div>
              <Button onClick={() => props.notes.take({ kind: 'close', id: noteId(), limit: limit() })}>
                {notesWords().close}
              </Button>
            </div>
          </Show>
        </div>
      </Show>
    </>
  )
}

/** The names that are known are offered, so that the same pattern keeps its name. */
const PatternField = (props: { readonly notes: Notes; readonly limit: Limit }): JSX.Element => (
  <>
    <Words
      label={notesWords().pattern}
      button={notesWords().keep}
      limit={PATTERN_LIMIT}
      onSave={pattern => props.notes.take({ kind: 'link', id: noteId(), limit: props.limit.act.id, pattern })}
    />
    <div class="notes-row">
      <For each={props.notes.patterns()}>
        {pattern => (
          <Button onClick={() => props.notes.take({ kind: 'link', id: noteId(), limit: props.limit.act.id, pattern })}>
            {pattern}
          </Button>
        )}
      </For>
    </div>
  </>
)

function Shown(props: { readonly notes: Notes; readonly limit: Limit }): JSX.Element {
  const limit = () => props.limit.act.id
  const shared = () => (props.limit.shown?.kind === 'share' ? props.limit.shown : null)
  return (
    <>
      <Show when={shared()}>
        {act => (
          <p>
            {notesWords().shared} <span class="notes-said">{act().words}</span>
          </p>
        )}
      </Show>
      <Show when={props.limit.shown?.kind === 'withhold'}>
        <p class="quiet-text">{notesWords().withheld}</p>
      </Show>
      <Show when={props.limit.shown === null}>
        <Words
          label={notesWords().share}
          hint={notesWords().shareSay}
          button={notesWords().shareDo}
          onSave={text => props.notes.take({ kind: 'share', id: noteId(), limit: limit(), words: text })}
        />
        <details>
          <summary>{notesWords().withhold}</summary>
          <Words
            label={notesWords().withholdWhy}
            button={notesWords().withholdDo}
            onSave={reason => props.notes.take({ kind: 'withhold', id: noteId(), limit: limit(), reason })}
          />
        </details>
      </Show>
    </>
  )
}
