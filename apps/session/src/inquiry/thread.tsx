/** What was answered to one question: the answer that holds first, then the earlier ones, each with who wrote it and when. */
import type { Inquiries } from '@holdfast/wire'
import { For, Show, type JSX } from 'solid-js'
import { recordedOf } from '../ui/time.ts'
import { inquiryWords } from './words.ts'

type Answer = Inquiries['inquiries'][number]['answers'][number]

/** The answers; a sentence while there is none. */
export const Answers = (props: { readonly answers: readonly Answer[] }): JSX.Element => (
  <Show when={props.answers.at(-1)} fallback={<p class="quiet-text">{inquiryWords().unanswered}</p>}>
    {latest => (
      <>
        <One answer={latest()} say={inquiryWords().answered(latest().by, recordedOf(latest().at))} />
        <For each={props.answers.slice(0, -1).toReversed()}>
          {earlier => <One answer={earlier} say={inquiryWords().earlier(earlier.by, recordedOf(earlier.at))} />}
        </For>
      </>
    )}
  </Show>
)

const One = (props: { readonly answer: Answer; readonly say: string }): JSX.Element => (
  <div class="inquiry-answer tight">
    <p class="quiet-text">{props.say}</p>
    <p class="inquiry-words" dir="auto">
      {props.answer.words}
    </p>
  </div>
)
