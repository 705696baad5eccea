/** The broken hour for the practitioner: one press for each way on, and the agreed plan when someone at risk is gone. */
import type { SeatId } from '@holdfast/domain'
import { createEffect, For, Show, type JSX } from 'solid-js'
import type { Line, WayOn } from '../call/line.ts'
import { cardWords } from '../card/words.ts'
import { isApart } from '../prepare/walk.ts'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import { Button } from '../ui/controls.tsx'
import { LookIcon } from '../ui/icons.tsx'
import { timeOf } from '../ui/time.ts'
import { PictureNotes } from './picture-note.tsx'
import type { Places } from './places.ts'
import { linesOf } from './whereabouts.tsx'
import { deskWords } from './words.ts'

const WAYS: readonly WayOn[] = ['continue', 'voice', 'text', 'telephone', 'pause', 'reschedule']

/** The six ways on. Nothing happens by itself: each is the practitioner's choice, and can be followed by another. */
export const DeskWays = (props: {
  readonly line: Line
  readonly onWrite: () => void
  readonly onPhone: () => void
}): JSX.Element => (
  <>
    <p class="ways-quiet" aria-hidden="true">
      {deskWords().line.choices}
    </p>
    <div class="ways-row ways-desk" role="group" aria-label={deskWords().line.choices}>
      <For each={WAYS}>
        {way => (
          <Button
            onClick={() => {
              props.line.wayOn(way, deskWords().line.reason.broken)
              if (way === 'text') props.onWrite()
              if (way === 'telephone') props.onPhone()
            }}
          >
            {deskWords().line.way[way]}
          </Button>
        )}
      </For>
    </div>
  </>
)

/** What only the practitioner is told under the faces. */
export const DeskNotes = (props: {
  readonly call: CallState
  readonly hour: Hour
  readonly line: Line
  readonly places: Places
  readonly poor: readonly SeatId[]
}): JSX.Element => {
  const raised = () => props.call.view()?.room?.raised ?? null
  const putOut = () =>
    [...(props.call.view()?.prepared ?? [])]
      .filter(([seat, checklist]) => props.call.seatOf(seat)?.place === 'left' && isApart(checklist))
      .map(([seat]) => seat)
  const unclear = () =>
    props.poor.filter(seat => !props.line.broken().includes(seat) && props.call.seatOf(seat)?.place === 'in')
  return (
    <>
      <Show when={raised()?.seat} keyed>
        {seat => <Raised seat={seat} {...props} />}
      </Show>
      <For each={putOut()}>
        {seat => (
          <p class="ways-quiet" role="status">
            {deskWords().call.putOut(props.line.namesOf([seat]))}
          </p>
        )}
      </For>
      <PictureNotes call={props.call} line={props.line} />
      <p class="ways-quiet" role="status">
        <Show when={unclear().length > 0}>{deskWords().line.cannotAssess(props.line.namesOf(unclear()))}</Show>
      </p>
    </>
  )
}

/** The agreed plan, at once; acting on it is the practitioner's. */
const Raised = (props: {
  readonly seat: SeatId
  readonly call: CallState
  readonly hour: Hour
  readonly line: Line
  readonly places: Places
}): JSX.Element => {
  const place = () => props.places.of(props.seat)
  const since = () => props.call.view()?.room?.raised?.since ?? null
  createEffect(() => {
    if (!place()) void props.places.fetch(props.seat)
  })
  return (
    <section class="raised" role="alert">
      <h2>
        <LookIcon />
        {deskWords().line.raised(props.line.namesOf([props.seat]))}
      </h2>
      <p>
        <Show when={since()}>{at => deskWords().line.raisedSince(timeOf(at()))}</Show> {deskWords().line.raisedSay}
      </p>
      <ol>
        <li>
          {deskWords().line.raisedCall}{' '}
          <Show when={place()?.callback} fallback={deskWords().door.noCallback}>
            {number => <a href={`tel:${number().replace(/[^+\d]/g, '')}`}>{number()}</a>}
          </Show>
        </li>
        <li>
          {deskWords().line.raisedHelp}{' '}
          <Show when={place()} fallback={deskWords().door.noAddress}>
            {at => (
              <>
                {cardWords().desk.emergency} <strong>{at().emergencyNumber}</strong>
                <span class="address">{linesOf(at()).join('\n')}</span>
              </>
            )}
          </Show>
        </li>
        <li>{deskWords().line.raisedNote}</li>
      </ol>
    </section>
  )
}
