/** Until which day the next version holds; nothing where no end is agreed. */
import type { ComposeRefusal } from '@holdfast/consent'
import type { Instant } from '@holdfast/domain'
import type { JSX } from 'solid-js'
import { Day } from '../day.tsx'
import { dayIn, endOfDay } from './draft-end.ts'
import { composeWords } from './words.ts'

/** A day by the clock of the practice, which is that of the desk's device; it holds to the end of that day. */
export function AgreedEnd(props: {
  readonly until: Instant | null
  readonly refusals: readonly ComposeRefusal[]
  readonly onUntil: (until: Instant | null) => void
}): JSX.Element {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const isPast = () => props.refusals.some(({ kind }) => kind === 'end-in-the-past')
  return (
    <Day
      label={composeWords().end}
      hint={composeWords().endSay(timeZone)}
      say={isPast() ? composeWords().endPast : null}
      isOptional
      value={props.until === null ? '' : dayIn(props.until, timeZone)}
      onChange={day => props.onUntil(endOfDay(day, timeZone))}
    />
  )
}
