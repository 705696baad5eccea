/** The form of one answer; what is typed stays while another page is looked at. */
import type { MessageId, Result } from '@holdfast/domain'
import type { Inquiries } from '@holdfast/wire'
import { untrack, type JSX } from 'solid-js'
import type { Failure } from '../../api.ts'
import { WordsForm } from '../../inquiry/words-form.tsx'
import { createSending } from '../../prepare/sending.ts'
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
  const sending = createSending()
  return (
    <WordsForm
      says={repliesWords()}
      hint={repliesWords().hint}
      value={draft.words}
      sending={sending}
      onInput={words => set('words', words)}
      send={answer => props.send(answer)}
      onKept={(answers, words) => {
        kept({ words }, { words: '' })
        props.onKept(answers)
      }}
    />
  )
}
