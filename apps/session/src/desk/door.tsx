/** Who is expected, who prepares, who waits: one card for each, and the hand that lets them in. */
import type { SeatId } from '@holdfast/domain'
import type { Preparation } from '@holdfast/wire'
import { createMemo, For, Show, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import { Notice } from '../ui/notice.tsx'
import { GoOnAlone } from './alone.tsx'
import { PersonAtDoor } from './person.tsx'
import type { PersonPage } from './person-pages.tsx'
import { deskWords } from './words.ts'

/** The list of everyone else in this hour. */
export function Door(props: {
  readonly api: Api
  readonly hour: Hour
  readonly call: CallState
  readonly onAdmit: (seat: SeatId) => void
  readonly onRead: (preparation: Preparation) => void
  readonly onPage: (page: PersonPage) => void
}): JSX.Element {
  const seats = createMemo<readonly SeatId[]>(() => props.hour.view()?.others.map(person => person.seat) ?? [], [], {
    equals: (before, now) => before.join() === now.join(),
  })
  const refusal = (): string | null => {
    const code = props.call.view()?.lastRefusal
    switch (code) {
      case 'not-at-door':
      case 'one-missing':
      case 'not-in':
      case 'no-such-seat':
      case 'not-allowed':
        return deskWords().door.refused[code]
      case 'not-yours-to-lift':
      case 'journal-full':
      case 'chat-taken-back':
      case 'ended':
      case 'malformed':
      case 'too-fast':
      case null:
      case undefined:
        return null
    }
  }
  return (
    <div class="stack">
      <h2>{deskWords().door.heading}</h2>
      <Show when={refusal()}>
        {sentence => (
          <Notice tone="attention" role="alert">
            <p>{sentence()}</p>
          </Notice>
        )}
      </Show>
      <GoOnAlone api={props.api} hour={props.hour} call={props.call} />
      <For each={seats()} fallback={<p class="quiet-text">{deskWords().door.nobody}</p>}>
        {seat => (
          <PersonAtDoor
            api={props.api}
            hour={props.hour}
            call={props.call}
            seat={seat}
            onAdmit={props.onAdmit}
            onRead={props.onRead}
            onPage={props.onPage}
          />
        )}
      </For>
    </div>
  )
}
