/** A guardian's side: the tap that opens their link, and then the agreement beside which they sign, and nothing else. */
import type { Address } from '../address.ts'
import { Match, Switch, type JSX } from 'solid-js'
import { makeApi } from '../api.ts'
import { createLogin, type LoginState } from '../state/login.ts'
import { Actions, Button, Choices } from '../ui/controls.tsx'
import { problemOf, technicalOf } from '../ui/failure.ts'
import { ProblemScreen } from '../ui/problem.tsx'
import { Screen } from '../ui/screen.tsx'
import { language, LANGUAGE_NAMES, languages, readIn, words } from '../ui/words.ts'
import { GuardianAgreement } from './agreement.tsx'
import { guardianWords } from './words.ts'

type Link = Exclude<Extract<Address, { kind: 'side' }>['link'], 'cut-off'>

/** The whole side for one link. */
export function GuardianSide(props: { readonly link: Link }): JSX.Element {
  const api = makeApi('guardian')
  // One page is one link for its whole life.
  // oxlint-disable-next-line solid/reactivity
  const login = createLogin(api, props.link === 'none' ? null : props.link.secret)
  return (
    <Switch fallback={<Screen name="busy" heading={words().pleaseWait} />}>
      <Match when={only(login.state(), 'greeting')}>
        {state => <Welcome isBusy={state().isBusy} onStart={() => void login.go()} />}
      </Match>
      <Match when={only(login.state(), 'refused')} keyed>
        {({ failure }) => (
          <ProblemScreen code={problemOf(failure)} technical={technicalOf(failure)}>
            <Button kind="main" onClick={() => void login.go()}>
              {words().tryAgain}
            </Button>
          </ProblemScreen>
        )}
      </Match>
      <Match when={only(login.state(), 'known')}>
        <GuardianAgreement api={api} />
      </Match>
    </Switch>
  )
}

const Welcome = (props: { readonly isBusy: boolean; readonly onStart: () => void }): JSX.Element => (
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

const only = <S extends LoginState['status']>(state: LoginState, status: S) =>
  state.status === status ? (state as Extract<LoginState, { readonly status: S }>) : undefined
