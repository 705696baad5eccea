/** A line where the practitioner looks anyway: somebody's answers have to be read at once, and nobody has. */
import { SECOND, type SeatId } from '@holdfast/domain'
import type { EncounterView } from '@holdfast/wire'
import { createEffect, createMemo, createSignal, on, onMount, Show, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { CallState } from '../state/call.ts'
import { createPoll, type Hour } from '../state/encounter.ts'
import { Button } from '../ui/controls.tsx'
import type { PersonPage } from './person-pages.tsx'
import { deskWords } from './words.ts'

/** So often it is looked at, in milliseconds: answers come at any time, and these are not to wait. */
const LOOK_EVERY = 15 * SECOND

/** Somebody in treatment or beside them: a colleague is asked nothing. */
export const isAskable = (role: EncounterView['me']['role'] | undefined): boolean =>
  role === 'patient' || role === 'related-person'

/** Nothing while nobody has to read anything at once. It says that there is something, and never what. */
export function CallLine(props: {
  readonly api: Api
  readonly hour: Hour
  readonly call: CallState
  readonly seat: SeatId
  readonly onPage: (page: PersonPage) => void
}): JSX.Element {
  const [isCalled, setCalled] = createSignal(false)
  /** A look that did not arrive changes nothing of what is known. It reads nothing of anybody, so it leaves no trace in the record. */
  const look = async (): Promise<void> => {
    const answer = await props.api.request('me')
    if (answer.ok)
      setCalled(answer.value.hours.find(({ id }) => id === props.hour.id)?.toRead?.includes(props.seat) ?? false)
  }
  onMount(() => void look())
  const prepared = createMemo(() => props.call.view()?.prepared.get(props.seat))
  createEffect(on(prepared, () => void look(), { defer: true }))
  createPoll(
    () => true,
    LOOK_EVERY,
    () => void look(),
  )
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
