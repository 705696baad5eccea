/** The way to one's own agreement: from the door, from the call and afterwards. What it shows is fetched when it is asked for. */
import type { AgreementView } from '@holdfast/wire'
import { createSignal, Match, onMount, Show, Switch, type JSX } from 'solid-js'
import type { Api, Failure } from '../api.ts'
import { Contract } from '../prepare/contract-text.tsx'
import type { Hour } from '../state/encounter.ts'
import { Actions, Button, Dialog } from '../ui/controls.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { words } from '../ui/words.ts'
import type * as Whole from './mine-chunk.ts'

type Chunk = typeof Whole

/** The agreement that holds with this person, or the first contract where none was made with them. */
export function YourAgreement(props: { readonly api: Api; readonly hour: Hour }): JSX.Element {
  const [chunk, setChunk] = createSignal<Chunk | null>(null)
  const [view, setView] = createSignal<AgreementView | null>(null)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const at = () => ({ encounter: props.hour.id, seat: props.hour.view()?.me.seat ?? '' })
  /** Neither a server nor a chunk that cannot be reached may take the screen away on which this stands. */
  const look = async (): Promise<void> => {
    setFailure(null)
    const [answer, loaded] = await Promise.all([props.api.request('agreement', { at: at() }), load()])
    if (answer.ok && loaded) setChunk(() => loaded)
    if (answer.ok && loaded) setView(answer.value)
    else setFailure(answer.ok ? 'server-away' : answer.error)
  }
  onMount(() => void look())
  return (
    <Switch
      fallback={
        <p class="quiet-text" role="status">
          {words().pleaseWait}
        </p>
      }
    >
      <Match when={failure()}>
        <FailureNotice failure={failure()} onAgain={() => void look()} />
      </Match>
      <Match when={view()?.agreement === null}>
        <Contract api={props.api} hour={props.hour} />
      </Match>
      <Match when={view() && chunk()}>
        {loaded => (
          <Show when={view()}>
            {shown => {
              const { Mine } = loaded()
              return <Mine where={{ api: props.api, at: at() }} view={shown()} onView={setView} />
            }}
          </Show>
        )}
      </Match>
    </Switch>
  )
}

async function load(): Promise<Chunk | null> {
  try {
    const chunk = await import('./mine-chunk.ts')
    await chunk.ready
    return chunk
  } catch {
    return null
  }
}

/** A button, and one's own agreement over the page. */
export function YourAgreementButton(props: { readonly api: Api; readonly hour: Hour }): JSX.Element {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words().contract.yours}</Button>
      <Dialog isOpen={isOpen()} label={words().contract.yours} onClose={() => setOpen(false)}>
        <YourAgreement api={props.api} hour={props.hour} />
        <Actions>
          <Button kind="main" onClick={() => setOpen(false)}>
            {words().close}
          </Button>
        </Actions>
      </Dialog>
    </>
  )
}
