/** Where much is suggested: what is still undecided, left away together with one reason, and open to change one by one. */
import { SCREENING_TEXT_LIMIT } from '@holdfast/wire'
import { createSignal, Show, untrack, type JSX } from 'solid-js'
import { Button, Field } from '../../ui/controls.tsx'
import { announce } from '../../ui/notice.tsx'
import { Day } from '../day.tsx'
import { createDraft } from '../drafts.ts'
import type { Choice } from './decide.ts'
import { figure } from './figure.ts'
import { reviewWords } from './words.ts'

/** Nothing while fewer than two are undecided. */
export function Rest(props: {
  readonly count: number
  /** The name of what is typed here. */
  readonly name: string
  readonly onFill: (rest: Pick<Choice, 'reason' | 'day' | 'endsWhen'>) => void
}): JSX.Element {
  const held = untrack(() => createDraft(props.name, () => ({ reason: '', day: '', endsWhen: '' })))
  const { draft, set } = held
  const [isAsked, setAsked] = createSignal(false)
  const missing = (text: string): string | null => (isAsked() && text.trim() === '' ? reviewWords().missing : null)
  const fill = (): void => {
    const rest = { ...draft }
    const isWhole = [rest.reason, rest.day, rest.endsWhen].every(text => text.trim() !== '')
    setAsked(!isWhole)
    if (!isWhole) return
    props.onFill(rest)
    held.kept(rest, rest)
    announce(reviewWords().restDone)
  }
  return (
    <Show when={props.count > 1}>
      <details data-rest>
        <summary>{reviewWords().rest(figure(props.count))}</summary>
        <div class="card stack">
          <p class="quiet-text">{reviewWords().restSay}</p>
          <Field label={reviewWords().reason} say={missing(draft.reason)}>
            {marks => (
              <textarea
                {...marks()}
                maxLength={SCREENING_TEXT_LIMIT}
                value={draft.reason}
                onInput={event => set({ reason: event.currentTarget.value })}
              />
            )}
          </Field>
          <Day
            label={reviewWords().reviewAt}
            value={draft.day}
            say={missing(draft.day)}
            onChange={day => set({ day })}
          />
          <Field label={reviewWords().endsWhenLeft} say={missing(draft.endsWhen)}>
            {marks => (
              <textarea
                {...marks()}
                maxLength={SCREENING_TEXT_LIMIT}
                value={draft.endsWhen}
                onInput={event => set({ endsWhen: event.currentTarget.value })}
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
