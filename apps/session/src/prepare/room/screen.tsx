/** A look around the room, and at what is expected of the hour: plain questions, and a gentle way on for each that is not done or cannot be done today. */
import type { RoomItem } from '@holdfast/domain'
import { For, Show, untrack, type JSX } from 'solid-js'
import type { Hour } from '../../state/encounter.ts'
import { Actions, Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { words } from '../../ui/words.ts'
import { Asks, type ItemWords } from './asks.tsx'
import { createLook } from './look.ts'
import { roomWords } from './words.ts'

/** The step about the room. */
export function RoomScreen(props: {
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
    <Screen name="room" step="room" heading={roomWords().heading} intro={roomWords().intro}>
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
            { value: 'yes', label: roomWords().yes },
            { value: 'not-yet', label: roomWords().notYet },
            { value: 'not-today', label: roomWords().notToday },
          ]}
          words={wordsOf}
          below={item => (
            <Show when={item === 'set-up'}>
              <ul class="expected">
                <For each={roomWords().expected}>{line => <li>{line}</li>}</For>
              </ul>
            </Show>
          )}
        />
        <Show when={look.said()}>
          {why => (
            <Notice tone="attention" role="alert">
              <p>{roomWords().said[why()]}</p>
            </Notice>
          )}
        </Show>
        <FailureNotice failure={look.failure()} />
        <Actions>
          <Button kind="main" type="submit" busy={look.isBusy()}>
            {roomWords().done}
          </Button>
          <Button kind="plain" onClick={() => props.onBack()}>
            {words().back}
          </Button>
        </Actions>
      </form>
    </Screen>
  )
}

/** A server of another day may ask what this page has no words for. */
function wordsOf(item: RoomItem): ItemWords {
  const known: { readonly [K in RoomItem]?: ItemWords } = roomWords().items
  return known[item] ?? roomWords().other
}
