/** Where a practitioner looks anyway: somebody asks for help and nobody has it; and the way to all calls. */
import { createSignal, lazy, Show, Suspense, untrack, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import { Actions, Button, Dialog } from '../../ui/controls.tsx'
import { words } from '../../ui/words.ts'
import { deskWords } from '../words.ts'
import { createCalls } from './state.ts'

const HelpDesk = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.ready
  return { default: chunk.HelpDesk }
})

/** A line while a call is open; with `isMenu` also a button that is always there. */
export function HelpLine(props: { readonly api: Api; readonly isMenu?: boolean }): JSX.Element {
  const calls = untrack(() => createCalls(props.api))
  const [isOpen, setOpen] = createSignal(false)
  /** A call of somebody in need before any drill. */
  const waiting = () =>
    (calls.view()?.calls ?? [])
      .filter(({ standing }) => standing === 'open')
      .toSorted((a, b) => Number(a.isDrill) - Number(b.isDrill))[0]
  return (
    <>
      <div role="alert">
        <Show when={waiting()}>
          {call => (
            <p class="asked" data-help="">
              <span>
                <strong>{deskWords().help[call().isDrill ? 'drill' : call().role]}</strong>{' '}
                {call().isDrill ? '' : deskWords().help.calm}
              </span>
              <Button onClick={() => setOpen(true)}>{deskWords().help.look}</Button>
            </p>
          )}
        </Show>
      </div>
      <Show when={props.isMenu}>
        <Actions>
          <Button onClick={() => setOpen(true)}>{deskWords().help.open}</Button>
        </Actions>
      </Show>
      <Dialog isOpen={isOpen()} label={deskWords().help.open} onClose={() => setOpen(false)}>
        <Suspense fallback={<p>{words().pleaseWait}</p>}>
          <HelpDesk api={props.api} calls={calls} />
        </Suspense>
        <Actions>
          <Button kind="main" onClick={() => setOpen(false)}>
            {words().close}
          </Button>
        </Actions>
      </Dialog>
    </>
  )
}
