/** Figures and days in the language of the screen. */
import type { Instant } from '@holdfast/domain'
import { locale } from '../../ui/words.ts'

/** A figure to two places. */
export const figure = (value: number): string => value.toLocaleString(locale(), { maximumFractionDigits: 2 })

/** A difference with its sign. */
export const signed = (value: number): string =>
  value.toLocaleString(locale(), { maximumFractionDigits: 2, signDisplay: 'exceptZero' })

/** A day with its year: what is read here is read years later too. */
export const dayWithYear = (at: Instant): string => new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(at)
