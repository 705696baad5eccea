/** Whose answers in an hour have to be read at once, and nobody has: looked for once for a whole page. */
import { SECOND, type SeatId } from '@holdfast/domain'
import { createRoot, createSignal, onCleanup, type Accessor } from 'solid-js'
import type { Api } from '../api.ts'
import { createPoll } from '../state/encounter.ts'

/** So often it is looked at, in milliseconds: answers come at any time, and these are not to wait. */
const LOOK_EVERY = 15 * SECOND

/** Whose answers nobody has read yet, and somebody has to: one look for a whole page, however many lines tell of it. */
type ToRead = { readonly seats: Accessor<readonly SeatId[]>; readonly look: () => Promise<void> }

const readers = new Map<string, ToRead & { users: number; readonly end: () => void }>()

/** The look of this hour, shared by all who ask for it. */
export function createToRead(api: Api, hour: string): ToRead {
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

/** Something was read: the lines of this hour look again at once, if there are any. */
export const lookAgain = (hour: string): void => void readers.get(hour)?.look()

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
