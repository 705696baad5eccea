/** Two copies of one record become one: what is kept, with what was decided and learned beside the room, and what the room tells. */
import { addEvidence, decideAnew, standsIn, type Decide, type Decision, type Interruption } from './record.ts'
import { isSame } from './same.ts'

/**
 * The record as it is kept with what a live room tells of it. Evidence and decisions of both stay; a practitioner's decision
 * stands; what the room decided without knowing all of the evidence is decided anew with it. Rule: CU28.
 */
export function mergeInterruption(kept: Interruption, told: Interruption, decide: Decide): Interruption {
  const all = told.evidence.reduce(addEvidence, kept)
  const { state } = all
  if (told.state.status === 'open') return all
  if (state.status === 'open') return { ...all, state: told.state }
  const news = told.state.decisions.filter(one => !state.decisions.some(known => isOf(known, one)))
  const last = news.at(-1)
  if (last === undefined) return all
  const known = news.slice(0, -1).reduce(standsIn, all)
  return decideAnew(known, decide, last.at)
}

const isOf = (known: Decision, { at, finding, advised }: Decision): boolean =>
  known.at === at && isSame(known.finding, finding) && isSame(known.advised, advised)
