/** Which contract holds for the work today; it changes by a new version, never by editing an old one. */
import type { Contract } from './contract.ts'
import { ONLINE_WORK } from './texts/online-work.ts'

/** The contract that everyone who takes part signs before their first hour. */
export const currentContract = (): Contract => ONLINE_WORK
