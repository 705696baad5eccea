/** The telephone card: read at the door, in the call, without any network, on paper, and in a calendar. */
import { instant } from '@holdfast/domain'
import { For, Show, type JSX } from 'solid-js'
import { Button } from '../ui/controls.tsx'
import { PhoneIcon } from '../ui/icons.tsx'
import { spanOf } from '../ui/time.ts'
import { words } from '../ui/words.ts'
import { calendarOf } from './calendar.ts'
import { AGAIN_MINUTES, WAIT_MINUTES, type Card } from './plan.ts'
import { cardWords } from './words.ts'
import './card.css'

/** The card without a frame of its own. */
export const LineCard = (props: { readonly card: Card }): JSX.Element => (
  <div class="line-card stack">
    <p class="quiet-text">{cardWords().when(spanOf(props.card.start, props.card.end))}</p>
    <Show when={props.card.reader === 'desk'} fallback={<ClientPlan card={props.card} />}>
      <DeskPlan card={props.card} />
    </Show>
    <div class="line-card-print">
      <Button kind="plain" onClick={printCard}>
        {cardWords().print}
      </Button>
      <Show when={props.card.reader === 'client'}>
        <a class="button" data-kind="plain" download="hour.ics" href={calendarHref(props.card)}>
          {cardWords().calendar.save}
        </a>
      </Show>
    </div>
  </div>
)

/** The card as a part of a page. */
export const CardSection = (props: { readonly card: Card; readonly isNow?: boolean }): JSX.Element => (
  <section class="card stack" data-card="">
    <h2 class="line-card-head">
      <PhoneIcon />
      {props.isNow ? cardWords().headingNow : cardWords().heading}
    </h2>
    <LineCard card={props.card} />
    <Show when={!props.isNow}>
      <p class="quiet-text">{cardWords().intro}</p>
    </Show>
  </section>
)

const ClientPlan = (props: { readonly card: Card }): JSX.Element => {
  const theirs = () => props.card.others.find(({ number }) => number !== null)?.number ?? null
  return (
    <>
      <Show when={props.card.emergency}>
        {number => (
          <p class="tight">
            {cardWords().client.emergency}
            <Dial number={number()} />
          </p>
        )}
      </Show>
      <ol>
        <li>{cardWords().client.stay}</li>
        <li>{cardWords().client.wait(WAIT_MINUTES)}</li>
        <Show when={props.card.own}>{number => <li>{cardWords().client.theyCall(number())}</li>}</Show>
        <Show when={!props.card.own}>
          <li>{cardWords().client.theyCallNoNumber}</li>
        </Show>
        <li>
          <Show when={theirs()} fallback={cardWords().client.noPhone}>
            {number => (
              <span class="tight">
                {props.card.own ? cardWords().client.youCall(AGAIN_MINUTES) : cardWords().client.youCallFirst}
                <Dial number={number()} />
              </span>
            )}
          </Show>
        </li>
        <li>{cardWords().client.otherDay}</li>
      </ol>
    </>
  )
}

const DeskPlan = (props: { readonly card: Card }): JSX.Element => (
  <ol>
    <li>{cardWords().desk.wait(WAIT_MINUTES)}</li>
    <li>
      <div class="tight">
        {cardWords().desk.call}
        <For each={props.card.others} fallback={<p class="quiet-text">{cardWords().desk.nobody}</p>}>
          {person => (
            <div class="tight">
              <p>
                {cardWords().desk[person.role]}
                <Show when={person.number === null}>: {cardWords().desk.noNumber}</Show>
              </p>
              <Show when={person.number}>{number => <Dial number={number()} />}</Show>
              <Show when={person.emergency}>
                {number => (
                  <p class="quiet-text">
                    {cardWords().desk.emergency} <strong>{number()}</strong>
                  </p>
                )}
              </Show>
            </div>
          )}
        </For>
      </div>
    </li>
    <li>{cardWords().desk.again(AGAIN_MINUTES)}</li>
    <li>{props.card.own ? cardWords().desk.own(props.card.own) : cardWords().desk.noOwn}</li>
    <li>{cardWords().desk.otherDay}</li>
  </ol>
)

const Dial = (props: { readonly number: string }): JSX.Element => (
  <a
    class="button dial"
    href={`tel:${props.number.replace(/[^+\d]/g, '')}`}
    aria-label={cardWords().call(props.number)}
  >
    {props.number}
  </a>
)

/** A file of the hour with the client's plan; neither its title nor its name says what kind of hour it is, or with whom. */
function calendarHref({ encounter, start, end, own, emergency, others }: Card): string {
  const say = cardWords().calendar
  const theirs = others.find(({ number }) => number !== null)?.number
  const lines = [
    emergency && say.emergency(emergency),
    say.stay,
    own && say.called(WAIT_MINUTES, own),
    theirs && say.call(AGAIN_MINUTES, theirs),
    say.otherDay,
  ].filter(line => typeof line === 'string')
  const now = instant(Date.now())
  const text = calendarOf({ encounter, start, end, title: words().title, lines, now })
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(text)}`
}

/** Prints the card alone. */
function printCard(): void {
  const page = document.documentElement
  page.dataset['print'] = 'card'
  addEventListener('afterprint', () => delete page.dataset['print'], { once: true })
  print()
}
