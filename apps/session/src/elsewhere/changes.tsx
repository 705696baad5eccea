/** What changes for an hour from there, in plain words: the practice, help, the time. */
import type { Instant } from '@holdfast/domain'
import type { EmergencyNumbers } from '@holdfast/jurisdictions'
import type { ElsewhereView } from '@holdfast/wire'
import { For, Show, type JSX } from 'solid-js'
import { dateOf, namesOf } from '../ui/time.ts'
import { locale } from '../ui/words.ts'
import { elsewhereWords } from './words.ts'

/** The answer; `start` is when the hour of now begins. */
export const Changes = (props: {
  /** How help is called there. */
  readonly numbers: EmergencyNumbers | null
  readonly view: ElsewhereView
  readonly start: Instant | null
}): JSX.Element => (
  <div class="stack">
    <section class="card tight">
      <h3>{elsewhereWords().practice}</h3>
      <p>
        <strong>{elsewhereWords().may[props.view.practice]}</strong>
      </p>
      <p class="quiet-text">{elsewhereWords().caution}</p>
    </section>
    <section class="card tight">
      <h3>{elsewhereWords().help}</h3>
      <Show when={props.numbers}>
        {known => (
          <p>
            {known().suggestedBy === 'first-in-list' && known().numbers.length > 1
              ? elsewhereWords().numbers(known().numbers.join(', '))
              : elsewhereWords().number(known().suggested)}{' '}
            <span class="quiet-text">{elsewhereWords().asOf(dateOf(known().asOf))}</span>
          </p>
        )}
      </Show>
      <p>{props.view.hasPlan ? elsewhereWords().plan : elsewhereWords().noPlan}</p>
    </section>
    <Show when={props.start}>
      {start => (
        <section class="card tight">
          <h3>{elsewhereWords().time}</h3>
          <Times times={props.view.times} start={start()} />
        </section>
      )}
    </Show>
    <p>{elsewhereWords().tell}</p>
  </div>
)

/** One time there, or each with where it holds. */
function Times(props: { readonly times: ElsewhereView['times']; readonly start: Instant }): JSX.Element {
  const timeIn = (zones: readonly string[]): string => momentIn(props.start, zones[0] ?? 'UTC')
  return (
    <Show when={props.times.length > 0} fallback={<p>{elsewhereWords().noTime}</p>}>
      <Show when={props.times.length > 1} fallback={<p>{elsewhereWords().begins(timeIn(props.times[0] ?? []))}</p>}>
        <p>{elsewhereWords().several}</p>
        <ul>
          <For each={props.times}>
            {zones => <li>{elsewhereWords().asIn(timeIn(zones), namesOf(zones.map(cityIn)))}</li>}
          </For>
        </ul>
      </Show>
    </Show>
  )
}

/** Weekday, hours and minutes as they are in a time zone. */
const momentIn = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat(locale(), { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone }).format(at)

/** The place in a zone's name: `America/New_York` is New York. */
const cityIn = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
