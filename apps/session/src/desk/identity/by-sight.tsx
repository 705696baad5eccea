/** In the call, one press: the practitioner knows by sight whoever is in it. It is written with the hour. */
import { instant, type EncounterId, type SeatId } from '@holdfast/domain'
import { createSignal, Show, untrack, type JSX } from 'solid-js'
import type { Api, Failure } from '../../api.ts'
import { createSending } from '../../prepare/sending.ts'
import { Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { timeOf } from '../../ui/time.ts'
import { makeWriter } from './state.ts'
import { seenWords } from './words.ts'

/** The button, and when it was kept. */
export function KnownBySight(props: {
  readonly api: Api
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly name: string
}): JSX.Element {
  const [keptAt, setKeptAt] = createSignal<string | null>(null)
  const write = untrack(() => makeWriter(props.api, props.encounter, props.seat))
  const sending = createSending()
  const save = async (): Promise<Failure | null> => {
    const answer = await write({ kind: 'video' })
    if (!answer.ok) return answer.error
    setKeptAt(timeOf(instant(Date.now())))
    return null
  }
  return (
    <>
      <Show when={keptAt() === null}>
        <Button
          busy={sending.isBusy()}
          aria-label={seenWords().sightLong(props.name)}
          onClick={() => void sending.follow(save())}
        >
          {seenWords().sight}
        </Button>
      </Show>
      <p class="ways-quiet" role="status">
        <Show when={keptAt()}>{time => seenWords().sightKept(time())}</Show>
      </p>
      <FailureNotice failure={sending.failure()} />
    </>
  )
}
