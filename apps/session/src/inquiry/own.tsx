/** What one asks about what is kept and who reads it, in one's own words, with what was answered. What is typed stays until it is kept. */
import { SECOND } from '@holdfast/domain'
import type { Inquiries, Me } from '@holdfast/wire'
import { createSignal, For, onCleanup, onMount, Show, untrack, type JSX } from 'solid-js'
import { makeApi, type Failure } from '../api.ts'
import { createSending } from '../prepare/sending.ts'
import { createPoll } from '../state/encounter.ts'
import { problemOf } from '../ui/failure.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { announce } from '../ui/notice.tsx'
import { recordedOf } from '../ui/time.ts'
import { Veil } from '../veil/veil.tsx'
import { Answers } from './thread.tsx'
import { WordsForm } from './words-form.tsx'
import { inquiryWords } from './words.ts'

/** So often it is looked whether an answer came, in milliseconds. */
const LOOK_EVERY = 30 * SECOND

/** The form, and all that was asked. It is somebody's own, so the page is covered like their others while nobody looks at it. */
export function OwnInquiries(): JSX.Element {
  const api = makeApi('client')
  const [me, setMe] = createSignal<Me | null>(null)
  const [kept, setKept] = createSignal<Inquiries | null>(null)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [draft, setDraft] = createSignal('')
  const sending = createSending()

  const take = (fresh: Inquiries): void => {
    const before = kept()
    setKept(fresh)
    if (before && answersIn(fresh) > answersIn(before)) announce(inquiryWords().came)
  }
  const look = async (): Promise<void> => {
    const who = me() ? null : await api.request('me')
    // Whoever reads the page as a practitioner or a guardian asks nothing here.
    if (who?.ok === false) return void (problemOf(who.error) === 'not-signed-in' || setFailure(who.error))
    const answer = await api.request('ownInquiries')
    // What was read stays on the page while the line is away.
    if (!answer.ok) return void (kept() ?? setFailure(answer.error))
    if (who) setMe(who.value)
    setFailure(null)
    take(answer.value)
  }
  onMount(() => void look())
  createPoll(
    () => document.visibilityState === 'visible' && !sending.isBusy(),
    LOOK_EVERY,
    () => void look(),
  )
  const stays = (event: Event): void => void (untrack(draft).trim() !== '' && event.preventDefault())
  addEventListener('beforeunload', stays)
  onCleanup(() => removeEventListener('beforeunload', stays))

  return (
    <>
      <Show when={me()} keyed>
        {who => <Veil api={api} side="client" me={who} />}
      </Show>
      <FailureNotice failure={failure()} onAgain={() => void look()} />
      <Show when={kept()}>
        {read => (
          <details class="card inquiries" open={untrack(read).inquiries.length > 0}>
            <summary>{inquiryWords().heading}</summary>
            <div class="stack">
              <div class="tight">
                <p>{inquiryWords().intro}</p>
                <p class="quiet-text">{inquiryWords().wait}</p>
              </div>
              <WordsForm
                says={inquiryWords()}
                value={draft()}
                sending={sending}
                onInput={setDraft}
                send={body => api.request('inquire', { body })}
                onKept={(fresh, typed) => {
                  take(fresh)
                  // What was typed on while it was on its way stays.
                  if (draft() === typed) setDraft('')
                }}
              />
              <Show when={read().inquiries.length > 0}>
                <h2>{inquiryWords().asked}</h2>
                <ul class="stack">
                  <For each={read().inquiries.toReversed()}>
                    {inquiry => (
                      <li class="tight" data-inquiry={inquiry.id}>
                        <p class="quiet-text">{inquiryWords().you(recordedOf(inquiry.at))}</p>
                        <p class="inquiry-words" dir="auto">
                          {inquiry.words}
                        </p>
                        <Answers answers={inquiry.answers} />
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            </div>
          </details>
        )}
      </Show>
    </>
  )
}

const answersIn = ({ inquiries }: Inquiries): number => inquiries.reduce((sum, { answers }) => sum + answers.length, 0)
