/** Whom somebody can call or write to in a crisis at a place, and how sure we are of each row. */
import type { CountryCode } from '@holdfast/domain'
import { CRISIS_LINES, type CrisisChannel, type CrisisLine } from './data/crisis-lines.ts'

/** One way to reach somebody. With a `keyword` it is written to `dial`; without one it is called. */
export type HelpLine = {
  readonly name: string
  readonly dial: string
  readonly keyword: string | null
  readonly hours: string
  readonly source: string
  readonly asOf: string
  /** Was it seen in its source, and less than a year ago? */
  readonly isVerified: boolean
}

/**
 * The lines of a country on a day (YYYY-MM-DD); none where we know none. A number that takes messages but has no word to
 * write to it is left out: among numbers to call it would be called.
 */
export function crisisLinesFor(country: CountryCode, on: string): readonly HelpLine[] {
  return CRISIS_LINES.filter(line => line.country === country).flatMap(line =>
    line.channels.filter(isClear).map(channel => helpLine(line, channel, on)),
  )
}

const isClear = (channel: CrisisChannel): boolean => channel.kind === 'phone' || channel.keyword !== null

function helpLine({ name, hours, source, asOf }: CrisisLine, channel: CrisisChannel, on: string): HelpLine {
  return {
    name,
    dial: channel.dial,
    keyword: channel.kind === 'text' ? channel.keyword : null,
    hours,
    source: source ?? 'known, and not seen in a source',
    asOf,
    isVerified: source !== null && on < aYearAfter(asOf),
  }
}

const aYearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
