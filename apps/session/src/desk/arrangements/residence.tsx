/** Where a client lives, which may be elsewhere than where they are: picked, for the duties that follow from it. */
import { isPlace } from '@holdfast/jurisdictions'
import { createSignal, Show, type JSX } from 'solid-js'
import { createSending } from '../../prepare/sending.ts'
import { Button } from '../../ui/controls.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { announce } from '../../ui/notice.tsx'
import { recordedOf } from '../../ui/time.ts'
import { codeOf, type PlaceDraft } from '../licences/draft.ts'
import { PlaceFields } from '../licences/fields.tsx'
import { placeNameOf } from '../licences/place-name.ts'
import { entryId, isOf, type Arranging } from './state.ts'
import { arrangementsWords } from './words.ts'

const NOWHERE: PlaceDraft = { country: '', region: '' }

/** The section. */
export function ResidencePart(props: { readonly arranging: Arranging }): JSX.Element {
  const w = () => arrangementsWords().residence
  const last = () => props.arranging.read()?.entries.findLast(isOf('residence')) ?? null
  const [place, setPlace] = createSignal(NOWHERE)
  const [isTried, setTried] = createSignal(false)
  const sending = createSending()
  const isMissing = () => !isPlace(codeOf(place()))
  const save = async (): Promise<void> => {
    setTried(true)
    if (isMissing() || sending.isBusy()) return
    const act = { kind: 'residence', id: entryId(), place: codeOf(place()) } as const
    if (!(await sending.follow(props.arranging.post(act)))) return
    setTried(false)
    setPlace(NOWHERE)
    announce(arrangementsWords().kept)
  }
  return (
    <section class="card stack">
      <h2>{w().heading}</h2>
      <p>{w().intro}</p>
      <Show when={last()} fallback={<p class="quiet-text">{w().nothing}</p>}>
        {line => (
          <>
            <p>{placeNameOf(line().act.place)}</p>
            <p class="quiet-text">{arrangementsWords().by(line().by, recordedOf(line().at))}</p>
          </>
        )}
      </Show>
      <details>
        <summary>{last() === null ? w().write : w().writeAgain}</summary>
        <form
          class="stack"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            void save()
          }}
        >
          <PlaceFields
            label={w().country}
            value={place()}
            say={isTried() && isMissing() ? arrangementsWords().choose : null}
            onPick={setPlace}
          />
          <FailureNotice failure={sending.failure()} />
          <div>
            <Button type="submit" busy={sending.isBusy()}>
              {arrangementsWords().keep}
            </Button>
          </div>
        </form>
      </details>
    </section>
  )
}
