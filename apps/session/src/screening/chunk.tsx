/** The card that says that something is asked, and the way to the form; fetched on the way to the door. */
import { createSignal, Match, onCleanup, onMount, Switch, untrack, type JSX } from 'solid-js'
import { practitionerOf } from '../state/encounter.ts'
import { Button } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { words } from '../ui/words.ts'
import { QuestionsCard, type Asked } from './card.tsx'
import type { QuestionsForm } from './form.tsx'
import { remembered } from './here.ts'
import { questionsReady } from './words.ts'

/** Resolves once the card can be read in the language of the screen. */
export const ready = questionsReady

/** The card, which is empty while nothing is asked. */
export const card = (props: Asked & { readonly onOpen: (screening: string) => void }): JSX.Element => (
  <QuestionsCard {...props} />
)

/** The form, fetched when it is opened; this page's own history remembers that it is open. */
export const form = (props: Asked & { readonly screening: string; readonly onBack: () => void }): JSX.Element => {
  const [loaded, setLoaded] = createSignal<typeof QuestionsForm | null>(null)
  const [isAway, setAway] = createSignal(false)
  const load = (): void => {
    setAway(false)
    import('./form-chunk.ts')
      .then(async chunk => {
        await chunk.ready
        setLoaded(() => chunk.QuestionsForm)
      })
      .catch(() => setAway(true))
  }
  onMount(load)
  remembered(untrack(() => props.screening))
  onCleanup(() => remembered(null)) // a reload does not come by here
  return (
    <Switch fallback={<Screen name="busy" heading={words().pleaseWait} />}>
      <Match when={isAway()}>
        <Screen name="questions" heading={words().problem.heading['server-away']}>
          <FailureNotice failure="server-away" onAgain={load} />
          <Button kind="plain" onClick={() => props.onBack()}>
            {words().back}
          </Button>
        </Screen>
      </Match>
      <Match when={loaded()} keyed>
        {Form => (
          <Form
            which={{ api: props.api, at: { encounter: props.hour.id, screening: props.screening } }}
            name={practitionerOf(props.hour.view())?.name ?? words().yourPractitioner}
            onBack={props.onBack}
          />
        )}
      </Match>
    </Switch>
  )
}
