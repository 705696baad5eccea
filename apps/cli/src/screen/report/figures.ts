/** How a number is written: short for the eye, and whole in the value of its element for whoever computes with it. */
import type { Figure, Interval, Proportion } from '@holdfast/psychometrics'
import { markup, type Html, type Part } from './markup.ts'

/** What stands where a figure is undefined. */
const UNDEFINED = 'not defined'

/** A figure with that many decimals. */
export const figure = (x: Figure, digits = 3): Part => (x === null ? UNDEFINED : datum(x, fixed(x, digits)))

/** A count of people. */
export const count = (x: number): Html => datum(x, grouped(x))

/** Points of a score, without zeros that nobody gave. */
export const points = (x: number): Html => datum(x, pointsText(x))

/** The same as text, for pictures. */
export const pointsText = (x: number): string => signed(String(Number(x.toFixed(2))))

/** An interval of 95 percent. */
export const interval = (span: Interval | null, digits = 3): Part =>
  span === null
    ? UNDEFINED
    : markup`<span class="i">${figure(span.lower, digits)} to ${figure(span.upper, digits)}</span>`

/** A share with its interval by Wilson. */
export const share = ({ estimate, wilson }: Proportion): Part =>
  estimate === null ? UNDEFINED : markup`<span class="i">${figure(estimate)} (${interval(wilson)})</span>`

/** A share in percent. */
export const percent = (x: Figure, digits = 1): Part => (x === null ? UNDEFINED : datum(x, percentText(x, digits)))

/** The same as text. */
export const percentText = (x: number, digits = 1): string => `${fixed(100 * x, digits)} %`

/** A number with a fixed count of decimals and a true minus; what rounds to nought has no sign. */
export const fixed = (x: number, digits: number): string => {
  const text = x.toFixed(digits)
  return signed(/^-0(\.0*)?$/.test(text) ? text.slice(1) : text)
}

/** A whole number in groups of three, as in 100,000. */
export const grouped = (x: number): string => signed(String(x).replace(/\B(?=(\d{3})+$)/g, ','))

const signed = (text: string): string => text.replace('-', '\u{2212}')

const datum = (value: number, text: string): Html => markup`<data value="${value}">${text}</data>`
