/** A review as it is written: the words of the practitioner, and a decision on each safeguard. What was typed stays until it is kept. */
import { SAFEGUARDS, type Instant, type SafeguardCode } from '@holdfast/domain'
import { SCREENING_TEXT_LIMIT, type ReviewBody, type ScreeningReview } from '@holdfast/wire'
import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import { reconcile, unwrap } from 'solid-js/store'
import type { Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import { Button, Field } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { announce, Notice } from '../../ui/notice.tsx'
import { createDraft } from '../drafts.ts'
import { asksOf } from '../asks-of.ts'
import { ChoiceFields } from './choice.tsx'
import { Rest } from './rest.tsx'
import {
  addable,
  bodyOf,
  choiceOf,
  isUndecided,
  leaveRest,
  writingFor,
  type Choice,
  type Gap,
  type Writing,
} from './decide.ts'
import type { Where } from './where.ts'
import { reviewWords } from './words.ts'

/** The form. */
export function WriteReview(props: {
  readonly where: Where
  readonly review: ScreeningReview
  /** Where answers are only kept, nothing is suggested. */
  readonly isRecord: boolean
  readonly now: () => Instant
  /** Reads the review anew: somebody else wrote one. */
  readonly onLook: () => Promise<void>
  readonly onKept: (review: ScreeningReview) => void
}): JSX.Element {
  const held = untrack(() => createDraft(`review ${props.review.screening}`, () => ownOf(writingFor(props.review))))
  const { draft: writing, set: setWriting } = held
  const [gaps, setGaps] = createSignal<readonly Gap[]>([])
  const sending = createSending()
  const isChanged = () => isOutrun(sending.failure())
  const [extra, setExtra] = createSignal<SafeguardCode | ''>('')
  let form: HTMLFormElement | undefined
  const before = (code: SafeguardCode) =>
    props.review.reviews.flatMap(({ decisions }) => decisions).findLast(one => one.code === code)
  const keep = async (): Promise<void> => {
    if (sending.isBusy()) return
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    const made = bodyOf(writing, { now: props.now(), timeZone, seen: props.review.reviews.length })
    setGaps(made.ok ? [] : made.error)
    if (!made.ok) return toFirstGap()
    const sent = structuredClone(unwrap(writing))
    if (!(await sending.follow(send(sent, made.value))) && isChanged()) await props.onLook()
  }
  const send = async (sent: typeof writing, body: ReviewBody): Promise<Failure | null> => {
    const at = { ...props.where.at, screening: props.review.screening }
    const answer = await props.where.api.request('reviewScreening', { at, body })
    if (!answer.ok) return answer.error
    held.kept(sent, ownOf(writingFor(answer.value)))
    announce(reviewWords().kept)
    props.onKept(answer.value)
    return null
  }
  /** A decision that is missing has no field to be marked: its group is where one goes on. */
  const toFirstGap = (): void => {
    form
      ?.querySelector<HTMLElement>('fieldset[aria-invalid] input, :is(input, select, textarea)[aria-invalid]')
      ?.focus()
  }
  return (
    <form
      class="stack write-review"
      noValidate
      ref={element => (form = element)}
      onSubmit={event => {
        event.preventDefault()
        void keep()
      }}
    >
      <Field
        label={reviewWords().words}
        hint={reviewWords().wordsHint}
        say={gaps().some(({ code }) => code === null) ? reviewWords().missing : null}
      >
        {marks => (
          <textarea
            {...marks()}
            rows={4}
            maxLength={SCREENING_TEXT_LIMIT}
            value={writing.words}
            onInput={event => setWriting('words', event.currentTarget.value)}
          />
        )}
      </Field>
      <h3>{reviewWords().suggestions}</h3>
      <p class="quiet-text">
        {writing.choices.length > 0
          ? reviewWords().suggestionsSay
          : props.isRecord
            ? reviewWords().noSuggestionsKept
            : reviewWords().noSuggestions}
      </p>
      <For each={writing.choices}>
        {(choice, at) => (
          <ChoiceFields
            choice={choice}
            before={before(choice.code)}
            gaps={gaps()}
            onChange={change => setWriting('choices', at(), change)}
          />
        )}
      </For>
      <Rest
        name={`rest ${props.review.screening}`}
        count={writing.choices.filter(isUndecided).length}
        onFill={rest => setWriting(reconcile(ownOf(leaveRest(writing, rest))))}
      />
      <div class="pair add-one">
        <Field label={reviewWords().add}>
          {marks => (
            <select
              {...marks()}
              onChange={event => setExtra(SAFEGUARDS.find(one => one.code === event.currentTarget.value)?.code ?? '')}
            >
              <option value="" selected={extra() === ''}>
                {reviewWords().chooseOne}
              </option>
              <For each={addable(writing)}>
                {code => (
                  <option value={code} selected={extra() === code}>
                    {code}: {asksOf(code)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Button
          onClick={() => {
            const code = extra()
            if (code === '') return
            setWriting('choices', writing.choices.length, choiceOf(code))
            setExtra('')
          }}
        >
          {reviewWords().addOne}
        </Button>
      </div>
      <div role="alert">
        <Show when={gaps().length > 0}>
          <Notice tone="attention">
            <p>{reviewWords().look}</p>
          </Notice>
        </Show>
        <Show when={isChanged()}>
          <Notice tone="attention">
            <p>{reviewWords().changed}</p>
          </Notice>
        </Show>
      </div>
      <FailureNotice failure={isChanged() ? null : sending.failure()} />
      <div>
        <Button kind="main" type="submit" busy={sending.isBusy()}>
          {reviewWords().keep}
        </Button>
      </div>
    </form>
  )
}

const ownOf = ({ words, choices }: Writing): { words: string; choices: Choice[] } => ({ words, choices: [...choices] })

/** Somebody else wrote a review meanwhile. */
const isOutrun = (failure: Failure | null): boolean =>
  typeof failure === 'object' &&
  failure !== null &&
  (failure.code === 'review-changed' || failure.code === 'screening-changed')
