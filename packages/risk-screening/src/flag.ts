/** Answers that a person has to read, whatever the score and whatever else is missing. */
import type { FlagDeclaration, Item } from './instrument.ts'
import { INCOMPLETE, type Triage } from './triage.ts'

/** One such answer: raised, not raised, or null when it was not given. */
export type Flag = { readonly id: string; readonly isRaised: boolean | null; readonly read: FlagDeclaration['read'] }

/** Prepares one flag: from all answers as numbers in the instrument's order, NaN for none, and the triage where there is one. */
export function flagReader(
  items: readonly Item[],
  { id, when, read }: FlagDeclaration,
): (values: ArrayLike<number>, triage: Triage | null) => Flag {
  if (when.kind === 'triage')
    return (_, triage) => ({
      id,
      read,
      isRaised: triage && levelMeets(triage, when),
    })
  const at = items.findIndex(item => item.id === when.item)
  const flag = (isRaised: boolean | null): Flag => ({ id, read, isRaised })
  const [raised, notRaised, unknown] = [flag(true), flag(false), flag(null)]
  return values => {
    const value = values[at] ?? Number.NaN
    if (Number.isNaN(value)) return unknown
    return value >= when.atLeast ? raised : notRaised
  }
}

/** Of an incomplete triage only what the given answers already come to is known. */
function levelMeets(
  { level, atLeast }: Triage,
  when: Extract<FlagDeclaration['when'], { kind: 'triage' }>,
): boolean | null {
  if (level !== INCOMPLETE) return 'is' in when ? level === when.is : level !== when.isNot
  return 'isNot' in when && atLeast !== when.isNot ? true : null
}
