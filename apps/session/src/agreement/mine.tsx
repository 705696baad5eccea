/** One's own agreement at any time: what holds and who signed it, what can be taken back, what one wishes otherwise. */
import type { AgreementView } from '@holdfast/wire'
import { For, Show, type JSX } from 'solid-js'
import { recordedOf } from '../ui/time.ts'
import { Notice } from '../ui/notice.tsx'
import { mineWords } from './mine-words.ts'
import type { Own } from './own.ts'
import { Parts } from './parts.tsx'
import { createHowRead, ReadHow } from './read-how.tsx'
import { createContract } from './reading.tsx'
import { AskForRest } from './rest-ask.tsx'
import { SaveCopy } from './save.tsx'
import { Say } from './say.tsx'
import { AgreementText, TextCode } from './text.tsx'
import { Whole } from './whole.tsx'

/** The page, to be shown in a dialog or on a screen. */
export function Mine(props: Own): JSX.Element {
  const contract = createContract(() => props.view.inForce)
  return (
    <div class="stack">
      <Stands view={props.view} />
      <Show when={props.view.inForce && !contract()}>
        <Notice tone="attention" role="alert">
          <p>{mineWords().damaged}</p>
        </Notice>
      </Show>
      <Show when={contract()}>
        {held => {
          const how = createHowRead(held)
          return (
            <>
              <Parts {...props} contract={held()} language={how.language()} />
              <ReadHow contract={held()} how={how} />
              <AgreementText
                contract={held()}
                language={how.language()}
                reading={how.clause()}
                withdrawn={props.view.withdrawn}
              />
              <TextCode contract={held()} />
            </>
          )
        }}
      </Show>
      <Show when={props.view.versions.length > 0}>
        <SaveCopy where={props.where} />
        <Versions view={props.view} />
      </Show>
      <Show when={props.view.me}>
        <Say {...props} contract={contract()} />
        <section class="tight card">
          <AskForRest {...props} />
          <Whole {...props} />
        </section>
      </Show>
    </div>
  )
}

/** How it stands, and who signed what holds. */
const Stands = (props: { readonly view: AgreementView }): JSX.Element => {
  const signed = () => props.view.versions.find(({ version }) => version === props.view.inForce?.version)
  return (
    <section class="tight">
      <p>
        <Show when={props.view.inForce}>{held => <strong>{mineWords().version(held().version)}. </strong>}</Show>
        {mineWords().stands[props.view.standing]}
      </p>
      <Show when={signed()}>
        {version => (
          <ul class="plain-list">
            <For each={version().signed}>{({ name, at }) => <li>{mineWords().signedBy(name, recordedOf(at))}</li>}</For>
          </ul>
        )}
      </Show>
      <Show when={props.view.inForce && props.view.open}>
        <p>{mineWords().laterWaits}</p>
      </Show>
    </section>
  )
}

/** Every version in a line, the newest first. */
const Versions = (props: { readonly view: AgreementView }): JSX.Element => (
  <details>
    <summary>{mineWords().earlier}</summary>
    <ul class="plain-list">
      <For each={props.view.versions.toReversed()}>
        {({ version, offeredAt, status }) => (
          <li>{mineWords().line(version, recordedOf(offeredAt), mineWords().fate[status])}</li>
        )}
      </For>
    </ul>
  </details>
)
