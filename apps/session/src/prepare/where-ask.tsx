/** "Where are you now?" on one's own screen: still here in one tap, or the new place. */
import type { NoteId, Whereabouts } from '@holdfast/domain'
import { createSignal, Show, type JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import { Button, Dialog } from '../ui/controls.tsx'
import { MovedForm } from './moved-form.tsx'
import { placeWords } from './place-words.ts'

/** What is replied: still there, somewhere else, or they would rather not say. */
export type WhereReply = 'yes' | 'no' | 'rather-not'

/** The answers. A new place is kept before it is replied that there is one. */
export function WhereAsk(props: {
  readonly api: Api
  readonly hour: Hour
  readonly asked: NoteId
  readonly onReply: (to: NoteId, said: WhereReply) => void
}): JSX.Element {
  const [isMoving, setMoving] = createSignal(false)
  const stated = () => props.hour.view()?.whereabouts ?? null
  /** The same place is said once more, so that it is known from when it holds; the reply stands also where that does not arrive. */
  const still = (): void => {
    const place = stated()
    if (place) void props.hour.send('whereabouts', sameAs(place))
    props.onReply(props.asked, 'yes')
  }
  return (
    <>
      <Show when={stated()}>
        {place => <p class="ways-quiet">{placeWords().ask.stated(`${place().street}, ${place().city}`)}</p>}
      </Show>
      <div class="ways-row">
        <Show when={stated()}>
          <Button onClick={still}>{placeWords().ask.yes}</Button>
        </Show>
        <Button onClick={() => setMoving(true)}>{placeWords().ask.no}</Button>
        <Button onClick={() => props.onReply(props.asked, 'rather-not')}>{placeWords().ask['rather-not']}</Button>
      </div>
      <Dialog isOpen={isMoving()} label={placeWords().ask.no} onClose={() => setMoving(false)}>
        <Show when={isMoving()}>
          <MovedForm
            api={props.api}
            hour={props.hour}
            onClose={() => setMoving(false)}
            onDone={() => props.onReply(props.asked, 'no')}
          />
        </Show>
      </Dialog>
    </>
  )
}

const sameAs = (said: Whereabouts): Omit<Whereabouts, 'statedAt'> => {
  const { statedAt: _, ...place } = said
  return place
}
