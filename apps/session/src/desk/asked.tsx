/** A line where the practitioner looks anyway: somebody in this hour asks to sign with a new device. */
import type { SeatId } from '@holdfast/domain'
import type { KeyAsks } from '@holdfast/wire'
import { createEffect, createMemo, createSignal, For, on, onMount, Show, type JSX } from 'solid-js'
import type { Api, Failure } from '../api.ts'
import type { CallState } from '../state/call.ts'
import { createPoll, type Hour } from '../state/encounter.ts'
import { Button } from '../ui/controls.tsx'
import { CallLine, isAskable } from './calls.tsx'
import type { PersonPage } from './person-pages.tsx'
import { deskWords } from './words.ts'

/** Without the room nobody tells us that somebody asks, and an ask ends by itself: then we look, every so many milliseconds. */
const LOOK_EVERY = 15_000

/** Who asks by this seat's agreement: somebody in treatment or beside them, or a colleague of the practice. */
type Asking = { readonly they: boolean; readonly colleague: boolean }

/** Nothing while nobody asks for anything; otherwise a line for each side, and the way to the agreement's page. */
export function AskedLine(props: {
  readonly api: Api
  readonly hour: Hour
  readonly call: CallState
  readonly seat: SeatId
  readonly onPage: (page: PersonPage) => void
}): JSX.Element {
  const [asking, setAsking] = createSignal<Asking | null>(null)
  const look = async (): Promise<void> => {
    const answer = await props.api.request('keyAsks', { at: { encounter: props.hour.id, seat: props.seat } })
    if (answer.ok) setAsking(askingOf(answer.value))
    // A look that did not arrive changes nothing of what is known; where there is nothing to look at, nobody asks.
    else if (isNothingThere(answer.error)) setAsking({ they: false, colleague: false })
  }
  onMount(() => void look())
  // The call's view is new with each thing that happens in it; only what is prepared asks for a look.
  const prepared = createMemo(() => props.call.view()?.prepared.get(props.seat))
  createEffect(on(prepared, () => void look(), { defer: true }))
  createPoll(
    () => props.call.link() !== 'live' || isOpen(asking()),
    LOOK_EVERY,
    () => void look(),
  )
  const name = () => props.hour.view()?.others.find(({ seat }) => seat === props.seat)?.name ?? ''
  return (
    <div role="status">
      <Show when={asking()?.they}>
        <Line
          say={deskWords().door.asksKey(name())}
          onLook={() => props.onPage({ kind: 'agreement', seat: props.seat })}
        />
      </Show>
      <Show when={asking()?.colleague}>
        <Line
          say={deskWords().door.colleagueAsksKey(name())}
          onLook={() => props.onPage({ kind: 'agreement', seat: props.seat })}
        />
      </Show>
    </div>
  )
}

const Line = (props: { readonly say: string; readonly onLook: () => void }): JSX.Element => (
  <p class="asked">
    <span>{props.say}</span>
    <Button onClick={() => props.onLook()}>{deskWords().door.asksKeyLook}</Button>
  </p>
)

const isNothingThere = (failure: Failure): boolean =>
  typeof failure !== 'string' && (failure.code === 'not-found' || failure.code === 'not-allowed')

function askingOf({ asks }: KeyAsks): Asking {
  const others = asks.filter(({ isMine }) => !isMine)
  const isColleague = ({ role }: KeyAsks['asks'][number]): boolean => role === 'practitioner'
  return { they: others.some(ask => !isColleague(ask)), colleague: others.some(isColleague) }
}

/** Not known yet, or something waits whose end comes by itself. */
const isOpen = (asking: Asking | null): boolean => asking === null || asking.they || asking.colleague

/** The same in the call, for everyone else in the hour. */
export function AskedLines(props: {
  readonly api: Api
  readonly hour: Hour
  readonly call: CallState
  readonly onPage: (page: PersonPage) => void
}): JSX.Element {
  const seats = createMemo<readonly SeatId[]>(() => props.hour.view()?.others.map(({ seat }) => seat) ?? [], [], {
    equals: (before, now) => before.join() === now.join(),
  })
  return (
    <For each={seats()}>
      {seat => (
        <>
          <AskedLine {...props} seat={seat} />
          <Show when={isAskable(props.hour.view()?.others.find(one => one.seat === seat)?.role)}>
            <CallLine {...props} seat={seat} />
          </Show>
        </>
      )}
    </For>
  )
}
