/** One questionnaire whole, for the practitioner who reads it: the answers in words first, then what they add up to, what to look at, and the review. */
import type { SafeguardCode } from '@holdfast/domain'
import type { ScreeningReview } from '@holdfast/wire'
import { createSignal, For, onMount, Show, type JSX } from 'solid-js'
import type { Failure } from '../../api.ts'
import { Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { createClock, dateOf, momentOf } from '../../ui/time.ts'
import { words } from '../../ui/words.ts'
import { AsInSource, SOURCE_LANGUAGE } from './cited.tsx'
import { lookAgain } from '../to-read.ts'
import { Decisions, ToClauses } from './decided.tsx'
import { figure } from './figure.ts'
import { Findings } from './findings.tsx'
import { Purpose } from './purpose.tsx'
import { Scores } from './scores.tsx'
import type { Where } from './where.ts'
import { reviewWords } from './words.ts'
import { WriteReview } from './writing.tsx'

/** The page. */
export function ReviewPage(props: {
  readonly where: Where
  readonly screening: string
  /** What this deployment uses screening for. */
  readonly use: Parameters<typeof Purpose>[0]['use']
  readonly onCompose: (asked: readonly SafeguardCode[]) => void
  readonly onBack: () => void
}): JSX.Element {
  const [review, setReview] = createSignal<ScreeningReview | null>(null)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [isKept, setKept] = createSignal(false)
  const isRecord = () => props.use === 'record'
  const clock = createClock(60_000)
  const look = async (): Promise<void> => {
    const { api, at } = props.where
    const answer = await api.request('screeningReview', { at: { ...at, screening: props.screening } })
    setFailure(answer.ok ? null : answer.error)
    if (!answer.ok) return
    setReview(answer.value)
    lookAgain(at.encounter)
  }
  onMount(() => void look())
  return (
    <Screen name="desk-review" heading={review()?.title ?? words().pleaseWait} intro={sentSay(review())}>
      <div class="way-back">
        <Button kind="plain" onClick={() => props.onBack()}>
          {reviewWords().all}
        </Button>
      </div>
      <FailureNotice failure={failure()} onAgain={() => void look()} />
      <Show when={review()}>
        {shown => (
          <>
            <Purpose use={props.use} />
            <Limits review={shown()} />
            <section class="card stack">
              <h2>{reviewWords().answers}</h2>
              <Answers answers={shown().answers} lang={shown().language} />
            </section>
            <section class="card stack">
              <h2>{reviewWords().scores}</h2>
              <Show when={shown().scoring} fallback={<p>{reviewWords().noScores}</p>}>
                {scoring => <Scores scoring={scoring()} answers={shown().answers} />}
              </Show>
            </section>
            <section class="card stack">
              <h2>{reviewWords().findings}</h2>
              <Findings findings={shown().findings} answers={shown().answers} isRecord={isRecord()} />
            </section>
            <section class="stack">
              <h2>{reviewWords().review}</h2>
              <div role="status">
                <Show when={isKept()}>
                  <Notice>
                    <p>{reviewWords().kept}</p>
                  </Notice>
                </Show>
              </div>
              <Show when={isKept() && shown().reviews.at(-1)}>
                {last => <ToClauses decisions={last().decisions} onCompose={props.onCompose} />}
              </Show>
              <WriteReview
                where={props.where}
                review={shown()}
                isRecord={isRecord()}
                now={clock.now}
                onLook={look}
                onKept={kept => {
                  setReview(kept)
                  setKept(true)
                }}
              />
            </section>
            <Earlier reviews={shown().reviews} />
          </>
        )}
      </Show>
    </Screen>
  )
}

const sentSay = (review: ScreeningReview | null): string | undefined =>
  review && review.sentAt !== null ? reviewWords().sentAt(momentOf(review.sentAt)) : undefined

/** Each question with what was said to it; what was passed over, not come to and not asked are three things. */
const Answers = (props: { readonly answers: ScreeningReview['answers']; readonly lang: string }): JSX.Element => (
  <dl class="said">
    <For each={props.answers}>
      {({ item, text, said, how }) => (
        <div data-item={item} data-how={how}>
          <dt lang={props.lang}>{text}</dt>
          <dd>
            <Show when={how !== 'answered' && how} fallback={<span lang={props.lang}>{said}</span>}>
              {why => <em>{reviewWords().how[why()]}</em>}
            </Show>
          </dd>
        </div>
      )}
    </For>
  </dl>
)

const Limits = (props: { readonly review: ScreeningReview }): JSX.Element => (
  <details>
    <summary>{reviewWords().limits}</summary>
    <AsInSource />
    <ul>
      <For each={props.review.limits}>{line => <li lang={SOURCE_LANGUAGE}>{line}</li>}</For>
      <li>{reviewWords().edition(figure(props.review.version))}</li>
      <Show when={props.review.asOf}>{day => <li>{reviewWords().asOf(dateOf(day()))}</li>}</Show>
    </ul>
  </details>
)

const Earlier = (props: { readonly reviews: ScreeningReview['reviews'] }): JSX.Element => (
  <section class="stack">
    <h2>{reviewWords().earlier}</h2>
    <For each={props.reviews.toReversed()} fallback={<p class="quiet-text">{reviewWords().noEarlier}</p>}>
      {review => (
        <article class="card tight earlier">
          <h3>
            {review.isMine ? reviewWords().byMe(momentOf(review.at)) : reviewWords().by(review.by, momentOf(review.at))}
          </h3>
          <p class="own-words">{review.words}</p>
          <Decisions decisions={review.decisions} />
        </article>
      )}
    </For>
  </section>
)
