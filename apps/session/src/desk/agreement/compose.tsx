/** Composing the next version: what it is made of, what the two have found, and everything that is missing at once. */
import { isOwn, type ComposeRefusal, type ContractDocument } from '@holdfast/consent'
import { instant, LANGUAGES, MODALITIES, SAFEGUARDS, type SafeguardCode } from '@holdfast/domain'
import type { AgreementView } from '@holdfast/wire'
import { createMemo, createSignal, For, Show, untrack, type JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { At } from '../../agreement/sign.ts'
import type { Failure } from '../../api.ts'
import { Actions, Button, Choices } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { LANGUAGE_NAMES, words } from '../../ui/words.ts'
import { AskedClauses } from './asked.tsx'
import { asking, composed, draftFrom, offerOf, openClauses, type Draft, type TemplateId } from './draft.ts'
import { AgreedEnd } from './end.tsx'
import { OpenPlaces } from './open-places.tsx'
import { OwnClauses } from './own.tsx'
import { composeWords } from './words.ts'

const TEMPLATE_IDS: readonly TemplateId[] = ['individual', 'partner', 'group', 'observer', 'supervision']

/** The form. */
export function Compose(props: {
  readonly where: At
  readonly last: ContractDocument | null
  /** Safeguards that a review took: the version asks for them from the start, and each may still be left away. */
  readonly asked: readonly SafeguardCode[]
  /** The client's name. */
  readonly name: string
  readonly onOffered: (view: AgreementView) => void
  readonly onBack: () => void
}): JSX.Element {
  const [draft, setDraft] = createStore<{ -readonly [K in keyof Draft]: Draft[K] }>(
    untrack(() => asking(draftFrom(props.last), props.asked)),
  )
  const [refusals, setRefusals] = createSignal<readonly ComposeRefusal[]>([])
  const [isBusy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  let form: HTMLFormElement | undefined
  const clauses = createMemo(() => openClauses(draft))
  const has = (kind: ComposeRefusal['kind']): boolean => refusals().some(one => one.kind === kind)
  const toggled = <T,>(list: readonly T[], one: T): readonly T[] =>
    list.includes(one) ? list.filter(other => other !== one) : [...list, one]

  const offer = async (): Promise<void> => {
    if (isBusy()) return
    const made = composed(draft, { now: instant(Date.now()) })
    setRefusals(made.ok ? [] : made.error)
    if (!made.ok) return form?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    setBusy(true)
    setFailure(null)
    const answer = await props.where.api.request('offer', { at: props.where.at, body: offerOf(draft) })
    setBusy(false)
    if (answer.ok) props.onOffered(answer.value)
    else setFailure(answer.error)
  }

  return (
    <form
      class="stack compose"
      noValidate
      ref={element => (form = element)}
      onSubmit={event => {
        event.preventDefault()
        void offer()
      }}
    >
      <Group legend={composeWords().template}>
        <Choices
          name="template"
          value={draft.template}
          options={TEMPLATE_IDS.map(value => ({ value, label: composeWords().templates[value] }))}
          onChoose={template => setDraft('template', template)}
        />
      </Group>
      <Group legend={composeWords().languages} say={has('languages-missing') ? composeWords().languagesMissing : null}>
        <Ticks
          options={LANGUAGES.map(value => ({ value, label: LANGUAGE_NAMES[value] }))}
          chosen={draft.languages}
          onToggle={one => setDraft('languages', toggled(draft.languages, one))}
        />
      </Group>
      <Group
        legend={composeWords().modalities}
        say={has('modalities-missing') ? composeWords().modalitiesMissing : null}
      >
        <Ticks
          options={MODALITIES.map(value => ({ value, label: composeWords().modality[value] }))}
          chosen={draft.modalities}
          onToggle={one => setDraft('modalities', toggled(draft.modalities, one))}
        />
      </Group>
      <details open={untrack(() => draft.safeguards.length > 0)}>
        <summary>
          {composeWords().safeguards} ({draft.safeguards.length})
        </summary>
        <div class="stack">
          <p class="quiet-text">{composeWords().safeguardsSay}</p>
          <For each={[...new Set(SAFEGUARDS.map(({ kind }) => kind))]}>
            {kind => (
              <Group legend={composeWords().kinds[kind]}>
                <Ticks
                  options={SAFEGUARDS.filter(one => one.kind === kind).map(({ code, asks }) => ({
                    value: code,
                    label: `${code}: ${composeWords().asks(code, asks)}`,
                  }))}
                  chosen={draft.safeguards}
                  onToggle={one => setDraft('safeguards', toggled(draft.safeguards, one))}
                />
              </Group>
            )}
          </For>
        </div>
      </details>
      <AskedClauses draft={draft} name={props.name} onAsked={asked => setDraft('asked', asked)} />
      <AgreedEnd until={draft.until} refusals={refusals()} onUntil={until => setDraft('until', until)} />
      <h2>{composeWords().fill}</h2>
      <p class="quiet-text">{composeWords().fillSay}</p>
      <For each={clauses()}>
        {clause => (
          <OpenPlaces
            clause={clause}
            languages={draft.languages}
            text={field => draft.texts[field] ?? ''}
            onText={(field, text) => setDraft('texts', { ...draft.texts, [field]: text })}
            refusals={refusals()}
          />
        )}
      </For>
      <OwnClauses
        own={draft.own}
        used={props.last?.terms.filter(isOwn) ?? []}
        languages={draft.languages}
        refusals={refusals()}
        onOwn={own => setDraft('own', own)}
      />
      <Show when={refusals().length > 0}>
        <Notice tone="attention" role="alert">
          <p>{composeWords().look}</p>
        </Notice>
      </Show>
      <Show when={guardianNo(failure())} fallback={<FailureNotice failure={failure()} />}>
        {no => (
          <Notice tone="attention" role="alert">
            <p>{composeWords().guardian[no()](props.name)}</p>
          </Notice>
        )}
      </Show>
      <Actions>
        <Button kind="main" type="submit" busy={isBusy()}>
          {composeWords().offer}
        </Button>
        <Button kind="plain" onClick={() => props.onBack()}>
          {words().cancel}
        </Button>
      </Actions>
    </form>
  )
}

const Group = (props: {
  readonly legend: string
  readonly say?: string | null
  readonly children: JSX.Element
}): JSX.Element => (
  <fieldset class="tight">
    <legend>{props.legend}</legend>
    {props.children}
    <Show when={props.say}>
      <p class="field-say">{props.say}</p>
    </Show>
  </fieldset>
)

const Ticks = <V extends string>(props: {
  readonly options: readonly { readonly value: V; readonly label: string; readonly lang?: string }[]
  readonly chosen: readonly string[]
  readonly onToggle: (value: V) => void
}): JSX.Element => (
  <div class="choices">
    <For each={props.options}>
      {option => (
        <label class="choice" lang={option.lang}>
          <input
            type="checkbox"
            checked={props.chosen.includes(option.value)}
            onChange={() => props.onToggle(option.value)}
          />
          {option.label}
        </label>
      )}
    </For>
  </div>
)

/** The law asks who signs beside them: the server alone knows where they are and how old. */
function guardianNo(failure: Failure | null): 'guardian-missing' | 'who-consents-unknown' | null {
  const kinds = failure && typeof failure !== 'string' ? (failure.missing ?? []).map(({ kind }) => kind) : []
  if (kinds.includes('who-consents-unknown')) return 'who-consents-unknown'
  return kinds.includes('guardian-missing') ? 'guardian-missing' : null
}
