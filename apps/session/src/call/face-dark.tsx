/** Why a camera is off, where it is known and was nobody's choice. Held in reserve. */
import type { SeatView } from '@holdfast/wire'
import type { JSX } from 'solid-js'
import { moreWords } from './more-words.ts'
import { callWords } from './words.ts'

/** A sentence for a face without a picture. */
export const FaceDark = (props: { readonly dark: SeatView['dark']; readonly name: string }): JSX.Element => (
  <>{darkSay(props.dark, props.name)}</>
)

const darkSay = (dark: SeatView['dark'], name: string): string =>
  dark === null || dark === 'chosen' ? callWords().call.cameraOff(name) : moreWords().dark[dark](name)
