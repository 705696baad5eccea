/** A button over the faces that says how the call stands, and over the page what there is to know and to compare. */
import { createEffect, createMemo, createSignal, For, on, Show, untrack, type JSX } from 'solid-js'
import { createRoster } from '../call/roster.ts'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { Icon } from '../ui/icons.tsx'
import { announce } from '../ui/notice.tsx'
import { words } from '../ui/words.ts'
import { SealPart } from './part.tsx'
import { createSeals, type Standing } from './state.ts'
import { sealWords } from './words.ts'
import './seal.css'

/** What is said first where several connections stand differently. */
const FIRST: readonly Standing[] = ['different', 'unknown', 'anew', 'coming', 'on', 'same']

/** The way to it; nothing while nobody else is in. */
export function SealEntrance(props: {
  readonly hour: Hour
  readonly call: CallState
  readonly side: 'client' | 'desk'
  readonly onLeave: () => void
}): JSX.Element {
  const roster = untrack(() => createRoster(props.hour, props.call))
  const seals = untrack(() => createSeals(props.call, roster.others))
  const [isOpen, setOpen] = createSignal(false)
  const standing = createMemo((): Standing => {
    const all = roster.others().map(seat => seals.standingOf(seat))
    return FIRST.find(one => all.includes(one)) ?? 'unknown'
  })
  const anew = createMemo(() => roster.others().filter(seat => seals.standingOf(seat) === 'anew'), [], {
    equals: (before, now) => before.join() === now.join(),
  })
  createEffect(
    on(anew, seats => {
      for (const seat of seats) announce(sealWords().anewWith(roster.nameOf(seat)))
    }),
  )
  return (
    <Show when={roster.others().length > 0}>
      <div class="seal-open" data-side={props.side} data-standing={standing()}>
        <Button onClick={() => setOpen(true)}>
          <LockIcon />
          {sealWords().open[standing()]}
        </Button>
      </div>
      <Dialog isOpen={isOpen()} label={sealWords().heading} onClose={() => setOpen(false)}>
        <div class="stack">
          <For each={roster.others()}>
            {seat => <SealPart seat={seat} name={roster.nameOf(seat)} seals={seals} onLeave={() => props.onLeave()} />}
          </For>
          <p class="quiet-text">{sealWords().limits}</p>
          <section class="tight">
            <h3>{sealWords().messages}</h3>
            <p>{location.protocol === 'https:' ? sealWords().secure : sealWords().bare}</p>
          </section>
          <Actions>
            <Button onClick={() => setOpen(false)}>{words().close}</Button>
          </Actions>
        </div>
      </Dialog>
    </Show>
  )
}

const LockIcon = () => (
  <Icon>
    <path d="M6 11h12v9H6z" />
    <path d="M8.5 11V8a3.5 3.5 0 0 1 7 0v3" />
  </Icon>
)
