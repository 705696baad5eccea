/** A practitioner's own place, looked at before the camera is on: done or not done, and nothing else is kept of it. */
import type { RoomItem } from '@holdfast/domain'
import { Show, untrack, type JSX } from 'solid-js'
import { Asks, type ItemWords } from '../../prepare/room/asks.tsx'
import { createLook } from '../../prepare/room/look.ts'
import type { Hour } from '../../state/encounter.ts'
import { Actions, Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { placeWords } from './words.ts'

/** The list, and on to picture and sound. */
export function OwnPlace(props: {
  readonly hour: Hour
  readonly onDone: () => void
  readonly onBack: () => void
}): JSX.Element {
  const look = createLook(
    untrack(() => props.hour),
    () => props.onDone(),
  )
  let form: HTMLFormElement | undefined
  return (
    <Screen name="desk-place" heading={placeWords().own.heading} intro={placeWords().own.intro}>
      <form
        class="stack"
        ref={element => (form = element)}
        onSubmit={event => {
          event.preventDefault()
          void look.send(form)
        }}
      >
        <Asks
          look={look}
          choices={[
            { value: 'yes', label: placeWords().own.done },
            { value: 'not-yet', label: placeWords().own.notDone },
          ]}
          words={wordsOf}
        />
        <Show when={look.said()}>
          {why => (
            <Notice tone="attention" role="alert">
              <p>{placeWords().own.said[why()]}</p>
            </Notice>
          )}
        </Show>
        <FailureNotice failure={look.failure()} />
        <Actions>
          <Button kind="main" type="submit" busy={look.isBusy()}>
            {placeWords().own.on}
          </Button>
          <Button kind="plain" onClick={() => props.onBack()}>
            {placeWords().back}
          </Button>
        </Actions>
      </form>
    </Screen>
  )
}

function wordsOf(item: RoomItem): ItemWords {
  const known: { readonly [K in RoomItem]?: ItemWords } = placeWords().own.items
  return known[item] ?? placeWords().own.other
}
