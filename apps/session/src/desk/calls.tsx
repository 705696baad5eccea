/** A line where the practitioner looks anyway: somebody's answers have to be read at once, and nobody has. */
import { SECOND, type SeatId } from '@holdfast/domain'
import type { EncounterView } from '@holdfast/wire'
import {
  createEffect,
  createMemo,
  createRoot,
  createSignal,
  For,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
  type Accessor,
  type JSX,
} from 'solid-js'
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

/** Whose answers nobody has read yet, and somebody has to: one look for a whole page, however many lines tell of it. */
type ToRead = { readonly seats: Accessor<readonly SeatId[]>; readonly look: () => Promise<void> }

const readers = new Map<string, ToRead & { users: number; readonly end: () => void }>()

function createToRead(api: Api, hour: string): ToRead {
  const one = readers.get(hour) ?? makeToRead(api, hour)
  readers.set(hour, one)
  one.users += 1
  onCleanup(() => {
    one.users -= 1
    if (one.users > 0) return
    readers.delete(hour)
    one.end()
  })
  return one
}

const makeToRead = (api: Api, hour: string) =>
  createRoot(end => {
    const [seats, setSeats] = createSignal<readonly SeatId[]>([])
    let looking: Promise<void> | null = null
    const ask = async (): Promise<void> => {
      const answer = await api.request('me')
      // A look that did not arrive changes nothing of what is known. It reads nothing of anybody, so it leaves no trace in the record.
      if (answer.ok) setSeats(answer.value.hours.find(({ id }) => id === hour)?.toRead ?? [])
      looking = null
    }
    const look = (): Promise<void> => (looking ??= ask())
    createPoll(
      () => true,
      LOOK_EVERY,
      () => void look(),
    )
    return { seats, look, end, users: 0 }
  })

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
