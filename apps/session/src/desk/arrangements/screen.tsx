/** The page before contact with one client: what holds the door, what is known, who is willing to be alone with them, and all that was written. */
import type { EncounterId, SeatId } from '@holdfast/domain'
import { For, onMount, Show, untrack, type JSX } from 'solid-js'
import type { Api } from '../../api.ts'
import { Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { words } from '../../ui/words.ts'
import { AlonePart } from './alone.tsx'
import { ApartPart } from './apart.tsx'
import { BuildingParts } from './building.tsx'
import { InstitutionPart } from './institution.tsx'
import { KnownPart } from './known.tsx'
import { LogPart } from './log.tsx'
import { ResidencePart } from './residence.tsx'
import { ReviewPart } from './review.tsx'
import { NearParts } from './near.tsx'
import { createArranging } from './state.ts'
import { arrangementsWords } from './words.ts'

/** The page. */
export function DeskArrangements(props: {
  readonly api: Api
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly name: string
  readonly onBack: () => void
}): JSX.Element {
  const w = arrangementsWords
  const arranging = untrack(() => createArranging(props.api, props.encounter, props.seat))
  onMount(() => void arranging.look())
  return (
    <Screen name="desk-arrangements" heading={w().heading(props.name)} intro={w().intro}>
      <div class="way-back">
        <Button kind="plain" onClick={() => props.onBack()}>
          {w().back}
        </Button>
      </div>
      <FailureNotice failure={arranging.lost()} onAgain={() => void arranging.look()} />
      <Show when={arranging.read()} fallback={<p role="status">{words().pleaseWait}</p>}>
        {read => (
          <>
            <Show when={read().holds.length > 0} fallback={<p>{w().open.nothing}</p>}>
              <Notice tone="attention">
                <p>{w().open.heading}</p>
                <ul>
                  <For each={read().holds}>{hold => <li>{w().open.hold[hold](w().way[read().way])}</li>}</For>
                </ul>
              </Notice>
            </Show>
            <Show when={read().asks.length > 0}>
              <section class="tight">
                <p>{w().asks.heading}</p>
                <ul>
                  <For each={read().asks}>{ask => <li>{w().asks.ask[ask]}</li>}</For>
                </ul>
              </section>
            </Show>
            <Show when={read().isReviewAsked}>
              <ReviewPart arranging={arranging} />
            </Show>
            <KnownPart arranging={arranging} />
            <AlonePart arranging={arranging} />
            <BuildingParts arranging={arranging} />
            <NearParts arranging={arranging} />
            <InstitutionPart arranging={arranging} />
            <ApartPart arranging={arranging} />
            <ResidencePart arranging={arranging} />
            <LogPart arranging={arranging} />
          </>
        )}
      </Show>
    </Screen>
  )
}
