/** Figures in the language of the screen. */
import { locale } from '../../ui/words.ts'

/** A figure to two places. */
export const figure = (value: number): string => value.toLocaleString(locale(), { maximumFractionDigits: 2 })

/** A difference with its sign. */
export const signed = (value: number): string =>
  value.toLocaleString(locale(), { maximumFractionDigits: 2, signDisplay: 'exceptZero' })
