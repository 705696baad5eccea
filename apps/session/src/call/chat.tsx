/** Text beside the pictures, and in their place when the line is thin; says of each own line how far it has come. */
import type { ChatLine } from '@holdfast/call'
import { MESSAGE_LIMIT } from '@holdfast/domain'
import { createEffect, createSignal, For, onMount, Show, type JSX } from 'solid-js'
import type { CallState } from '../state/call.ts'
import { SendIcon } from '../ui/icons.tsx'
import { timeOf } from '../ui/time.ts'
import { begin } from '../ui/words/begin.ts'
import { CloseIcon } from './icons.tsx'
import { moreWords } from './more-words.ts'
import type { Roster } from './roster.ts'

/** The chat: a panel on a wide screen, a sheet on a phone. */
export function Chat(props: {
  readonly call: CallState
  readonly roster: Roster
  /** What is being written; it outlives the panel. */
  readonly draft: string
  readonly onDraft: (text: string) => void
  readonly onClose: () => void
}): JSX.Element {
  const lines = () => props.call.view()?.chat ?? []
  let list: HTMLElement | undefined
  createEffect(() => {
    if (lines().length > 0) queueMicrotask(() => list?.scrollTo(0, list.scrollHeight))
  })
  return (
    <section class="panel" aria-label={moreWords().chat.heading}>
      <header class="panel-head">
        <h2>{moreWords().chat.heading}</h2>
        <button type="button" class="panel-close" aria-label={moreWords().chat.close} onClick={() => props.onClose()}>
          <CloseIcon />
        </button>
      </header>
      <div
        class="lines"
        role="log"
        aria-label={moreWords().chat.heading}
        tabindex="0"
        ref={element => (list = element)}
      >
        <For each={lines()} fallback={<p class="lines-none">{moreWords().chat.empty}</p>}>
          {line => <Line line={line} roster={props.roster} />}
        </For>
      </div>
      <Composer call={props.call} draft={props.draft} onDraft={props.onDraft} />
    </section>
  )
}

const STATES = { sending: 'sending', kept: 'kept', delivered: 'delivered', 'not-kept': 'notKept' } as const

const Line = (props: { readonly line: ChatLine; readonly roster: Roster }): JSX.Element => {
  const isMine = () => props.roster.isMe(props.line.from)
  return (
    <div class="line" data-mine={isMine() ? '' : undefined}>
      <p class="line-who">
        {isMine() ? moreWords().chat.you : begin(props.roster.nameOf(props.line.from))}
        <Show when={props.line.at}>{at => <time> · {timeOf(at())}</time>}</Show>
      </p>
      <p class="line-text">{props.line.text}</p>
      <Show when={isMine()}>
        <p class="line-state" data-state={props.line.state}>
          {moreWords().chat[STATES[props.line.state]]}
        </p>
      </Show>
    </div>
  )
}

const Composer = (props: {
  readonly call: CallState
  readonly draft: string
  readonly onDraft: (text: string) => void
}): JSX.Element => {
  const [refusal, setRefusal] = createSignal<'too-long' | 'too-many' | null>(null)
  let field: HTMLTextAreaElement | undefined
  onMount(() => field?.focus())
  const isFull = () => props.call.view()?.outboxFull ?? false
  const send = (): void => {
    if (isFull()) return
    const said = props.call.call()?.say(props.draft)
    if (!said) return
    if (said.ok) {
      props.onDraft('')
      setRefusal(null)
    } else setRefusal(said.error === 'empty' ? null : said.error)
    field?.focus()
  }
  return (
    <form
      class="composer"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <Show when={isFull()}>
        <p class="composer-say" id="composer-full" role="status">
          {moreWords().outbox}
        </p>
      </Show>
      <Show when={props.call.view()?.lastRefusal === 'chat-taken-back'}>
        <p class="composer-say" role="status">
          {moreWords().chat.closed}
        </p>
      </Show>
      <Show when={!isFull() && refusal()}>
        {reason => (
          <p class="composer-say" role="alert">
            {reason() === 'too-long' ? moreWords().chat.tooLong(MESSAGE_LIMIT) : moreWords().chat.tooMany}
          </p>
        )}
      </Show>
      <textarea
        rows="1"
        readOnly={isFull()}
        aria-disabled={isFull()}
        aria-describedby={isFull() ? 'composer-full' : undefined}
        aria-label={moreWords().chat.label}
        placeholder={moreWords().chat.label}
        value={props.draft}
        ref={element => (field = element)}
        onInput={event => props.onDraft(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      <button type="submit" class="composer-send" aria-disabled={isFull()} aria-label={moreWords().chat.send}>
        <SendIcon />
      </button>
    </form>
  )
}
