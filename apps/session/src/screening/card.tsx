/** Something is asked: a calm card for each of its forms, and nothing at all while nothing is. */
import { SECOND } from '@holdfast/domain'
import type { OwnScreenings } from '@holdfast/wire'
import { createMemo, createSignal, For, onMount, Show, untrack, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import { createPoll, practitionerOf, type Hour } from '../state/encounter.ts'
import { Button } from '../ui/controls.tsx'
import { words } from '../ui/words.ts'
import { openHere } from './here.ts'
import { know, knownIn } from './known.ts'
import { questionsWords } from './words.ts'

/** Whose questions. */
export type Asked = { readonly api: Api; readonly hour: Hour }

/** Something may be asked while somebody waits: so often the card looks, in milliseconds. */
const LOOK_EVERY = 30 * SECOND

/** The card. */
export function QuestionsCard(props: Asked & { readonly onOpen: (screening: string) => void }): JSX.Element {
  const [all, setAll] = createSignal<OwnScreenings['screenings']>(untrack(() => knownIn(props.hour.id)))
  const open = createMemo(() => all().filter(({ state }) => state === 'asked' || state === 'begun'), [], {
    equals: (before, now) => JSON.stringify(before) === JSON.stringify(now),
  })
  /** A look that does not arrive changes nothing: nobody waits for it. */
  const look = async (): Promise<void> => {
    const answer = await props.api.request('ownScreenings', { at: { encounter: props.hour.id } })
    if (!answer.ok) return
    know(props.hour.id, answer.value.screenings)
    setAll(answer.value.screenings)
  }
  const begin = async (): Promise<void> => {
    await look()
    const before = open().find(({ screening }) => screening === openHere())
    if (before) props.onOpen(before.screening)
  }
  onMount(() => void begin())
  createPoll(
    () => true,
    LOOK_EVERY,
    () => void look(),
  )
  const label = (state: string): string => (state === 'begun' ? questionsWords().goOn : questionsWords().see)
  return (
    <Show when={open().length > 0}>
      <section class="card stack" data-questions>
        <div class="tight">
          <h2>{questionsWords().heading}</h2>
          <p>{questionsWords().say(practitionerOf(props.hour.view())?.name ?? words().yourPractitioner)}</p>
        </div>
        <For each={open()}>
          {({ screening, title, state }) => (
            <div class="tight">
              <h3>{title}</h3>
              <Show when={state === 'begun'}>
                <p class="quiet-text">{questionsWords().begun}</p>
              </Show>
              <div>
                <Button aria-label={questionsWords().long(label(state), title)} onClick={() => props.onOpen(screening)}>
                  {label(state)}
                </Button>
              </div>
            </div>
          )}
        </For>
      </section>
    </Show>
  )
}
