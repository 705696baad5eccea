/** The form of a question, or of an answer to one. What is typed stays until it is kept, and goes under the same id when it is sent again. */
import { INQUIRY_WORDS_LIMIT, type MessageId, type Result } from '@holdfast/domain'
import type { Inquiries } from '@holdfast/wire'
import { createSignal, type JSX } from 'solid-js'
import type { Failure } from '../api.ts'
import type { Sending } from '../prepare/sending.ts'
import { Button, Field } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { announce } from '../ui/notice.tsx'
import { isTooMany, makeNaming, wrongWith } from './typed.ts'

/** What the form says: of a question and of an answer it is said in other words. */
type Says = {
  readonly words: string
  readonly missing: string
  readonly tooLong: (length: number, limit: number) => string
  readonly tooMany: string
  readonly send: string
  readonly sent: string
}

/** The form; whoever shows it holds what is typed. */
export function WordsForm(props: {
  readonly says: Says
  readonly hint?: string
  readonly value: string
  readonly sending: Sending
  readonly onInput: (value: string) => void
  readonly send: (sent: { readonly id: MessageId; readonly words: string }) => Promise<Result<Inquiries, Failure>>
  /** Told what was kept, and as what it had been typed: more may have been typed since. */
  readonly onKept: (kept: Inquiries, typed: string) => void
}): JSX.Element {
  const [isAsked, setAsked] = createSignal(false)
  const [isFull, setFull] = createSignal(false)
  const named = makeNaming()
  let area: HTMLTextAreaElement | undefined
  const post = async (typed: string): Promise<Failure | null> => {
    const words = typed.trim()
    const answer = await props.send({ id: named(words), words })
    if (!answer.ok && isTooMany(answer.error)) return (setFull(true), null)
    if (!answer.ok) return answer.error
    setAsked(false)
    props.onKept(answer.value, typed)
    announce(props.says.sent)
    return null
  }
  const submit = (): void => {
    if (props.sending.isBusy()) return
    setAsked(true)
    if (wrongWith(props.value)) return area?.focus()
    void props.sending.follow(post(props.value))
  }
  const say = (): string | null => {
    if (isFull()) return props.says.tooMany
    const wrong = isAsked() ? wrongWith(props.value) : null
    if (wrong === 'tooLong') return props.says.tooLong(props.value.trim().length, INQUIRY_WORDS_LIMIT)
    return wrong && props.says.missing
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={props.says.words} hint={props.hint} say={say()}>
        {marks => (
          <textarea
            {...marks()}
            rows={4}
            value={props.value}
            ref={element => (area = element)}
            onInput={event => {
              setFull(false)
              props.onInput(event.currentTarget.value)
            }}
          />
        )}
      </Field>
      <FailureNotice failure={props.sending.failure()} />
      <div>
        <Button type="submit" kind="main" busy={props.sending.isBusy()}>
          {props.says.send}
        </Button>
      </div>
    </form>
  )
}
