/** Read the agreement in your own time, and sign it; both roles use it. */
import type { ContractAnswer } from '@holdfast/wire'
import { createSignal, Show, type JSX } from 'solid-js'
import type { Api, Failure } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import { Actions, Button, Field } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen, type Step } from '../ui/screen.tsx'
import { words } from '../ui/words.ts'
import { Contract } from './contract-text.tsx'
import { createSending } from './sending.ts'

/** The step about the agreement: the text, then the signature. */
export function ContractScreen(props: {
  readonly api: Api
  readonly hour: Hour
  readonly step?: Step
  readonly onDone: () => void
  readonly onBack: () => void
}): JSX.Element {
  const [read, setRead] = createSignal<ContractAnswer | null>(null)
  const [isRenewed, setRenewed] = createSignal(false)
  const [round, setRound] = createSignal(0)
  const sending = createSending()
  const [name, setName] = createSignal('')
  const [isAgreed, setAgreed] = createSignal(false)
  const [isAsked, setAsked] = createSignal(false)
  let form: HTMLFormElement | undefined

  const sign = async (text: ContractAnswer): Promise<Failure | null> => {
    const { digest } = text
    const failure = await props.hour.send('sign', { digest, language: text.language, name: name().trim() })
    if (failure === null || typeof failure === 'string' || failure.code !== 'contract-changed') return failure
    setRenewed(true)
    setAgreed(false)
    setRound(n => n + 1)
    scrollTo(0, 0)
    return failure
  }
  const submit = async (): Promise<void> => {
    const text = read()
    setAsked(true)
    if (!text || sending.isBusy()) return
    if (name().trim() === '' || !isAgreed()) {
      form?.querySelector<HTMLElement>(name().trim() === '' ? 'input:not([type=checkbox])' : '[type=checkbox]')?.focus()
      return
    }
    if (await sending.follow(sign(text))) props.onDone()
  }

  return (
    <Screen name="contract" step={props.step} heading={words().contract.heading} intro={words().contract.intro}>
      <Show when={isRenewed()}>
        <Notice tone="attention" role="alert">
          <p>{words().contract.changed}</p>
        </Notice>
      </Show>
      <Contract api={props.api} hour={props.hour} round={round()} onRead={setRead} />
      <form
        class="stack card"
        noValidate
        ref={element => (form = element)}
        onSubmit={event => {
          event.preventDefault()
          void submit()
        }}
      >
        <h2>{words().contract.signHeading}</h2>
        <Field
          label={words().contract.name}
          hint={words().contract.nameHint}
          say={isAsked() && name().trim() === '' ? words().contract.nameMissing : null}
        >
          {marks => (
            <input
              {...marks()}
              autocomplete="name"
              maxLength={120}
              value={name()}
              onInput={event => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="tight">
          <label class="choice">
            <input
              type="checkbox"
              checked={isAgreed()}
              aria-describedby={isAsked() && !isAgreed() ? 'agree-say' : undefined}
              onChange={event => setAgreed(event.currentTarget.checked)}
            />
            {words().contract.agree}
          </label>
          <Show when={isAsked() && !isAgreed()}>
            <p class="field-say" id="agree-say">
              {words().contract.agreeMissing}
            </p>
          </Show>
        </div>
        <Show when={isAsked() && !read()}>
          <p class="field-say" role="alert">
            {words().contract.notThere}
          </p>
        </Show>
        <Show when={!isRenewed() || !sending.failure()}>
          <FailureNotice failure={sending.failure()} />
        </Show>
        <Actions>
          <Button kind="main" type="submit" busy={sending.isBusy()}>
            {words().contract.done}
          </Button>
          <Button kind="plain" onClick={() => props.onBack()}>
            {words().back}
          </Button>
        </Actions>
      </form>
    </Screen>
  )
}
