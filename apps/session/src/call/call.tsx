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
import { Chat } from './chat.tsx'
import { Controls, type Panel } from './controls.tsx'
import { LeaveDialog } from './leave.tsx'
import type { DeskPart } from './desk-part.ts'
import { createRoster } from './roster.ts'
import { Stage } from './stage.tsx'
import { StageHead } from './stage-head.tsx'
import './call.css'

/** The call. */
export function CallScreen(props: {
  readonly hour: Hour
  readonly call: CallState
  readonly media: Media
  readonly onLeave: () => void
  readonly desk?: DeskPart
}): JSX.Element {
  const roster = untrack(() => createRoster(props.hour, props.call))
  createAwake()
  const [panel, setPanel] = createSignal<Panel | null>(null)
  const [isLeaving, setLeaving] = createSignal(false)
  const [seen, setSeen] = createSignal(0)
  const [draft, setDraft] = createSignal('')
  const opener: { element?: HTMLElement | undefined } = {}

  const theirs = createMemo(() => (props.call.view()?.chat ?? []).filter(line => !roster.isMe(line.from)))
  const unread = () => (panel() === 'chat' ? 0 : theirs().filter(line => (line.seq ?? 0) > seen()).length)
  createEffect(() => {
    if (panel() === 'chat') setSeen(theirs().at(-1)?.seq ?? seen())
  })
  createEffect(
    on(
      () => theirs().length,
      (count, before) => {
        const last = theirs().at(-1)
        if (last && count > (before ?? 0) && panel() !== 'chat') announce(words().chat.new(roster.nameOf(last.from)))
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
        {words().call.heading(names() || words().yourPractitioner)}
      </h1>
      <StageHead hour={props.hour} call={props.call} roster={roster} />
      <Stage call={props.call} media={props.media} roster={roster} empty={props.desk?.empty} />
      <Controls
        call={props.call}
        media={props.media}
        roster={roster}
        panel={panel()}
        unread={unread()}
        onPanel={toggle}
        onLeave={() => setLeaving(true)}
        desk={props.desk}
      />
      <Show when={panel() === 'chat'}>
        <Chat call={props.call} roster={roster} draft={draft()} onDraft={setDraft} onClose={close} />
      </Show>
      <Show when={panel() === 'door' && props.desk}>{desk => desk().door(close)}</Show>
      <LeaveDialog
        isOpen={isLeaving()}
        onClose={() => setLeaving(false)}
        onLeave={() => {
          setLeaving(false)
          props.onLeave()
        }}
        end={props.desk?.end}
      />
    </main>
  )
}
