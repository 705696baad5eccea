/** The agreement beside which a guardian signs: read or heard, signed or declined, and withdrawn from. */
import { subjectOf, type Contract } from '@holdfast/consent'
import type { AgreementView } from '@holdfast/wire'
import { createResource, createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import { Asking } from '../agreement/asking.tsx'
import { createHowRead, ReadHow } from '../agreement/read-how.tsx'
import { createContract, Reading } from '../agreement/reading.tsx'
import { readAgreement, type At } from '../agreement/sign.ts'
import { AgreementText, TextCode } from '../agreement/text.tsx'
import type { Api, Failure } from '../api.ts'
import { Button } from '../ui/controls.tsx'
import { problemOf, technicalOf } from '../ui/failure.ts'
import { Notice } from '../ui/notice.tsx'
import { ProblemScreen } from '../ui/problem.tsx'
import { Screen } from '../ui/screen.tsx'
import { recordedOf } from '../ui/time.ts'
import { words } from '../ui/words.ts'
import { guardianWords } from './words.ts'

/** The page; what is done to the agreement answers with the agreement after it. */
export function GuardianAgreement(props: { readonly api: Api }): JSX.Element {
  // oxlint-disable-next-line solid/reactivity -- one page has one way to the server
  const where: At = { api: props.api, at: { encounter: '', seat: '' } }
  const [answer, { refetch, mutate }] = createResource(() => readAgreement(where))
  const [isRenewed, setRenewed] = createSignal(false)
  const view = (): AgreementView | null => (answer.latest?.ok ? answer.latest.value : null)
  const failure = (): Failure | null => (answer.latest && !answer.latest.ok ? answer.latest.error : null)
  const take = (next: AgreementView): void => void mutate({ ok: true, value: next })
  const open = createContract(() => view()?.open)
  const inForce = createContract(() => view()?.inForce)
  const name = (): string => nameIn(open() ?? inForce())
  const isMine = (): boolean => (view()?.awaitsMe ?? false) && view()?.open !== null
  return (
    <Switch fallback={<Screen name="busy" heading={words().pleaseWait} />}>
      <Match when={failure()}>
        {reason => (
          <ProblemScreen code={problemOf(reason())} technical={technicalOf(reason())}>
            <Button kind="main" onClick={() => void refetch()}>
              {words().tryAgain}
            </Button>
          </ProblemScreen>
        )}
      </Match>
      <Match when={view()}>
        {shown => (
          <Screen
            name="guardian"
            heading={guardianWords().heading(name())}
            intro={isMine() ? guardianWords().toSign(name()) : guardianWords().stands[shown().standing]}
          >
            <Show when={isRenewed()}>
              <Notice tone="attention" role="alert">
                <p>{guardianWords().renewed}</p>
              </Notice>
            </Show>
            <Show when={(shown().open && !open()) || (shown().inForce && !inForce())}>
              <Notice tone="attention" role="alert">
                <p>{guardianWords().damaged}</p>
              </Notice>
            </Show>
            <Switch>
              <Match when={isMine() && open()}>
                {contract => (
                  <Reading
                    where={where}
                    contract={contract()}
                    before={inForce()}
                    onRenewed={next => {
                      setRenewed(true)
                      take(next)
                    }}
                    onSigned={() => void refetch()}
                  />
                )}
              </Match>
              <Match when={open() ?? inForce()}>{contract => <Held contract={contract()} view={shown()} />}</Match>
            </Switch>
            <Show when={shown().open ?? shown().inForce}>
              <Withdraw where={where} view={shown()} name={name()} onView={take} />
            </Show>
          </Screen>
        )}
      </Match>
    </Switch>
  )
}

/** What was signed, to be read again. */
const Held = (props: { readonly contract: Contract; readonly view: AgreementView }): JSX.Element => {
  const how = createHowRead(() => props.contract)
  const mine = () =>
    props.view.versions.find(({ digest }) => digest === props.contract.digest)?.signed.find(({ isMine }) => isMine)
  return (
    <div class="stack">
      <Show when={mine()}>{signed => <p>{guardianWords().youSigned(recordedOf(signed().at))}</p>}</Show>
      <ReadHow contract={props.contract} how={how} />
      <AgreementText contract={props.contract} language={how.language()} reading={how.clause()} />
      <TextCode contract={props.contract} />
    </div>
  )
}

const Withdraw = (props: {
  readonly where: At
  readonly view: AgreementView
  readonly name: string
  readonly onView: (view: AgreementView) => void
}): JSX.Element => (
  <section class="tight card">
    <Asking
      own={props}
      act={by => ({ kind: 'withdrawn', by, scope: { kind: 'whole' }, proof: null })}
      button={guardianWords().withdraw}
      ask={guardianWords().withdrawAsk}
      say={[guardianWords().withdrawSay(props.name), guardianWords().withdrawStays]}
      confirm={guardianWords().withdrawConfirm}
      isGrave
    />
  </section>
)

const nameIn = (contract: Contract | null): string => (contract && subjectOf(contract.document)?.name) ?? ''
