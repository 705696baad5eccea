/** The signature under an agreement, or the wish to talk about it first. */
import type { Contract } from '@holdfast/consent'
import type { Language } from '@holdfast/domain'
import type { AgreementView } from '@holdfast/wire'
import { createEffect, createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import type { Failure } from '../api.ts'
import { Actions, Button, Dialog, Field } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { words } from '../ui/words.ts'
import type { AskState } from './ask.ts'
import { DeviceConfirmed, NewDevice } from './new-device.tsx'
import { happen, readAgreement, sign, type At, type SignFailure } from './sign.ts'
import { agreementWords } from './words.ts'

/** So many letters a wish may have. */
const WISH_LIMIT = 2000

/** Refusals after which the newest version is read again: the log has moved on. */
const MOVED_ON: readonly string[] = [
  'version-not-open',
  'version-unknown',
  'seen-unknown',
  'signature-of-another-contract',
]

/** The form below the text. */
export function SignForm(props: {
  readonly where: At
  readonly contract: Contract
  readonly language: Language
  /** The browser has read it to its end. */
  readonly wasHeard: boolean
  readonly onRenewed: (view: AgreementView) => void
  readonly onDone: () => void
  /** Left out where there is no page before this one. */
  readonly onBack?: (() => void) | undefined
  /** The practitioner's own signature: it is not asked how it was read, and the way to talk first is to take the offer back. */
  readonly isOfPractice?: boolean
}): JSX.Element {
  const [name, setName] = createSignal('')
  const [isAgreed, setAgreed] = createSignal(false)
  const [isAloud, setAloud] = createSignal(false)
  const [isInterpreted, setInterpreted] = createSignal(false)
  const [isAsked, setAsked] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<SignFailure | null>(null)
  const [confirmed, setConfirmed] = createSignal<Extract<AskState, { kind: 'confirmed' }> | null>(null)
  const isNewDevice = () => failure() === 'other-device' && props.where.api.side !== 'guardian'
  let form: HTMLFormElement | undefined
  createEffect(() => {
    if (props.wasHeard) setAloud(true)
  })

  const submit = async (): Promise<void> => {
    setAsked(true)
    if (isBusy() || isNewDevice()) return
    if (name().trim() === '' || !isAgreed()) {
      form?.querySelector<HTMLElement>(name().trim() === '' ? 'input:not([type=checkbox])' : '[data-agree]')?.focus()
      return
    }
    setBusy(true)
    setFailure(null)
    const { contract, language } = props
    const reading = { aloud: isAloud(), interpreted: isInterpreted() }
    const signed = await sign(props.where, { contract, language, name: name().trim(), reading })
    setBusy(false)
    if (signed.ok) return props.onDone()
    if (isMovedOn(signed.error)) return renew()
    setFailure(signed.error)
  }
  const renew = async (): Promise<void> => {
    const fresh = await readAgreement(props.where)
    setAgreed(false)
    if (!fresh.ok) return void setFailure(fresh.error)
    props.onRenewed(fresh.value)
    scrollTo(0, 0)
  }

  return (
    <form
      class="stack card"
      noValidate
      ref={element => (form = element)}
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <h2>{agreementWords().signHeading}</h2>
      <Field
        label={agreementWords().name}
        hint={agreementWords().nameHint}
        say={isAsked() && name().trim() === '' ? agreementWords().nameMissing : null}
      >
        {marks => (
          <input
            {...marks()}
            autocomplete="name"
            maxLength={200}
            value={name()}
            onInput={event => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="tight">
        <Show when={!props.isOfPractice}>
          <Tick checked={isAloud()} onChange={setAloud} label={agreementWords().wasAloud} />
          <Tick checked={isInterpreted()} onChange={setInterpreted} label={agreementWords().wasInterpreted} />
        </Show>
        <label class="choice">
          <input
            type="checkbox"
            data-agree
            checked={isAgreed()}
            aria-describedby={isAsked() && !isAgreed() ? 'agreement-say' : undefined}
            onChange={event => setAgreed(event.currentTarget.checked)}
          />
          {agreementWords().agree}
        </label>
        <Show when={isAsked() && !isAgreed()}>
          <p class="field-say" id="agreement-say">
            {agreementWords().agreeMissing}
          </p>
        </Show>
      </div>
      <Show when={!isNewDevice() && confirmed()}>
        {device => <DeviceConfirmed where={props.where} confirmed={device()} />}
      </Show>
      <Show
        when={isNewDevice()}
        fallback={<Show when={failure()}>{reason => <SignTrouble failure={reason()} />}</Show>}
      >
        <NewDevice
          where={props.where}
          isOfPractice={props.isOfPractice ?? false}
          onConfirmed={device => {
            setConfirmed(device)
            setFailure(null)
            form?.querySelector<HTMLElement>('[type=submit]')?.focus()
          }}
        />
      </Show>
      <Actions>
        <Show when={!isNewDevice()}>
          <Button kind="main" type="submit" busy={isBusy()}>
            {agreementWords().sign}
          </Button>
        </Show>
        <Show when={!props.isOfPractice}>
          <TalkFirst where={props.where} contract={props.contract} onDone={() => props.onDone()} />
        </Show>
        <Show when={props.onBack}>
          {back => (
            <Button kind="plain" onClick={() => back()()}>
              {words().back}
            </Button>
          )}
        </Show>
      </Actions>
    </form>
  )
}

const isMovedOn = (failure: SignFailure): boolean =>
  typeof failure !== 'string' && MOVED_ON.includes(failure.refusal ?? '')

const Tick = (props: {
  readonly checked: boolean
  readonly label: string
  readonly onChange: (checked: boolean) => void
}): JSX.Element => (
  <label class="choice">
    <input type="checkbox" checked={props.checked} onChange={event => props.onChange(event.currentTarget.checked)} />
    {props.label}
  </label>
)

const SignTrouble = (props: { readonly failure: SignFailure }): JSX.Element => (
  <Switch fallback={<FailureNotice failure={saidByServer(props.failure)} />}>
    <Match when={props.failure === 'no-keys'}>
      <Notice tone="attention" role="alert">
        <p>{agreementWords().noKeys}</p>
      </Notice>
    </Match>
    <Match when={props.failure === 'other-device'}>
      <Notice tone="attention" role="alert">
        <p>{agreementWords().noKeyHere}</p>
      </Notice>
    </Match>
  </Switch>
)

const saidByServer = (failure: SignFailure): Failure | null =>
  failure === 'other-device' || failure === 'no-keys' ? null : failure

/** "I would like to talk about it first": an answer like a signature is one, with words if someone has them. */
function TalkFirst(props: {
  readonly where: At
  readonly contract: Contract
  readonly onDone: () => void
}): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  const [wish, setWish] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<SignFailure | null>(null)
  const send = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    const seen = await readAgreement(props.where)
    const by = seen.ok ? seen.value.me?.person : undefined
    const { version } = props.contract.document
    const said = wish().trim() === '' ? null : wish().trim()
    const answer = by ? await happen(props.where, { kind: 'declined', version, by, words: said }) : seen
    setBusy(false)
    if (!answer.ok) return void setFailure(answer.error)
    setOpen(false)
    props.onDone()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{agreementWords().notYet}</Button>
      <Dialog isOpen={isOpen()} label={agreementWords().notYetHeading} onClose={() => setOpen(false)}>
        <div class="stack">
          <p>{agreementWords().notYetSay}</p>
          <Field label={agreementWords().notYetWords} isOptional>
            {marks => (
              <textarea
                {...marks()}
                rows={4}
                maxLength={WISH_LIMIT}
                value={wish()}
                onInput={event => setWish(event.currentTarget.value)}
              />
            )}
          </Field>
          <Show when={failure()}>{reason => <SignTrouble failure={reason()} />}</Show>
          <Actions>
            <Button kind="main" busy={isBusy()} onClick={() => void send()}>
              {agreementWords().notYetSend}
            </Button>
            <Button kind="plain" onClick={() => setOpen(false)}>
              {words().cancel}
            </Button>
          </Actions>
        </div>
      </Dialog>
    </>
  )
}
