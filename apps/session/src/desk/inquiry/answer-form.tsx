/** The form of one answer; what is typed stays while another page is looked at. */
import { INQUIRY_WORDS_LIMIT, type MessageId, type Result } from '@holdfast/domain'
import type { Inquiries } from '@holdfast/wire'
import { createSignal, untrack, type JSX } from 'solid-js'
import type { Failure } from '../../api.ts'
import { isTooMany, makeNaming, wrongWith, type Wrong } from '../../inquiry/typed.ts'
import { createSending } from '../../prepare/sending.ts'
import { Button, Field } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { announce } from '../../ui/notice.tsx'
import { createDraft } from '../drafts.ts'
import { repliesWords } from './words.ts'

/** The name under which an answer is typed. */
export const draftOf = (of: MessageId): string => `inquiry ${of}`

/** The form. */
export function AnswerForm(props: {
  readonly of: MessageId
  readonly send: (answer: { readonly id: MessageId; readonly words: string }) => Promise<Result<Inquiries, Failure>>
  readonly onKept: (kept: Inquiries) => void
}): JSX.Element {
  const { draft, set, kept } = createDraft(
    untrack(() => draftOf(props.of)),
    () => ({ words: '' }),
  )
  const [wrong, setWrong] = createSignal<Wrong | null>(null)
  const sending = createSending()
  const named = makeNaming()
  let area: HTMLTextAreaElement | undefined
  const post = async (typed: string): Promise<Failure | null> => {
    const words = typed.trim()
    const answer = await props.send({ id: named(words), words })
    if (!answer.ok && isTooMany(answer.error)) return (setWrong('tooMany'), null)
    if (!answer.ok) return answer.error
    kept({ words: typed }, { words: '' })
    announce(repliesWords().sent)
    props.onKept(answer.value)
    return null
  }
  const send = (): void => {
    if (sending.isBusy()) return
    setWrong(wrongWith(draft.words))
    if (wrong()) return area?.focus()
    void sending.follow(post(draft.words))
  }
  const sayOf = (): string | null => {
    const what = wrong()
    if (what === 'tooLong') return repliesWords().tooLong(draft.words.trim().length, INQUIRY_WORDS_LIMIT)
    return what && repliesWords()[what]
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <Field label={repliesWords().words} hint={repliesWords().hint} say={sayOf()}>
        {marks => (
          <textarea
            {...marks()}
            rows={4}
            value={draft.words}
            ref={element => (area = element)}
            onInput={event => {
              set('words', event.currentTarget.value)
              setWrong(null)
            }}
          />
        )}
      </Field>
      <FailureNotice failure={sending.failure()} />
      <div>
        <Button type="submit" kind="main" busy={sending.isBusy()}>
          {repliesWords().send}
        </Button>
      </div>
    </form>
  )
}
