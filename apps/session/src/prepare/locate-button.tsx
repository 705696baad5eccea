/** A button that adds where this device is; it asks nobody but the device, and only when it is pressed. Fetched after the form stands. */
import { createSignal, Show, type JSX } from 'solid-js'
import { Button } from '../ui/controls.tsx'
import { announce } from '../ui/notice.tsx'
import { createPart } from '../ui/words.ts'
import { enLocate } from '../ui/words/en-locate.ts'
import { metresOf, TOO_ROUGH, withPosition, type Position } from './locate.ts'

const { words, ready } = createPart(enLocate, async () => {
  const { esLocate } = await import('../ui/words/es-locate.ts')
  return esLocate
})

/** How long the field may be, in characters. */
const ROOM = 160

/** How long a device may look for its position, in milliseconds, and how old one may be that it still knows. */
const WISHES: PositionOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 }

/** Asks the device; null where somebody said no, or it does not know. */
const positionOfDevice = (): Promise<Position | null> =>
  new Promise(resolve => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(coords),
      () => resolve(null),
      WISHES,
    )
  })

/** The button, what it does, and what came of it. */
export function LocateButton(props: { readonly field: string; readonly onField: (text: string) => void }): JSX.Element {
  const [isBusy, setBusy] = createSignal(false)
  const [said, setSaid] = createSignal('')
  const add = (position: Position | null): string => {
    if (!position) return words().none
    if (position.accuracy > TOO_ROUGH) return words().rough
    const text = withPosition(props.field, position, ROOM)
    if (text === null) return words().full
    props.onField(text)
    return words().added(metresOf(position))
  }
  const press = async (): Promise<void> => {
    setBusy(true)
    const came = add(await positionOfDevice())
    setBusy(false)
    setSaid(came)
    announce(came)
  }
  return (
    <Show when={'geolocation' in navigator}>
      <div class="stack">
        <div>
          <Button busy={isBusy()} onClick={() => void press()}>
            {words().act}
          </Button>
        </div>
        <p class="quiet-text">{said() || words().hint}</p>
      </div>
    </Show>
  )
}

/** The button, when its words are there. */
export const whenReady = ready.then(() => ({ default: LocateButton }))
