/** What one client asked about what is kept, at the desk: what waits first, each with its answers and a form. */
import type { EncounterId, MessageId, SeatId } from '@holdfast/domain'
import type { Inquiries } from '@holdfast/wire'
import { createSignal, For, onMount, Show, untrack, type JSX } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { Api, Failure } from '../../api.ts'
import { Answers } from '../../inquiry/thread.tsx'
import { Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { recordedOf } from '../../ui/time.ts'
import { words } from '../../ui/words.ts'
import { isTyped } from '../drafts.ts'
import { AnswerForm, draftOf } from './answer-form.tsx'
import { lookAgain } from './open.ts'
import { repliesWords } from './words.ts'

type Inquiry = Inquiries['inquiries'][number]

/** The page. */
export function DeskInquiries(props: {
  readonly api: Api
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly name: string
  readonly onBack: () => void
}): JSX.Element {
  // By id and not by value: what is read anew takes no form away in which something is typed.
  const [kept, setKept] = createStore<{ inquiries: readonly Inquiry[] | null }>({ inquiries: null })
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const at = () => ({ encounter: props.encounter, seat: props.seat })
  const take = ({ inquiries }: Inquiries): void => {
    setKept('inquiries', reconcile(inOrder(inquiries), { key: 'id' }))
    lookAgain()
  }
  const look = async (): Promise<void> => {
    const answer = await props.api.request('inquiries', { at: at() })
    setFailure(answer.ok ? null : answer.error)
    if (answer.ok) take(answer.value)
  }
  onMount(() => void look())
  const send = (of: MessageId, answer: { readonly id: MessageId; readonly words: string }) =>
    props.api.request('answerInquiry', { at: at(), body: { ...answer, of } })
  return (
    <Screen name="desk-inquiries" heading={repliesWords().heading(props.name)} intro={repliesWords().intro}>
      <div class="way-back">
        <Button kind="plain" onClick={() => props.onBack()}>
          {repliesWords().back}
        </Button>
      </div>
      <FailureNotice failure={failure()} onAgain={() => void look()} />
      <Show when={kept.inquiries} fallback={<p role="status">{words().pleaseWait}</p>}>
        {read => (
          <div class="stack">
            <p class="quiet-text">{repliesWords().facts}</p>
            <For each={read()} fallback={<p>{repliesWords().none}</p>}>
              {inquiry => (
                <One inquiry={inquiry} name={props.name} send={answer => send(inquiry.id, answer)} onKept={take} />
              )}
            </For>
          </div>
        )}
      </Show>
    </Screen>
  )
}

function One(props: {
  readonly inquiry: Inquiry
  readonly name: string
  readonly send: Parameters<typeof AnswerForm>[0]['send']
  readonly onKept: (kept: Inquiries) => void
}): JSX.Element {
  // What was typed here before and not sent is shown at once.
  const [isAnew, setAnew] = createSignal(untrack(() => isTyped(draftOf(props.inquiry.id))))
  const asked = () => recordedOf(props.inquiry.at)
  return (
    <article class="card stack" data-inquiry={props.inquiry.id}>
      <div class="tight">
        <h2>{repliesWords().they(props.name, asked())}</h2>
        <p class="inquiry-words" dir="auto">
          {props.inquiry.words}
        </p>
      </div>
      <Answers answers={props.inquiry.answers} />
      <Show
        when={props.inquiry.answers.length === 0 || isAnew()}
        fallback={
          <div>
            <Button aria-label={repliesWords().againLong(asked())} onClick={() => setAnew(true)}>
              {repliesWords().again}
            </Button>
          </div>
        }
      >
        <AnswerForm
          of={props.inquiry.id}
          send={answer => props.send(answer)}
          onKept={kept => {
            setAnew(false)
            props.onKept(kept)
          }}
        />
      </Show>
    </article>
  )
}

/** What waits first, the longest first; then what was answered, the latest first. */
function inOrder(inquiries: readonly Inquiry[]): readonly Inquiry[] {
  const isOpen = ({ answers }: Inquiry): boolean => answers.length === 0
  return [...inquiries.filter(isOpen), ...inquiries.filter(one => !isOpen(one)).toReversed()]
}
