/** The step about the agreement that two people made: read it or hear it, see what is new, sign it, or ask to talk first. */
import { readContract, type Contract } from '@holdfast/consent'
import type { Language } from '@holdfast/domain'
import type { AgreementView } from '@holdfast/wire'
import { createEffect, createMemo, createSignal, Match, Show, Switch, untrack, type JSX } from 'solid-js'
import type { Hour } from '../state/encounter.ts'
import { Button, Choices } from '../ui/controls.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen, type Step } from '../ui/screen.tsx'
import { language, LANGUAGE_NAMES, words } from '../ui/words.ts'
import { Aloud } from './aloud.tsx'
import { Changes } from './changes.tsx'
import { Rest } from './rest.tsx'
import { SignForm } from './sign-form.tsx'
import type { At } from './sign.ts'
import { AgreementText, TextCode } from './text.tsx'
import { agreementWords } from './words.ts'

/** Shows what waits for this person: a version to sign, or a rest to end. */
export function AgreementScreen(props: {
  readonly where: At
  readonly hour: Hour
  readonly view: AgreementView
  readonly step?: Step | undefined
  readonly onDone: () => void
  readonly onBack: () => void
}): JSX.Element {
  const [view, setView] = createSignal(untrack(() => props.view))
  const [isRenewed, setRenewed] = createSignal(false)
  const open = createMemo(() => contractOf(view().open))
  const before = createMemo(() => contractOf(view().inForce))
  const take = (next: AgreementView): void => {
    setRenewed(next.open !== null && next.open.digest !== view().open?.digest)
    setView(next)
  }
  const done = async (): Promise<void> => {
    await props.hour.refresh()
    props.onDone()
  }
  const isChange = (): boolean => view().inForce !== null
  return (
    <Switch>
      <Match when={view().standing === 'suspended'}>
        <Rest
          where={props.where}
          view={view()}
          step={props.step}
          onDone={() => void done()}
          onBack={() => props.onBack()}
        />
      </Match>
      <Match when={view().standing !== 'suspended'}>
        <Screen
          name="contract"
          step={props.step}
          heading={isChange() ? agreementWords().headingChanged : agreementWords().headingNew}
          intro={isChange() ? agreementWords().introChanged : agreementWords().introNew}
        >
          <Show when={isRenewed()}>
            <Notice tone="attention" role="alert">
              <p>{agreementWords().renewed}</p>
            </Notice>
          </Show>
          <Show
            when={open()}
            fallback={
              <Notice tone="attention" role="alert">
                <p>{agreementWords().damaged}</p>
                <Button onClick={() => void done()}>{words().tryAgain}</Button>
              </Notice>
            }
          >
            {contract => (
              <Reading
                {...props}
                contract={contract()}
                before={before()}
                onRenewed={take}
                onSigned={() => void done()}
              />
            )}
          </Show>
        </Screen>
      </Match>
    </Switch>
  )
}

function Reading(props: {
  readonly where: At
  readonly contract: Contract
  readonly before: Contract | null
  readonly onRenewed: (view: AgreementView) => void
  readonly onSigned: () => void
  readonly onBack: () => void
}): JSX.Element {
  const offered = () => props.contract.document.languages
  const fitting = (): Language => offered().find(one => one === language()) ?? offered()[0] ?? 'en'
  const [wanted, setWanted] = createSignal<Language>(untrack(fitting))
  const [reading, setReading] = createSignal<string | null>(null)
  const [wasHeard, setHeard] = createSignal(false)
  createEffect(() => {
    if (!offered().includes(wanted())) setWanted(fitting())
  })
  createEffect(() => {
    const clause = reading()
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (clause)
      document.getElementById(`term-${clause}`)?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  })
  return (
    <div class="stack">
      <div class="read-how">
        <Show when={offered().length > 1}>
          <fieldset class="read-in">
            <legend class="unseen">{agreementWords().readIn}</legend>
            <Choices
              name="agreement-language"
              value={wanted()}
              options={offered().map(one => ({ value: one, label: LANGUAGE_NAMES[one], lang: one }))}
              onChoose={setWanted}
            />
          </fieldset>
        </Show>
        <Aloud
          document={props.contract.document}
          language={wanted()}
          onClause={setReading}
          onHeard={() => setHeard(true)}
        />
      </div>
      <Show when={props.before}>
        {before => <Changes before={before()} after={props.contract} language={wanted()} />}
      </Show>
      <h2>{agreementWords().whole}</h2>
      <AgreementText contract={props.contract} language={wanted()} reading={reading()} />
      <TextCode contract={props.contract} />
      <SignForm
        where={props.where}
        contract={props.contract}
        language={wanted()}
        wasHeard={wasHeard()}
        onRenewed={props.onRenewed}
        onDone={() => props.onSigned()}
        onBack={() => props.onBack()}
      />
    </div>
  )
}

/** The contract behind a text, when the text is whole: its own digest is the one that the server named. */
function contractOf(sent: AgreementView['open']): Contract | null {
  const read = sent && readContract(sent.text)
  return read?.ok && read.value.digest === sent?.digest ? read.value : null
}
