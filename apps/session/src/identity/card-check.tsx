/** The way to a card check that one was asked for: what it is, what is kept, and a link that leaves this place. Nothing happens unless one follows it. */
import type { OwnIdentity } from '@holdfast/wire'
import { createSignal, Show, type JSX } from 'solid-js'
import type { Api, Failure } from '../api.ts'
import { createSending } from '../prepare/sending.ts'
import type { Hour } from '../state/encounter.ts'
import { Button } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { momentOf } from '../ui/time.ts'
import { identityWords } from './words.ts'

/** The section. */
export function OwnCardCheck(props: {
  readonly api: Api
  readonly hour: Hour
  readonly card: NonNullable<OwnIdentity['card']>
}): JSX.Element {
  const [url, setUrl] = createSignal<string | null>(null)
  const [isAway, setAway] = createSignal(false)
  const sending = createSending()
  const say = () => identityWords().own.card
  const show = async (): Promise<Failure | null> => {
    const answer = await props.api.request('ownCardCheck', { at: { encounter: props.hour.id } })
    if (!answer.ok) return answer.error
    setUrl(answer.value.came === 'page' ? answer.value.url : null)
    setAway(answer.value.came !== 'page')
    return null
  }
  return (
    <section class="tight">
      <h3>{say().heading}</h3>
      <p>{say().say}</p>
      <p>{say().kept}</p>
      <p class="quiet-text">{say().until(momentOf(props.card.open))}</p>
      <Show
        when={url()}
        fallback={
          <div>
            <Button busy={sending.isBusy()} onClick={() => void sending.follow(show())}>
              {say().show}
            </Button>
          </div>
        }
      >
        {address => (
          <p>
            <a href={address()} target="_blank" rel="noopener noreferrer">
              {say().go}
            </a>
          </p>
        )}
      </Show>
      <p role="status">{isAway() ? say().away : ''}</p>
      <FailureNotice failure={sending.failure()} />
    </section>
  )
}
