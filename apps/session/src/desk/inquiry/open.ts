/** Who waits for an answer about what is kept: looked for once for a whole page, however many lines tell of it. */
import { SECOND } from '@holdfast/domain'
import type { OpenInquiries } from '@holdfast/wire'
import { createRoot, createSignal, onCleanup, type Accessor } from 'solid-js'
import type { Api } from '../../api.ts'
import { createPoll } from '../../state/encounter.ts'

/** So often it is looked at, in milliseconds: nobody waits at the door for it. */
const LOOK_EVERY = 60 * SECOND

type Open = OpenInquiries['open']
type Look = { readonly open: Accessor<Open>; readonly look: () => void; readonly end: () => void; users: number }

let shared: Look | null = null

/** Who waits, for as long as somebody asks for it. */
export function createOpenInquiries(api: Api): Accessor<Open> {
  const one = (shared ??= makeLook(api))
  one.users += 1
  one.look()
  onCleanup(() => {
    one.users -= 1
    if (one.users > 0) return
    shared = null
    one.end()
  })
  return one.open
}

/** Something was answered: the lines look again at once, if there are any. */
export const lookAgain = (): void => shared?.look()

const makeLook = (api: Api): Look =>
  createRoot(end => {
    const [open, setOpen] = createSignal<Open>([])
    let isLooking = false
    const look = (): void => {
      if (isLooking) return
      isLooking = true
      void api.request('openInquiries').then(answer => {
        isLooking = false
        // A look that did not arrive changes nothing of what is known.
        if (answer.ok) setOpen(answer.value.open)
      })
    }
    createPoll(() => true, LOOK_EVERY, look)
    return { open, look, end, users: 0 }
  })
