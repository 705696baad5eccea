/** Reading a version: in which language, by eye or by ear, first what is different and then the whole, and the signature. */
import { readContract, type Contract } from '@holdfast/consent'
import type { Language } from '@holdfast/domain'
import type { AgreementView } from '@holdfast/wire'
import { createEffect, createSignal, Show, untrack, type JSX } from 'solid-js'
import { Choices } from '../ui/controls.tsx'
import { language, LANGUAGE_NAMES } from '../ui/words.ts'
import { Aloud } from './aloud.tsx'
import { Changes } from './changes.tsx'
import { SaveCopy } from './save.tsx'
import { SignForm } from './sign-form.tsx'
import type { At } from './sign.ts'
import { AgreementText, TextCode } from './text.tsx'
import { agreementWords } from './words.ts'

/** The text to read or hear, what is different in it, and the signature under it. */
export function Reading(props: {
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
      <AgreementText contract={props.contract} language={wanted()} reading={reading()} />
      <TextCode contract={props.contract} />
      <SaveCopy where={props.where} />
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
export function contractOf(sent: AgreementView['open'] | undefined): Contract | null {
  const read = sent && readContract(sent.text)
  return read?.ok && read.value.digest === sent?.digest ? read.value : null
}
