/** The questions on the place for someone who has moved; that it arrived is read aloud. */
import type { JSX } from 'solid-js'
import type { Api } from '../api.ts'
import type { Hour } from '../state/encounter.ts'
import { announce } from '../ui/notice.tsx'
import { placeWords } from './place-words.ts'
import { WhereaboutsForm } from './whereabouts.tsx'

/** The form in a dialog of the call. */
export const MovedForm = (props: {
  readonly api: Api
  readonly hour: Hour
  readonly onClose: () => void
  readonly onDone?: (() => void) | undefined
}): JSX.Element => (
  <WhereaboutsForm
    api={props.api}
    hour={props.hour}
    onBack={() => props.onClose()}
    onDone={() => {
      announce(placeWords().arrived)
      props.onDone?.()
      props.onClose()
    }}
  />
)
