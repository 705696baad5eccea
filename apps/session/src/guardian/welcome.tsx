/** What a guardian reads before the tap that opens their link. */
import type { JSX } from 'solid-js'
import { Actions, Button, Choices } from '../ui/controls.tsx'
import { Screen } from '../ui/screen.tsx'
import { language, LANGUAGE_NAMES, languages, readIn, words } from '../ui/words.ts'
import { guardianWords } from './words.ts'

/** Says what they are asked for. Nothing is asked of the server before `onStart`. */
export const GuardianWelcome = (props: { readonly isBusy: boolean; readonly onStart: () => void }): JSX.Element => (
  <Screen name="welcome" heading={guardianWords().welcome} intro={guardianWords().welcomeSay}>
    <fieldset class="tight">
      <legend class="group-name">{words().welcome.pickLanguage}</legend>
      <Choices
        name="language"
        value={language()}
        options={languages.map(one => ({ value: one, label: LANGUAGE_NAMES[one], lang: one }))}
        onChoose={one => void readIn(one)}
      />
    </fieldset>
    <Actions>
      <Button kind="main" busy={props.isBusy} onClick={() => props.onStart()}>
        {guardianWords().start}
      </Button>
    </Actions>
  </Screen>
)
