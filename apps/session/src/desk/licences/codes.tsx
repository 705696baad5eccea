/** The professional codes that a practitioner works under: each by its version, and one more. */
import type { HeldCode } from '@holdfast/jurisdictions'
import { For, untrack, type JSX } from 'solid-js'
import { createDraft, isTyped } from '../drafts.ts'
import { Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { dayWithYear } from '../../ui/time.ts'
import { ActForm, Line } from './fields.tsx'
import { Part } from './held.tsx'
import { createActing, type Licences } from './state.ts'
import { licenceDeskWords } from './words.ts'

const NAME = 'licence code'

/** The section. */
export function Codes(props: { readonly licences: Licences; readonly codes: readonly HeldCode[] }): JSX.Element {
  const w = () => licenceDeskWords().code
  return (
    <section class="stack">
      <h2>{w().heading}</h2>
      <p class="quiet-text">{w().say}</p>
      <For each={props.codes} fallback={<p>{w().none}</p>}>
        {code => <CodeLine licences={props.licences} code={code} />}
      </For>
      <div class="card">
        <Part legend={w().add} isTyped={isTyped(NAME)}>
          <CodeForm licences={props.licences} />
        </Part>
      </div>
    </section>
  )
}

function CodeLine(props: { readonly licences: Licences; readonly code: HeldCode }): JSX.Element {
  const w = () => licenceDeskWords().code
  const text = () => w().line(props.code.name, props.code.version)
  const acting = untrack(() => createActing(props.licences, `${NAME} ${props.code.name} ${props.code.version}`))
  const end = (): void => {
    const { name, version } = props.code
    void acting.send({ name, version }, id => ({ kind: 'code', id, name, version, isHeld: false }))
  }
  return (
    <div class="card tight">
      <p>
        {text()} <span class="quiet-text">{w().since(dayWithYear(props.code.since))}</span>
      </p>
      <FailureNotice failure={acting.failure()} />
      <div>
        <Button kind="plain" busy={acting.isBusy()} aria-label={w().endLong(text())} onClick={end}>
          {w().end}
        </Button>
      </div>
    </div>
  )
}

function CodeForm(props: { readonly licences: Licences }): JSX.Element {
  const acting = untrack(() => createActing(props.licences, NAME))
  const begin = (): { name: string; version: string } => ({ name: '', version: '' })
  const held = createDraft(NAME, begin)
  const { draft, set } = held
  const w = () => licenceDeskWords().code
  return (
    <ActForm
      acting={acting}
      fields={['name', 'version']}
      button={licenceDeskWords().keep}
      typed={draft}
      make={id => ({ kind: 'code', id, name: draft.name, version: draft.version, isHeld: true })}
      onKept={sent => held.kept(sent, begin())}
    >
      <div class="pair">
        <Line
          label={w().name}
          value={draft.name}
          say={acting.say('name')}
          hint={w().nameHint}
          onInput={name => set({ name })}
        />
        <Line
          label={w().version}
          value={draft.version}
          say={acting.say('version')}
          hint={w().versionHint}
          onInput={version => set({ version })}
        />
      </div>
    </ActForm>
  )
}
