/** What someone said about their room: what is open first, with why it was asked, and what a practitioner decides on it. */
import type { RoomItem } from '@holdfast/domain'
import type { Preparation } from '@holdfast/wire'
import { For, Show, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import type { Hour } from '../../state/encounter.ts'
import { Notice } from '../../ui/notice.tsx'
import { timeOf } from '../../ui/time.ts'
import { Decide } from './decide.tsx'
import { Why } from './why.tsx'
import { placeWords } from './words.ts'

type Ask = Preparation['roomAsks'][number]

/** The answers on the room, the open ones first. */
export function RoomAnswers(props: {
  readonly api: Api
  readonly hour: Hour
  readonly preparation: Preparation
  readonly onDecided: (fresh: Preparation) => void
}): JSX.Element {
  const answers = () => props.preparation.roomCheck?.answers ?? {}
  const having = (answer: 'not-today' | 'not-yet' | undefined): readonly Ask[] =>
    props.preparation.roomAsks.filter(({ item }) => answers()[item] === answer)
  const isOpen = () => having('not-today').length + having('not-yet').length + having(undefined).length > 0
  return (
    <div class="tight">
      <h4>{placeWords().room}</h4>
      <Show when={props.preparation.roomCheck} fallback={<p class="quiet-text">{placeWords().none}</p>}>
        <Show when={isOpen()} fallback={<p>{placeWords().all}</p>}>
          <Notice tone="attention">
            <Open heading={placeWords().notToday} asks={having('not-today')} {...props} />
            <Open heading={placeWords().notYet} asks={having('not-yet')} {...props} />
            <Open heading={placeWords().notAsked} asks={having(undefined)} {...props} />
            <Show when={having('not-today').length > 0}>
              <p class="quiet-text">{placeWords().talk}</p>
            </Show>
          </Notice>
        </Show>
        <For each={having('not-today').map(({ item }) => item)}>{item => <Decide {...props} item={item} />}</For>
      </Show>
      <details>
        <summary>{placeWords().asked}</summary>
        <ul class="place-asked">
          <For each={props.preparation.roomAsks}>
            {ask => (
              <li>
                <p>
                  {placeWords().client[ask.item]}: {placeWords().answer[answers()[ask.item] ?? 'none']}
                </p>
                <Why ask={ask} />
              </li>
            )}
          </For>
        </ul>
      </details>
    </div>
  )
}

const Open = (props: {
  readonly heading: string
  readonly asks: readonly Ask[]
  readonly preparation: Preparation
}): JSX.Element => {
  const last = (item: RoomItem) => props.preparation.roomDecided.findLast(one => one.item === item)
  return (
    <Show when={props.asks.length > 0}>
      <p>
        <strong>{props.heading}</strong>
      </p>
      <ul>
        <For each={props.asks}>
          {ask => (
            <li>
              {placeWords().client[ask.item]}
              <Why ask={ask} />
              <Show when={last(ask.item)}>
                {decided => (
                  <p>
                    {placeWords().decided[decided().decision](
                      decided().by ?? placeWords().somebody,
                      timeOf(decided().at),
                    )}{' '}
                    {decided().reason}
                  </p>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
