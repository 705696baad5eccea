/** The book of a simulated hour at one moment, with what had been claimed by then. Never changed in place. */
import type { Instant } from '@holdfast/domain'
import type { Hour } from '../../hour/hour.ts'
import type { Claims } from './claims.ts'

/** When those who are not there any more went. */
export type Away = { readonly [seat: string]: Instant }

/** `away`: when the seats that went on purpose did. */
export type BookPage = { readonly hour: Hour; readonly away: Away; readonly claims: Claims }
