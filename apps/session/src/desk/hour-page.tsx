/** The page of one hour: my own part on the left, the door on the right; on a phone one below the other. */
import type { PersonCard } from '@holdfast/wire'
import { createMemo, For, Match, Show, Switch, type JSX } from 'solid-js'
import { CardSection } from '../card/card.tsx'
import type { Card } from '../card/plan.ts'
import { endOf, opensAt } from '../prepare/walk.ts'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import type { Media } from '../state/media.ts'
import { Actions, Button } from '../ui/controls.tsx'
import { TickIcon, OpenIcon } from '../ui/icons.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { momentOf, namesOf, timeOf } from '../ui/time.ts'
import { hasLooked } from './place/looked.ts'
import type { PersonPage } from './person-pages.tsx'
import { deskWords } from './words.ts'

/** Everything about one hour before and beside the call. */
export function HourPage(props: {
  readonly hour: Hour
  readonly call: CallState
  readonly media: Media
  readonly door: () => JSX.Element
  readonly card: () => Card | null
  readonly onBack: () => void
  readonly onPlace: () => void
  readonly onDevices: () => void
  readonly onContract: () => void
  readonly onPage: (page: PersonPage) => void
  readonly onCall: () => void
  /** What cannot wait. */
  readonly line: JSX.Element
  /** What can be read and chosen beforehand. */
  readonly ways: JSX.Element
  /** The way to the crisis card. */
  readonly help: JSX.Element
}): JSX.Element {
  const view = () => props.hour.view()
  const names = () => namesOf(view()?.others.map(person => person.name) ?? [])
  const isSigned = () =>
    view()?.checklist.some(({ check, answer }) => check === 'contract' && answer.kind === 'passed') ?? false
  const isRoomPassed = () =>
    view()?.checklist.some(({ check, answer }) => check === 'room' && answer.kind === 'passed') ?? false
  const isPlaceDone = () => hasLooked(view()) && isRoomPassed()
  const placeSays = () => {
    if (hasLooked(view())) return isRoomPassed() ? 'placeSeen' : 'placeHolds'
    return isRoomPassed() ? 'placeFirst' : 'placeHolds'
  }
  /** Whose agreements wait for my signature; nobody's while the first contract is what is asked for. */
  const waiting = createMemo<readonly PersonCard[]>(
    () => view()?.others.filter(({ seat }) => view()?.toSign.includes(seat)) ?? [],
    [],
    { equals: (before, now) => before.map(({ seat }) => seat).join() === now.map(({ seat }) => seat).join() },
  )
  const start = () => view()?.start
  const isSomeoneIn = () => view()?.others.some(({ seat }) => props.call.seatOf(seat)?.place === 'in') ?? false
  return (
    <Screen
      name="desk-hour"
      heading={deskWords().hour.heading(names() || deskWords().hours.nobody)}
      intro={start() === undefined ? undefined : momentOf(start() ?? props.hour.now())}
    >
      <div class="way-back">
        <Button kind="plain" onClick={() => props.onBack()}>
          {deskWords().hour.all}
        </Button>
        {props.help}
      </div>
      {props.line}
      <Where hour={props.hour} call={props.call} />
      <div class="hour-rooms">
        {props.door()}
        <div class="stack">
          <Show when={props.call.link() === 'live'}>
            <Actions>
              <Button kind={isSomeoneIn() ? 'main' : undefined} onClick={() => props.onCall()}>
                {deskWords().hour.enter}
              </Button>
            </Actions>
          </Show>
          <section class="card stack">
            <h2>{deskWords().hour.ready}</h2>
            <ul class="own-part">
              <li>
                <Mark isDone={isPlaceDone()} />
                <div>
                  <h3>{deskWords().hour.place}</h3>
                  <p class="quiet-text">{deskWords().hour[placeSays()]}</p>
                </div>
                <Button onClick={() => props.onPlace()}>
                  {hasLooked(view()) ? deskWords().hour.placeAgain : deskWords().hour.placeLook}
                </Button>
              </li>
              <li>
                <Mark isDone={props.media.stream() !== null} />
                <div>
                  <h3>{deskWords().hour.devices}</h3>
                  <p class="quiet-text">
                    <Show when={props.media.stream()}>
                      {props.media.hasCamera() ? deskWords().hour.devicesReady : deskWords().hour.devicesSound}
                    </Show>
                  </p>
                </div>
                <Button onClick={() => props.onDevices()}>
                  {props.media.stream() ? deskWords().hour.devicesAgain : deskWords().hour.devicesCheck}
                </Button>
              </li>
              <li>
                <Mark isDone={isSigned()} />
                <div>
                  <h3>{deskWords().hour.contract}</h3>
                  <p class="quiet-text">
                    <Show when={!isSigned()} fallback={deskWords().hour.contractSigned}>
                      {waiting().length > 0
                        ? deskWords().hour.contractWith(namesOf(waiting().map(({ name }) => name)))
                        : deskWords().hour.contractToSign}
                    </Show>
                  </p>
                </div>
                <Show when={!isSigned()}>
                  <For
                    each={waiting()}
                    fallback={
                      <Button kind="main" onClick={() => props.onContract()}>
                        {deskWords().hour.contractOpen}
                      </Button>
                    }
                  >
                    {({ seat, name }) => (
                      <Button
                        kind="main"
                        aria-label={deskWords().hour.contractOpenWith(name)}
                        onClick={() => props.onPage({ kind: 'agreement', seat })}
                      >
                        {deskWords().hour.contractOpen}
                      </Button>
                    )}
                  </For>
                </Show>
              </li>
            </ul>
          </section>
          <div>{props.ways}</div>
          <Show when={props.card()}>{card => <CardSection card={card()} />}</Show>
        </div>
      </div>
    </Screen>
  )
}

const Mark = (props: { readonly isDone: boolean }): JSX.Element => (
  <span class="mark-done" data-done={props.isDone ? '' : undefined}>
    <Show when={props.isDone} fallback={<OpenIcon />}>
      <TickIcon />
    </Show>
    <span class="unseen">{props.isDone ? deskWords().door.done : deskWords().door.todo}</span>
  </span>
)

const Where = (props: { readonly hour: Hour; readonly call: CallState }): JSX.Element => {
  const checklist = () => props.hour.view()?.checklist ?? []
  return (
    <Switch>
      <Match when={endOf(checklist())}>
        <Notice tone="attention">
          <p>{deskWords().hour.over}</p>
        </Notice>
      </Match>
      <Match when={opensAt(checklist())}>
        {at => (
          <Notice>
            <p>{deskWords().hour.opensAt(timeOf(at()))}</p>
          </Notice>
        )}
      </Match>
      <Match when={props.call.link() === 'live'}>
        <Notice role="status">
          <p>{deskWords().hour.live}</p>
        </Notice>
      </Match>
      <Match when={props.call.link()}>
        <Notice role="status">
          <p>{deskWords().hour.connecting}</p>
        </Notice>
      </Match>
    </Switch>
  )
}
