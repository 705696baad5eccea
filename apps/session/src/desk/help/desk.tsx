/** Calls for help: each with who has it and what came of it, drills, and who is told. */
import { createSignal, For, Show, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import { Actions, Button } from '../../ui/controls.tsx'
import { momentOf } from '../../ui/time.ts'
import { CallItem } from './call.tsx'
import { ResponderList } from './list.tsx'
import { sayOf } from './say.ts'
import type { Calls } from './state.ts'
import { helpDeskWords } from './words.ts'

/** All of it; nothing before it was read once. */
export const HelpDesk = (props: { readonly api: Api; readonly calls: Calls }): JSX.Element => (
  <Show when={props.calls.view()}>
    {view => (
      <div class="stack help-desk">
        <section class="tight">
          <h3>{helpDeskWords().calls}</h3>
          <ul class="help-calls">
            <For each={view().calls} fallback={<li class="quiet-text">{helpDeskWords().none}</li>}>
              {call => <CallItem api={props.api} calls={props.calls} call={call} />}
            </For>
          </ul>
        </section>
        <Drills calls={props.calls} />
        <ResponderList calls={props.calls} view={view()} />
      </div>
    )}
  </Show>
)

const Drills = (props: { readonly calls: Calls }): JSX.Element => {
  const [say, setSay] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const drill = () => props.calls.view()?.drill ?? null
  const hold = async (): Promise<void> => {
    setBusy(true)
    setSay(sayOf(await props.calls.act('drillHelp')))
    setBusy(false)
  }
  return (
    <section class="tight" data-drill="">
      <h3>{helpDeskWords().drill}</h3>
      <p role="status">
        <Show when={drill()} fallback={helpDeskWords().noDrill}>
          {one => (
            <>
              {helpDeskWords().lastDrill(momentOf(one().at), one().reached, one().of)}
              <Show when={!one().isAcknowledged}> {helpDeskWords().nobodyAnswered}</Show>
            </>
          )}
        </Show>
      </p>
      <p class="quiet-text">{helpDeskWords().drillSay}</p>
      <p role="alert">{say()}</p>
      <Actions>
        <Button busy={isBusy()} onClick={() => void hold()}>
          {helpDeskWords().drillNow}
        </Button>
      </Actions>
    </section>
  )
}
