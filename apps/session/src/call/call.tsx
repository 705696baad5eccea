/** The hour itself, for both roles: faces, controls, chat, and plain words about the line. */
import { createEffect, createMemo, createSignal, on, Show, untrack, type JSX } from 'solid-js'
import { createAwake } from '../state/awake.ts'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import type { Media } from '../state/media.ts'
import { announce } from '../ui/notice.tsx'
import { focusHeading } from '../ui/screen.tsx'
import { namesOf } from '../ui/time.ts'
import { words } from '../ui/words.ts'
import { Controls, type Panel } from './controls.tsx'
import type { DeskPart } from './desk-part.ts'
import { createLine } from './line.ts'
import { fetchReserve, fetchReserveSoon, Reserve } from './reserve.tsx'
import { createRoster } from './roster.ts'
import { Stage } from './stage.tsx'
import { StageHead } from './stage-head.tsx'
import type { Withdrawing } from './withdraw.tsx'
import { callReady, callWords } from './words.ts'
import './call.css'

/** Resolves once the call can be read in the language of the screen. */
export const ready = callReady

/** The call. */
export function CallScreen(props: {
  readonly hour: Hour
  readonly call: CallState
  readonly media: Media
  readonly onLeave: () => void
  /** For those who may withdraw from what was agreed here. */
  readonly withdraw?: Withdrawing | undefined
  readonly desk?: DeskPart
  /** A line that is said beside the faces. */
  readonly note?: JSX.Element
}): JSX.Element {
  const roster = untrack(() => createRoster(props.hour, props.call))
  const line = untrack(() => createLine(props.call, roster))
  createAwake()
  const [panel, setPanel] = createSignal<Panel | null>(null)
  const [isLeaving, setLeaving] = createSignal(false)
  const [isPhoning, setPhoning] = createSignal(false)
  const [isChoosing, setChoosing] = createSignal(false)
  const [seen, setSeen] = createSignal(0)
  const [draft, setDraft] = createSignal('')
  const opener: { element?: HTMLElement | undefined } = {}

  const theirs = createMemo(() => (props.call.view()?.chat ?? []).filter(line => !roster.isMe(line.from)))
  const unread = () => theirs().filter(line => (line.seq ?? 0) > seen()).length
  createEffect(() => {
    if (panel() === 'chat') setSeen(theirs().at(-1)?.seq ?? seen())
  })
  createEffect(
    on(
      () => theirs().length,
      (count, before) => {
        const last = theirs().at(-1)
        if (last && count > (before ?? 0) && panel() !== 'chat')
          announce(callWords().chat.new(roster.nameOf(last.from)))
      },
      { defer: true },
    ),
  )
  const close = (): void => {
    setPanel(null)
    opener.element?.focus()
  }
  const toggle = (wanted: Panel, button: HTMLElement): void => {
    opener.element = button
    if (panel() === wanted) close()
    else setPanel(wanted)
  }
  const write = (): void => {
    opener.element = undefined
    setPanel('chat')
  }
  createEffect(() => {
    props.call.link() // each time the link changes, what could not be fetched is asked for again
    if (panel() || line.broken().length > 0) void fetchReserve()
    else fetchReserveSoon()
  })
  /** Opens what is held in reserve; where it could not be fetched, says so and leaves the screen as it was. */
  const open = (setOpen: (isOpen: boolean) => void): void => {
    setOpen(true)
    void fetchReserve().then(isThere => {
      if (isThere) return
      setOpen(false)
      announce(callWords().ways.notAsked)
    })
  }
  const phone = (): void => open(setPhoning)
  const leave = (): void => {
    setLeaving(false)
    props.onLeave()
  }
  /** Nobody is kept here because a question could not be fetched. */
  const askToLeave = async (): Promise<void> => {
    if (isLeaving()) return leave()
    setLeaving(true)
    if (!(await fetchReserve())) leave()
  }
  const names = () => namesOf(roster.others().map(seat => roster.nameOf(seat)))

  return (
    <main
      class="call"
      data-screen="call"
      data-panel={panel() ?? undefined}
      onKeyDown={event => {
        if (event.key === 'Escape' && panel() && !event.defaultPrevented) close()
      }}
    >
      <h1 class="unseen" tabindex="-1" ref={focusHeading}>
        {callWords().call.heading(names() || words().yourPractitioner)}
      </h1>
      <StageHead hour={props.hour} call={props.call} roster={roster} line={line} onChoose={() => open(setChoosing)} />
      {props.note}
      <Stage
        call={props.call}
        media={props.media}
        roster={roster}
        line={line}
        desk={props.desk}
        onWrite={write}
        onPhone={phone}
      />
      <Reserve>
        {({ Ways }) => (
          <Ways
            call={props.call}
            media={props.media}
            line={line}
            desk={props.desk}
            place={props.withdraw}
            onWrite={write}
            onPhone={phone}
          />
        )}
      </Reserve>
      <Controls
        call={props.call}
        media={props.media}
        roster={roster}
        panel={panel()}
        unread={unread()}
        onPanel={toggle}
        onLeave={() => void askToLeave()}
        desk={props.desk}
      />
      <Show when={panel() === 'chat'}>
        <Reserve plain={<Coming />}>
          {({ Chat }) => <Chat call={props.call} roster={roster} draft={draft()} onDraft={setDraft} onClose={close} />}
        </Reserve>
      </Show>
      <Show when={panel() === 'door' && props.desk}>{desk => desk().door(close)}</Show>
      <Reserve>
        {({ StepDialog, CardDialog, LeaveDialog }) => (
          <>
            <StepDialog
              isOpen={isChoosing()}
              line={line}
              call={props.call}
              media={props.media}
              desk={props.desk}
              onPhone={phone}
              onClose={() => setChoosing(false)}
            />
            <CardDialog
              hour={props.hour}
              desk={props.desk?.card}
              isOpen={isPhoning()}
              onClose={() => setPhoning(false)}
            />
            <LeaveDialog
              isOpen={isLeaving()}
              onClose={() => setLeaving(false)}
              onLeave={leave}
              end={props.desk?.end}
              withdraw={props.withdraw}
            />
          </>
        )}
      </Reserve>
    </main>
  )
}

/** Where the chat will stand: shown only when it is asked for before it could be fetched. */
const Coming = (): JSX.Element => (
  <section class="panel" aria-label={callWords().call.chat}>
    <p>{words().pleaseWait}</p>
  </section>
)
