/** A line where the practitioner looks anyway: somebody's answers have to be read at once, and nobody has. */
import type { SeatId } from '@holdfast/domain'
import type { EncounterView } from '@holdfast/wire'
import { createEffect, createMemo, For, on, onMount, Show, untrack, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import { Button } from '../ui/controls.tsx'
import type { PersonPage } from './person-pages.tsx'
import { createToRead } from './to-read.ts'
import { deskWords } from './words.ts'

/** Somebody in treatment or beside them: a colleague is asked nothing. */
export const isAskable = (role: EncounterView['me']['role'] | undefined): boolean =>
  role === 'patient' || role === 'related-person'

/** The same above the pages on which nobody's card is shown: whatever a practitioner looks at, this is seen. */
export const CallBar = (props: {
  readonly api: Api
  readonly hour: Hour
  readonly call: CallState
  readonly onPage: (page: PersonPage) => void
}): JSX.Element => (
  <div class="call-bar">
    <For each={(props.hour.view()?.others ?? []).filter(({ role }) => isAskable(role)).map(({ seat }) => seat)}>
      {seat => <CallLine {...props} seat={seat} />}
    </For>
  </div>
)

/** Nothing while nobody has to read anything at once. It says that there is something, and never what. */
export function CallLine(props: {
  readonly api: Api
  readonly hour: Hour
  readonly call: CallState
  readonly seat: SeatId
  readonly onPage: (page: PersonPage) => void
}): JSX.Element {
  const { seats, look } = untrack(() => createToRead(props.api, props.hour.id))
  const isCalled = () => seats().includes(props.seat)
  onMount(() => void look())
  const prepared = createMemo(() => props.call.view()?.prepared.get(props.seat))
  createEffect(on(prepared, () => void look(), { defer: true }))
  const name = () => props.hour.view()?.others.find(({ seat }) => seat === props.seat)?.name ?? ''
  return (
    <div role="alert">
      <Show when={isCalled()}>
        <p class="asked">
          <strong>{deskWords().door.toReadOf(name())}</strong>
          <Button onClick={() => props.onPage({ kind: 'screenings', seat: props.seat })}>
            {deskWords().door.toReadLook}
          </Button>
        </p>
      </Show>
    </div>
  )
}
