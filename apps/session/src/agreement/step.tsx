/** The step about the agreement: the one that two people made, where one was opened with this person; else the first contract. */
import { createResource, lazy, Match, Suspense, Switch, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import { ContractScreen } from '../prepare/contract.tsx'
import type { Hour } from '../state/encounter.ts'
import { Button } from '../ui/controls.tsx'
import { problemOf, technicalOf } from '../ui/failure.ts'
import { ProblemScreen } from '../ui/problem.tsx'
import { Screen, type Step } from '../ui/screen.tsx'
import { words } from '../ui/words.ts'

const AgreementScreen = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.agreementReady
  return { default: chunk.AgreementScreen }
})

/** Asks the server which of the two it is. */
export function AgreementStep(props: {
  readonly api: Api
  readonly hour: Hour
  readonly step?: Step
  readonly onDone: () => void
  readonly onBack: () => void
}): JSX.Element {
  const at = () => ({ encounter: props.hour.id, seat: props.hour.view()?.me.seat ?? '' })
  const [answer, { refetch }] = createResource(() => props.api.request('agreement', { at: at() }))
  const failure = () => {
    const latest = answer.latest
    return latest && !latest.ok ? latest.error : null
  }
  const view = () => {
    const latest = answer.latest
    return latest?.ok ? latest.value : null
  }
  const wait = () => <Screen name="busy" heading={words().pleaseWait} />
  return (
    <Switch fallback={wait()}>
      <Match when={failure()}>
        {reason => (
          <ProblemScreen code={problemOf(reason())} technical={technicalOf(reason())}>
            <Button kind="main" onClick={() => void refetch()}>
              {words().tryAgain}
            </Button>
          </ProblemScreen>
        )}
      </Match>
      <Match when={view()?.agreement === null}>
        <ContractScreen {...props} />
      </Match>
      <Match when={view()}>
        {shown => (
          <Suspense fallback={wait()}>
            <AgreementScreen
              where={{ api: props.api, at: at() }}
              hour={props.hour}
              view={shown()}
              step={props.step}
              onDone={() => props.onDone()}
              onBack={() => props.onBack()}
            />
          </Suspense>
        )}
      </Match>
    </Switch>
  )
}
