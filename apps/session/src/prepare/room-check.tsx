/** A look around the room, and at what is expected of the hour: plain questions, and a gentle way on for each that cannot be done today. */
import { ROOM_ITEMS, type RoomAnswer, type RoomItem } from '@holdfast/domain'
import { createSignal, For, Show, untrack, type JSX } from 'solid-js'
import type { Hour } from '../state/encounter.ts'
import { Actions, Button, Choices } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { words } from '../ui/words.ts'
import { createSending } from './sending.ts'

type Answers = { readonly [K in RoomItem]: RoomAnswer | null }
const NONE: Answers = {
  alone: null,
  unheard: null,
  'private-network': null,
  'screen-private': null,
  seated: null,
  'set-up': null,
}

/** The step about the room. */
export function RoomScreen(props: {
  readonly hour: Hour
  readonly onDone: () => void
  readonly onBack: () => void
}): JSX.Element {
  const [answers, setAnswers] = createSignal<Answers>(untrack(() => props.hour.view()?.roomCheck?.answers ?? NONE))
  const [isAsked, setAsked] = createSignal(false)
  const sending = createSending()
  let form: HTMLFormElement | undefined
  const submit = async (): Promise<void> => {
    if (sending.isBusy()) return
    const all = complete(answers())
    setAsked(true)
    if (!all) {
      form?.querySelector<HTMLElement>('fieldset:not(:has(:checked)) input')?.focus()
      return
    }
    if (await sending.follow(props.hour.send('roomCheck', { answers: all }))) props.onDone()
  }
  return (
    <Screen name="room" step="room" heading={words().room.heading} intro={words().room.intro}>
      <form
        class="stack"
        ref={element => (form = element)}
        onSubmit={event => {
          event.preventDefault()
          void submit()
        }}
      >
        <For each={ROOM_ITEMS}>
          {item => (
            <fieldset class="room-item card">
              <legend class="group-name">{words().room[item]}</legend>
              <Show when={item === 'set-up'}>
                <ul class="expected">
                  <For each={words().room.expected}>{line => <li>{line}</li>}</For>
                </ul>
              </Show>
              <Choices
                name={item}
                value={answers()[item]}
                options={[
                  { value: 'yes', label: words().room.yes },
                  { value: 'not-today', label: words().room.notToday },
                ]}
                onChoose={answer => setAnswers(before => ({ ...before, [item]: answer }))}
              />
              <Show when={answers()[item] === 'not-today'}>
                <p class="quiet-text" role="status">
                  {words().room[`${item}Hint`]}
                </p>
              </Show>
            </fieldset>
          )}
        </For>
        <Show when={isAsked() && !complete(answers())}>
          <Notice tone="attention" role="alert">
            <p>{words().room.missing}</p>
          </Notice>
        </Show>
        <FailureNotice failure={sending.failure()} />
        <Actions>
          <Button kind="main" type="submit" busy={sending.isBusy()}>
            {words().room.done}
          </Button>
          <Button kind="plain" onClick={() => props.onBack()}>
            {words().back}
          </Button>
        </Actions>
      </form>
    </Screen>
  )
}

function complete(answers: Answers): Record<RoomItem, RoomAnswer> | null {
  const { alone, unheard, seated } = answers
  const network = answers['private-network']
  const screen = answers['screen-private']
  const setUp = answers['set-up']
  if (!alone || !unheard || !network || !screen || !seated || !setUp) return null
  return { alone, unheard, 'private-network': network, 'screen-private': screen, seated, 'set-up': setUp }
}
