/** A line where the practitioner looks anyway: somebody in this hour asks to sign with a new device. */
import type { SeatId } from '@holdfast/domain'
import { createEffect, createMemo, createSignal, For, on, onMount, Show, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { CallState } from '../state/call.ts'
import { createPoll, type Hour } from '../state/encounter.ts'
import { Button } from '../ui/controls.tsx'
import { deskWords } from './words.ts'

/** Without the room nobody tells us that somebody asks; and its end comes by itself: then we look, every so many milliseconds. */
const LOOK_EVERY = 15_000

/** Nothing while this person asks for nothing; otherwise the line, and the way to the agreement's page. */
export function AskedLine(props: {
  readonly api: Api
  readonly hour: Hour
  readonly call: CallState
  readonly seat: SeatId
  readonly onAgreement: (seat: SeatId) => void
}): JSX.Element {
  const [isAsked, setAsked] = createSignal(false)
  const look = async (): Promise<void> => {
    const answer = await props.api.request('keyAsks', { at: { encounter: props.hour.id, seat: props.seat } })
    setAsked(answer.ok && answer.value.asks.some(({ isMine }) => !isMine))
  }
  onMount(() => void look())
  createEffect(
    on(
      () => props.call.view()?.prepared.get(props.seat),
      () => void look(),
      { defer: true },
    ),
  )
  createPoll(
    () => props.call.link() !== 'live' || isAsked(),
    LOOK_EVERY,
    () => void look(),
  )
  const name = () => props.hour.view()?.others.find(({ seat }) => seat === props.seat)?.name ?? ''
  return (
    <div role="status">
      <Show when={isAsked()}>
        <p class="asked">
          <span>{deskWords().door.asksKey(name())}</span>
          <Button onClick={() => props.onAgreement(props.seat)}>{deskWords().door.asksKeyLook}</Button>
        </p>
      </Show>
    </div>
  )
}

/** The same in the call, for everyone else in the hour. */
export function AskedLines(props: {
  readonly api: Api
  readonly hour: Hour
  readonly call: CallState
  readonly onAgreement: (seat: SeatId) => void
}): JSX.Element {
  const seats = createMemo<readonly SeatId[]>(() => props.hour.view()?.others.map(({ seat }) => seat) ?? [], [], {
    equals: (before, now) => before.join() === now.join(),
  })
  return <For each={seats()}>{seat => <AskedLine {...props} seat={seat} />}</For>
}
