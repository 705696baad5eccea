/** Where much is suggested: what is still undecided, left away together with one reason, and open to change one by one. */
import { SCREENING_TEXT_LIMIT } from '@holdfast/wire'
import { createSignal, Show, type JSX } from 'solid-js'
import { Button, Field } from '../../ui/controls.tsx'
import { announce } from '../../ui/notice.tsx'
import type { Choice } from './decide.ts'
import { figure } from './figure.ts'
import { reviewWords } from './words.ts'

/** Nothing while fewer than two are undecided. */
export function Rest(props: {
  readonly count: number
  readonly onFill: (rest: Pick<Choice, 'reason' | 'day' | 'endsWhen'>) => void
}): JSX.Element {
  const [reason, setReason] = createSignal('')
  const [day, setDay] = createSignal('')
  const [endsWhen, setEndsWhen] = createSignal('')
  const [isAsked, setAsked] = createSignal(false)
  const missing = (text: string): string | null => (isAsked() && text.trim() === '' ? reviewWords().missing : null)
  const fill = (): void => {
    const isWhole = [reason(), day(), endsWhen()].every(text => text.trim() !== '')
    setAsked(!isWhole)
    if (!isWhole) return
    props.onFill({ reason: reason(), day: day(), endsWhen: endsWhen() })
    announce(reviewWords().restDone)
  }
  return (
    <Show when={props.count > 1}>
      <details data-rest>
        <summary>{reviewWords().rest(figure(props.count))}</summary>
        <div class="card stack">
          <p class="quiet-text">{reviewWords().restSay}</p>
          <Field label={reviewWords().reason} say={missing(reason())}>
            {marks => (
              <textarea
                {...marks()}
                maxLength={SCREENING_TEXT_LIMIT}
                value={reason()}
                onInput={event => setReason(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label={reviewWords().reviewAt} say={missing(day())}>
            {marks => (
              <input
                {...marks()}
                type="date"
                max="9999-12-31"
                value={day()}
                onChange={event => setDay(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label={reviewWords().endsWhenLeft} say={missing(endsWhen())}>
            {marks => (
              <textarea
                {...marks()}
                maxLength={SCREENING_TEXT_LIMIT}
                value={endsWhen()}
                onInput={event => setEndsWhen(event.currentTarget.value)}
              />
            )}
          </Field>
          <div>
            <Button onClick={fill}>{reviewWords().restFill}</Button>
          </div>
        </div>
      </details>
    </Show>
  )
}
