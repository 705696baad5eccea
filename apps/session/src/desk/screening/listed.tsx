/** One questionnaire in the list: how far it has come, and what can be done with it. */
import type { Screenings } from '@holdfast/wire'
import { createSignal, Show, type JSX } from 'solid-js'
import type { Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import { Actions, Button, Dialog } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { momentOf } from '../../ui/time.ts'
import { LANGUAGE_NAMES } from '../../ui/words.ts'
import type { Where } from './where.ts'
import { reviewWords } from './words.ts'

type One = Screenings['screenings'][number]

/** Its card. */
export function Listed(props: {
  readonly where: Where
  readonly name: string
  readonly one: One
  readonly onOpen: (screening: string) => void
  readonly onAll: (all: Screenings) => void
}): JSX.Element {
  const [isAsking, setAsking] = createSignal(false)
  const sending = createSending()
  const isOpen = () => props.one.state === 'asked' || props.one.state === 'begun'
  const isToRead = () => props.one.call !== null && props.one.call.readAt === null
  const takeBack = async (): Promise<Failure | null> => {
    const { api, at } = props.where
    const answer = await api.request('takeBackScreening', { at: { ...at, screening: props.one.screening } })
    if (!answer.ok) return answer.error
    setAsking(false)
    props.onAll(answer.value)
    return null
  }
  const sentWhen = (): string => (props.one.sentAt === null ? '' : momentOf(props.one.sentAt))
  return (
    <article class="card stack listed" data-state={props.one.state}>
      <header class="person-head">
        <h2>{props.one.title}</h2>
        <p class="place">{reviewWords().state[props.one.state]}</p>
      </header>
      <div class="quiet-text">
        <p>{reviewWords().askedAt(momentOf(props.one.askedAt), LANGUAGE_NAMES[props.one.language])}</p>
        <Show when={props.one.sentAt}>
          <p>{reviewWords().sentAt(sentWhen())}</p>
          <p>
            <Show when={props.one.reviewedAt} fallback={reviewWords().notReviewed}>
              {at => <>{reviewWords().reviewedAt(momentOf(at()))}</>}
            </Show>
          </p>
        </Show>
      </div>
      <Show when={isToRead()}>
        <p class="to-read">{reviewWords().toRead}</p>
      </Show>
      <Show when={props.one.state === 'sent'}>
        <div>
          <Button
            aria-label={reviewWords().readLong(props.one.title, sentWhen())}
            onClick={() => props.onOpen(props.one.screening)}
          >
            {reviewWords().read}
          </Button>
        </div>
      </Show>
      <Show when={isOpen()}>
        <div>
          <Button kind="plain" aria-label={reviewWords().takeBackLong(props.one.title)} onClick={() => setAsking(true)}>
            {reviewWords().takeBack}
          </Button>
        </div>
      </Show>
      <Dialog isOpen={isAsking()} label={reviewWords().takeBackAsk} onClose={() => setAsking(false)}>
        <p>{reviewWords().takeBackSay(props.name)}</p>
        <FailureNotice failure={sending.failure()} />
        <Actions>
          <Button kind="main" busy={sending.isBusy()} onClick={() => void sending.follow(takeBack())}>
            {reviewWords().takeBack}
          </Button>
          <Button kind="plain" onClick={() => setAsking(false)}>
            {reviewWords().takeBackKeep}
          </Button>
        </Actions>
      </Dialog>
    </article>
  )
}
