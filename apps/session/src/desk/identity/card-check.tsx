/** A card check by the payment provider: asked for, its address to hand on, and what came. No field takes anything of a card. */
import { makeId, type EncounterId, type Instant, type SeatId } from '@holdfast/domain'
import type { CardCame, CardPage, IdentityView } from '@holdfast/wire'
import { createSignal, Show, type JSX } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import { Actions, Button, Field } from '../../ui/controls.tsx'
import { isPassing } from '../../ui/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { momentOf } from '../../ui/time.ts'
import { makeResend } from '../resend.ts'
import { seenWords } from './words.ts'

type Asking = NonNullable<NonNullable<IdentityView['card']>['waiting']>
type Page = Extract<CardPage, { readonly came: 'page' }>
type Said = Exclude<CardPage['came'], 'page'> | CardCame

/** The card: what it is, and what is next. */
export function CardCheck(props: {
  readonly api: Api
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly now: Instant
  readonly waiting: Asking | null
  /** Something was written: the list is to be read again. */
  readonly onWritten: () => Promise<void>
}): JSX.Element {
  const [page, setPage] = createSignal<Page | null>(null)
  const [said, setSaid] = createSignal<Said | null>(null)
  const sending = createSending()
  const again = makeResend<Asking['id']>()
  const say = () => seenWords().card
  const at = () => ({ encounter: props.encounter, seat: props.seat })
  const ask = async (id: Asking['id']): Promise<Failure | null> => {
    const answer = await props.api.request('askCardCheck', { at: at(), body: { id } })
    if (answer.ok || !isPassing(answer.error)) again.answered()
    if (!answer.ok) return answer.error
    setPage(answer.value.came === 'page' ? answer.value : null)
    setSaid(answer.value.came === 'page' ? null : answer.value.came)
    if (answer.value.came === 'page') await props.onWritten()
    return null
  }
  const askAnew = (): Promise<Failure | null> =>
    ask(
      again.of(
        'card-check',
        makeId('identity', length => crypto.getRandomValues(new Uint8Array(length))),
      ),
    )
  const see = async (): Promise<Failure | null> => {
    const answer = await props.api.request('readCardCheck', { at: at() })
    if (!answer.ok) return answer.error
    setSaid(answer.value.came)
    if (answer.value.came === 'written') {
      setPage(null)
      await props.onWritten()
    }
    return null
  }
  return (
    <section class="card stack identity-card">
      <h2>{say().heading}</h2>
      <p>{say().how}</p>
      <p class="quiet-text">{say().kept}</p>
      <Show
        when={props.waiting}
        fallback={
          <Actions>
            <Button busy={sending.isBusy()} onClick={() => void sending.follow(askAnew())}>
              {say().ask}
            </Button>
          </Actions>
        }
      >
        {waiting => (
          <>
            <Show when={props.now < waiting().open} fallback={<p>{say().closed}</p>}>
              <p>{say().asked(momentOf(waiting().open))}</p>
              <Show when={page()}>{shown => <Address url={shown().url} />}</Show>
            </Show>
            <Actions>
              <Button kind="main" busy={sending.isBusy()} onClick={() => void sending.follow(see())}>
                {say().see}
              </Button>
              <Show when={page() === null && props.now < waiting().open}>
                <Button busy={sending.isBusy()} onClick={() => void sending.follow(ask(waiting().id))}>
                  {say().show}
                </Button>
              </Show>
              <Button kind="plain" busy={sending.isBusy()} onClick={() => void sending.follow(askAnew())}>
                {say().again}
              </Button>
            </Actions>
          </>
        )}
      </Show>
      <p role="status">{said() === null ? '' : say().came[said() ?? 'away']}</p>
      <FailureNotice failure={sending.failure()} />
    </section>
  )
}

function Address(props: { readonly url: string }): JSX.Element {
  const [isCopied, setCopied] = createSignal(false)
  const copy = (): Promise<void> =>
    navigator.clipboard.writeText(props.url).then(
      () => void setCopied(true),
      () => void setCopied(false), // the field is selected and can be copied by hand
    )
  return (
    <>
      <Field label={seenWords().card.address} hint={seenWords().card.addressHint}>
        {marks => <input {...marks()} readonly value={props.url} onFocus={event => event.currentTarget.select()} />}
      </Field>
      <Actions>
        <Button onClick={() => void copy()}>{isCopied() ? seenWords().card.copied : seenWords().card.copy}</Button>
      </Actions>
      <p class="unseen" role="status">
        {isCopied() ? seenWords().card.copied : ''}
      </p>
    </>
  )
}
