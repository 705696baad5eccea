/** The telephone, when nothing else gets through: who calls whom, on which number, in which order, and for how long we wait. */
import type { Role } from '@holdfast/domain'

/** What the contract says about the telephone. Numbers are those given for today first, each once. */
export type PhoneTerms = {
  readonly caller: Role
  /** Minutes to wait for the call before the next step. */
  readonly wait: number
  readonly numbers: readonly { readonly of: Role; readonly number: string }[]
  /** How often each number is tried. */
  readonly tries: number
  /** A word both know, said before anything else, or null. */
  readonly codeWord: string | null
}

/** One step of the plan; `wait` is in minutes. */
export type PhoneStep = { readonly by: Role; readonly to: Role; readonly number: string; readonly wait: number }

/** The plan, in its order, and what follows when nobody was reached; it can be printed and read without a network. */
export type PhonePlan = {
  readonly steps: readonly PhoneStep[]
  readonly codeWord: string | null
  readonly afterwards: 'another-day'
}

/** The plan of a contract, or null when it names no number that the caller could call. */
export function phonePlan(terms: PhoneTerms): PhonePlan | null {
  const others = terms.numbers.filter(({ of, number }) => of !== terms.caller && number.trim() !== '')
  const known = others.filter(({ number }, i) => others.findIndex(other => other.number === number) === i)
  const round = known.map(({ of, number }): PhoneStep => ({ by: terms.caller, to: of, number, wait: terms.wait }))
  const tries = Math.max(1, Math.floor(terms.tries))
  const steps = Array.from({ length: tries }, () => round).flat()
  return steps.length === 0 ? null : { steps, codeWord: terms.codeWord, afterwards: 'another-day' }
}
