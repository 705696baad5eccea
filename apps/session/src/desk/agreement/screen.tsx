/** The agreement with one participant, for the practitioner: how it stands, what was said, the next version, and its file. */
import type { Contract } from '@holdfast/consent'
import type { SafeguardCode } from '@holdfast/domain'
import type { AgreementView, PersonCard } from '@holdfast/wire'
import { createEffect, createSignal, For, Match, onMount, Show, Switch, type JSX } from 'solid-js'
import { Changes } from '../../agreement/changes.tsx'
import { createContract } from '../../agreement/reading.tsx'
import { SaveCopy } from '../../agreement/save.tsx'
import { SignForm } from '../../agreement/sign-form.tsx'
import { happen, readAgreement, type At } from '../../agreement/sign.ts'
import { AgreementText, TextCode } from '../../agreement/text.tsx'
import type { Failure } from '../../api.ts'
import { createPoll, type Hour } from '../../state/encounter.ts'
import { Actions, Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { momentOf } from '../../ui/time.ts'
import { language, words } from '../../ui/words.ts'
import { Compose } from './compose.tsx'
import { KeyAsksDesk } from './key-asks.tsx'
import { Remarks } from './remarks.tsx'
import { composeWords } from './words.ts'

/** While somebody else's signature is missing the page looks again, every so many milliseconds. */
const LOOK_EVERY = 5000

/** Everything about it on one page. */
export function DeskAgreement(props: {
  readonly where: At
  readonly hour: Hour
  readonly person: PersonCard
  /** Safeguards with which the next version begins at once; none, and it begins when it is asked for. */
  readonly asked: readonly SafeguardCode[]
  readonly onBack: () => void
}): JSX.Element {
  const [view, setView] = createSignal<AgreementView | null>(null)
  const [isComposing, setComposing] = createSignal(false)
  const [said, setSaid] = createSignal<string | null>(null)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [lost, setLost] = createSignal<Failure | null>(null)
  const take = (value: AgreementView): void => {
    setView(value)
    setFailure(null)
  }
  /** A look that fails takes nothing away of what was seen, nor of what is being written under it. */
  const look = async (): Promise<void> => {
    const answer = await readAgreement(props.where)
    setLost(answer.ok ? null : answer.error)
    if (answer.ok) setView(answer.value)
  }
  onMount(() => void look())
  const open = createContract(() => view()?.open)
  const inForce = createContract(() => view()?.inForce)
  let hasBegun = false
  createEffect(() => {
    // What stands until now is part of what the next version is made of: it has to be here first.
    const now = view()
    if (hasBegun || !now || props.asked.length === 0) return
    hasBegun = true
    setComposing(true)
  })
  const isMine = (): boolean => view()?.awaitsMe ?? false
  const takeBack = async (version: number): Promise<void> => {
    const by = view()?.me?.person
    if (!by) return
    const done = await happen(props.where, { kind: 'taken-back', version, by })
    if (done.ok) take(done.value)
    else setFailure(done.error)
  }
  createPoll(
    () => view()?.awaits.some(role => role !== 'practitioner') ?? false,
    LOOK_EVERY,
    () => void look(),
  )
  const shown = (): Contract | null => open() ?? inForce()
  const texts = (): readonly Contract[] => [open(), inForce()].flatMap(one => one ?? [])
  return (
    <Screen name="desk-agreement" heading={composeWords().heading(props.person.name)}>
      <div class="way-back">
        <Button kind="plain" onClick={() => props.onBack()}>
          {composeWords().back}
        </Button>
      </div>
      <FailureNotice failure={failure() ?? lost()} onAgain={() => void look()} />
      <Show when={said()}>
        {words_ => (
          <Notice role="status">
            <p>{words_()}</p>
          </Notice>
        )}
      </Show>
      <Show when={view()} fallback={<p role="status">{words().pleaseWait}</p>}>
        {now => (
          <Switch
            fallback={
              <div class="stack">
                <Standing view={now()} name={props.person.name} withdrawn={headingsOf(inForce(), now().withdrawn)} />
                <Show when={now().agreement}>
                  <KeyAsksDesk where={props.where} name={props.person.name} />
                </Show>
                <Remarks view={now()} name={props.person.name} contracts={texts()} />
                <Actions>
                  <Button kind={isMine() ? undefined : 'main'} onClick={() => setComposing(true)}>
                    {now().versions.length > 0 ? composeWords().composeNext : composeWords().compose}
                  </Button>
                  <Show when={now().versions.at(-1)}>
                    {last => (
                      <Show when={last().status === 'open' || last().status === 'declined'}>
                        <Button onClick={() => void takeBack(last().version)}>{composeWords().takeBack}</Button>
                      </Show>
                    )}
                  </Show>
                </Actions>
                <Show when={now().versions.length > 0}>
                  <SaveCopy where={props.where} />
                </Show>
                <Show when={open()}>
                  {after => (
                    <Show when={inForce()}>
                      {before => <Changes before={before()} after={after()} language={languageOf(after())} />}
                    </Show>
                  )}
                </Show>
                <Show when={shown()}>
                  {contract => (
                    <>
                      <AgreementText contract={contract()} language={languageOf(contract())} reading={null} />
                      <TextCode contract={contract()} />
                    </>
                  )}
                </Show>
                <Show when={isMine() && open()}>
                  {contract => (
                    <SignForm
                      where={props.where}
                      contract={contract()}
                      language={languageOf(contract())}
                      wasHeard={false}
                      onRenewed={take}
                      onDone={() => {
                        setSaid(null)
                        void look()
                      }}
                      onBack={() => props.onBack()}
                      isOfPractice
                    />
                  )}
                </Show>
              </div>
            }
          >
            <Match when={isComposing()}>
              <Remarks view={now()} name={props.person.name} contracts={texts()} />
              <Compose
                where={props.where}
                name={props.person.name}
                last={shown()?.document ?? null}
                asked={props.asked}
                onOffered={next => {
                  take(next)
                  setComposing(false)
                  setSaid(composeWords().offered(props.person.name))
                  scrollTo(0, 0)
                }}
                onBack={() => setComposing(false)}
              />
            </Match>
          </Switch>
        )}
      </Show>
    </Screen>
  )
}

const Standing = (props: {
  readonly view: AgreementView
  readonly name: string
  /** The headings of the parts that somebody withdrew. */
  readonly withdrawn: readonly string[]
}): JSX.Element => {
  const sentence = (): string => {
    const said = composeWords().standing[props.view.standing]
    return typeof said === 'string' ? said : said(props.name)
  }
  const isCalm = () => props.view.standing === 'in-force' || props.view.standing === 'none-opened'
  return (
    <Notice tone={isCalm() ? 'calm' : 'attention'}>
      <p>{sentence()}</p>
      <Show when={props.view.awaits.includes('practitioner')}>
        <p>{composeWords().waitsForYou}</p>
      </Show>
      <Show when={props.view.awaits.includes('guardian')}>
        <p>{composeWords().waitsForGuardian}</p>
      </Show>
      <Show when={props.view.awaits.some(role => role !== 'practitioner' && role !== 'guardian')}>
        <p>{composeWords().waitsForThem(props.name)}</p>
      </Show>
      <For each={props.withdrawn}>{heading => <p>{composeWords().partWithdrawn(heading)}</p>}</For>
      <Show when={props.view.dueAt}>{at => <p>{composeWords().until(momentOf(at()))}</p>}</Show>
    </Notice>
  )
}

const languageOf = (contract: Contract | null) =>
  contract?.document.languages.find(one => one === language()) ?? contract?.document.languages[0] ?? 'en'

const headingsOf = (contract: Contract | null, clauses: readonly string[]): readonly string[] =>
  contract?.document.terms
    .filter(({ id }) => clauses.includes(id))
    .map(({ words: said }) => said[languageOf(contract)]?.heading ?? '') ?? []
