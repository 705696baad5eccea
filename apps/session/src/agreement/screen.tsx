/** The step about the agreement that two people made: read it or hear it, see what is new, sign it, or ask to talk first. */
import type { AgreementView } from '@holdfast/wire'
import { createSignal, Match, Show, Switch, untrack, type JSX } from 'solid-js'
import type { Hour } from '../state/encounter.ts'
import { Button } from '../ui/controls.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen, type Step } from '../ui/screen.tsx'
import { words } from '../ui/words.ts'
import { createContract, Reading } from './reading.tsx'
import { Rest } from './rest.tsx'
import type { At } from './sign.ts'
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
  const open = createContract(() => view().open)
  const before = createContract(() => view().inForce)
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
