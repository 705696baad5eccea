/** The first screen: the language, what to expect, and the tap that opens the link (so that a mere preview of it does not). */
import { For, Show, type JSX } from 'solid-js'
import type { Side } from '../api.ts'
import { Actions, Button, Choices } from '../ui/controls.tsx'
import { Screen } from '../ui/screen.tsx'
import { language, LANGUAGE_NAMES, languages, readIn, words } from '../ui/words.ts'

/** Says hello. Nothing is asked of the server before `onStart`. */
export function Welcome(props: {
  readonly side: Side
  readonly isBusy: boolean
  readonly onStart: () => void
}): JSX.Element {
  const isClient = () => props.side === 'client'
  const expectations = () => {
    const { sit, alone, dressed, power } = words().welcome
    return [sit, alone, dressed, power]
  }
  return (
    <Screen
      name="welcome"
      step={isClient() ? 'welcome' : undefined}
      heading={isClient() ? words().welcome.heading : words().welcome.deskHeading}
      intro={isClient() ? words().welcome.intro : words().welcome.deskIntro}
    >
      <fieldset class="tight">
        <legend class="group-name">{words().welcome.pickLanguage}</legend>
        <Choices
          name="language"
          value={language()}
          options={languages.map(one => ({ value: one, label: LANGUAGE_NAMES[one], lang: one }))}
          onChoose={one => void readIn(one)}
        />
      </fieldset>
      <Show when={isClient()}>
        <section class="card tight">
          <h2>{words().welcome.before}</h2>
          <ul>
            <For each={expectations()}>{line => <li>{line}</li>}</For>
          </ul>
        </section>
      </Show>
      <Actions>
        <Button kind="main" busy={props.isBusy} onClick={() => props.onStart()}>
          {isClient() ? words().welcome.start : words().welcome.deskStart}
        </Button>
      </Actions>
    </Screen>
  )
}
