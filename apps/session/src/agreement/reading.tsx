/** Reading a version: in which language, by eye or by ear, first what is different and then the whole, and the signature. */
import { readContract, type Contract } from '@holdfast/consent'
import type { AgreementView } from '@holdfast/wire'
import { createMemo, createSignal, Show, type Accessor, type JSX } from 'solid-js'
import { Changes } from './changes.tsx'
import { createHowRead, ReadHow } from './read-how.tsx'
import { SaveCopy } from './save.tsx'
import { SignForm } from './sign-form.tsx'
import type { At } from './sign.ts'
import { AgreementText, TextCode } from './text.tsx'

/** The text to read or hear, what is different in it, and the signature under it. */
export function Reading(props: {
  readonly where: At
  readonly contract: Contract
  readonly before: Contract | null
  readonly onRenewed: (view: AgreementView) => void
  readonly onSigned: () => void
  readonly onBack?: () => void
}): JSX.Element {
  const how = createHowRead(() => props.contract)
  const [wasHeard, setHeard] = createSignal(false)
  return (
    <div class="stack">
      <ReadHow contract={props.contract} how={how} onHeard={() => setHeard(true)} />
      <Show when={props.before}>
        {before => <Changes before={before()} after={props.contract} language={how.language()} />}
      </Show>
      <AgreementText contract={props.contract} language={how.language()} reading={how.clause()} />
      <TextCode contract={props.contract} />
      <Show when={props.where.api.side !== 'guardian'}>
        <SaveCopy where={props.where} />
      </Show>
      <SignForm
        where={props.where}
        contract={props.contract}
        language={how.language()}
        wasHeard={wasHeard()}
        onRenewed={props.onRenewed}
        onDone={() => props.onSigned()}
        onBack={props.onBack}
      />
    </div>
  )
}

/** The contract behind a text, when the text is whole: its own digest is the one that the server named. */
function contractOf(sent: AgreementView['open'] | undefined): Contract | null {
  const read = sent && readContract(sent.text)
  return read?.ok && read.value.digest === sent?.digest ? read.value : null
}

/** The same as it is sent anew and anew: while the digest is the same it is the same contract, and nothing that shows it is built again. */
export const createContract = (sent: Accessor<AgreementView['open'] | undefined>): Accessor<Contract | null> =>
  createMemo(() => contractOf(sent()), null, { equals: (before, now) => before?.digest === now?.digest })
