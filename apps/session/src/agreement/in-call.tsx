/** Looks in the call whether a later version waits for this person: asked once, and again whenever the room says that something changed. */
import type { SeatId } from '@holdfast/domain'
import type { AgreementView } from '@holdfast/wire'
import { createEffect, createSignal, lazy, on, Show, Suspense, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'

const Amendment = lazy(async () => {
  const chunk = await import('./chunk.ts')
  await chunk.agreementReady
  return { default: chunk.Amendment }
})

/** Shows the amendment while one waits. */
export function AmendmentInCall(props: {
  readonly api: Api
  readonly hour: Hour
  readonly call: CallState
}): JSX.Element {
  const [view, setView] = createSignal<AgreementView | null>(null)
  const seat = (): SeatId | undefined => props.hour.view()?.me.seat
  const at = () => ({ encounter: props.hour.id, seat: seat() ?? '' })
  const look = async (): Promise<void> => {
    const answer = await props.api.request('agreement', { at: at() })
    if (!answer.ok) return
    const { open, awaitsMe } = answer.value
    setView(open && awaitsMe ? answer.value : null)
  }
  const changed = () => {
    const own = seat()
    return own && props.call.view()?.prepared.get(own)
  }
  createEffect(on(changed, () => void look()))
  return (
    <Show when={view()}>
      {shown => (
        <Suspense>
          <Amendment
            where={{ api: props.api, at: at() }}
            view={shown()}
            onRenewed={setView}
            onDone={() => void look()}
          />
        </Suspense>
      )}
    </Show>
  )
}
