/** The book of a simulated hour at one moment, with what had been claimed by then. Never changed in place. */
import type { Hour } from '../../hour/hour.ts'
import type { Claims } from './claims.ts'

/** `away`: the seats that went on purpose. */
export type BookPage = { readonly hour: Hour; readonly away: readonly string[]; readonly claims: Claims }
