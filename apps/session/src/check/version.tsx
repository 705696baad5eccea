/** One version out of a checked file: what became of it, who signed it, and its words, to be read or printed. */
import type { Version } from '@holdfast/consent'
import { createSignal, For, Show, type JSX } from 'solid-js'
import { AgreementText } from '../agreement/text.tsx'
import { Actions, Button } from '../ui/controls.tsx'
import { recordedOf } from '../ui/time.ts'
import { language, LANGUAGE_NAMES } from '../ui/words.ts'
import { checkWords } from './words.ts'

/** A card; its words open on demand. */
export function CheckedVersion(props: { readonly version: Version }): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  const document_ = () => props.version.contract.document
  const read = () => document_().languages.find(one => one === language()) ?? document_().languages[0] ?? 'en'
  return (
    <section class="card stack check-version" data-printed={isOpen() ? '' : undefined}>
      <h2>
        {checkWords().version(document_().version)}: {checkWords().fate[props.version.fate.status]}
      </h2>
      <ul>
        <For each={props.version.signatures} fallback={<li>{checkWords().nobody}</li>}>
          {({ statement }) => (
            <li>
              {checkWords().signedBy(
                statement.name,
                checkWords().roles[statement.role],
                recordedOf(statement.at),
                LANGUAGE_NAMES[statement.language],
              )}
            </li>
          )}
        </For>
      </ul>
      <p class="quiet-text">
        {checkWords().digest}: <code class="digest">{props.version.contract.digest}</code>
      </p>
      <Actions>
        <Button onClick={() => setOpen(open => !open)}>{isOpen() ? checkWords().hide : checkWords().show}</Button>
        <Show when={isOpen()}>
          <Button onClick={() => globalThis.print()}>{checkWords().print}</Button>
        </Show>
      </Actions>
      <Show when={isOpen()}>
        <AgreementText contract={props.version.contract} language={read()} reading={null} />
      </Show>
    </section>
  )
}
