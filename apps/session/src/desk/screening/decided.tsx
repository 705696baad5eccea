/** Safeguards as they were decided on, and the way from what was taken to clauses of the agreement. */
import type { SafeguardCode } from '@holdfast/domain'
import type { Screenings } from '@holdfast/wire'
import { For, Show, type JSX } from 'solid-js'
import { Button } from '../../ui/controls.tsx'
import { asksOf } from '../asks-of.ts'
import { dayWithYear } from '../../ui/time.ts'
import { reviewWords } from './words.ts'

type One = Screenings['decided'][number]

/** The last decision on each safeguard; nothing while none was made. */
export const Decided = (props: {
  readonly decided: readonly One[]
  readonly onCompose: (asked: readonly SafeguardCode[]) => void
}): JSX.Element => (
  <Show when={props.decided.length > 0}>
    <section class="stack">
      <h2>{reviewWords().decided}</h2>
      <Decisions decisions={props.decided} />
      <ToClauses decisions={props.decided} onCompose={props.onCompose} />
    </section>
  </Show>
)

/** Decisions as a list. */
export const Decisions = (props: { readonly decisions: readonly One[] }): JSX.Element => (
  <ul class="decisions">
    <For each={props.decisions}>
      {one => (
        <li class="tight">
          <p>
            <strong>
              {one.code}: {reviewWords().decision[one.decision]}
            </strong>
            , {reviewWords().decidedOn(dayWithYear(one.at))}
          </p>
          <p>{asksOf(one.code)}</p>
          <Show when={one.change}>{form => <p>{reviewWords().otherForm(form())}</p>}</Show>
          <p class="quiet-text">{reviewWords().becauseOf(one.reason)}</p>
          <p class="quiet-text">
            {reviewWords().lookAgain(dayWithYear(one.reviewAt))}.{' '}
            {one.decision === 'declined' ? reviewWords().takenIf(one.endsWhen) : reviewWords().ends(one.endsWhen)}
          </p>
        </li>
      )}
    </For>
  </ul>
)

/** The way to the next version of the agreement, which then asks for what was taken as it stands. */
export const ToClauses = (props: {
  readonly decisions: readonly One[]
  readonly onCompose: (asked: readonly SafeguardCode[]) => void
}): JSX.Element => {
  const taken = () => props.decisions.flatMap(one => (one.decision === 'taken' ? [one.code] : []))
  return (
    <Show when={taken().length > 0}>
      <div class="tight">
        <p class="quiet-text">{reviewWords().composeSay}</p>
        <div>
          <Button onClick={() => props.onCompose(taken())}>{reviewWords().compose}</Button>
        </div>
      </div>
    </Show>
  )
}
