/** Reconnect: how soon a call is well again after each trouble, beside plain PeerJS with redial code, in the same lab and run. */
import { labMissing, makeLab, type Scenario, SCENARIOS, SERVER_PORT, watchPages } from '@holdfast/e2e/lab'
import { PHONE } from '@holdfast/e2e/stage'
import type { Figure } from '../figure.ts'
import type { Run } from '../group.ts'
import { measure, type Outcome } from './measure.ts'
import { ourSide } from './ours.ts'
import { PLAIN_PORT, plainSide } from './plain/plain.ts'
import { makeReady } from './ready.ts'
import { report } from './report.ts'
import { PEOPLE } from './side.ts'

/** What a run measures: which scenarios, how often each, and how long it waits for a way back, in milliseconds. */
type Plan = { readonly scenarios: readonly Scenario[]; readonly rounds: number; readonly patience: number }

const FULL: Plan = { scenarios: SCENARIOS, rounds: 10, patience: 30_000 }

/** One of each kind, once: it shows that all is measured, and little about how fast it is. */
const QUICK: Plan = {
  scenarios: SCENARIOS.filter(({ trouble }) => trouble.kind !== 'cut' || ![8000, 40_000].includes(trouble.lasts)),
  rounds: 1,
  patience: 12_000,
}

/** A word finds scenarios of the full plan, whether or not the run is quick. */
function planFor({ quick, only = [], rounds = null }: Run): Plan {
  const plan = quick ? QUICK : FULL
  const chosen = SCENARIOS.filter(({ name }) => only.some(word => name.includes(word)))
  if (only.length > 0 && chosen.length === 0)
    throw new Error(`No scenario has one of these words in its name: ${only.join(', ')}.`)
  return { ...plan, scenarios: only.length > 0 ? chosen : plan.scenarios, rounds: rounds ?? plan.rounds }
}

/**
 * All figures of the group, when all is measured. Both implementations go through all scenarios in turn (A B A B), in the
 * same two browsers; only one pair of pages is open at a time. Throws a sentence when this machine cannot hold the lab.
 */
export async function* reconnect(run: Run): AsyncIterable<Figure> {
  const missing = labMissing()
  if (missing) throw new Error(missing)
  const { onProgress } = run
  const { scenarios, rounds, patience } = planFor(run)
  const [plain, ours] = [plainSide(), ourSide()]
  const sides = run.alone ? [ours] : [plain, ours]
  const outcomes = new Map(sides.map(side => [side, scenarios.map((): Outcome[] => [])]))
  const lab = await makeLab({
    people: PEOPLE,
    trusted: [SERVER_PORT, PLAIN_PORT],
    viewports: { a: PHONE },
    prepare: profile =>
      watchPages(
        profile,
        sides.map(side => side.looking),
      ),
  })
  try {
    for (const side of sides) await side.start(lab)
    const ready = new Map(sides.map(side => [side, makeReady(side, lab)]))
    for (let round = 1; round <= rounds; round++) {
      for (const side of sides) {
        for (const [n, scenario] of scenarios.entries()) {
          onProgress(`${side.name}, round ${round} of ${rounds}: ${scenario.name}`)
          await ready.get(side)?.(scenario.trouble)
          const outcome = await measure(side, lab, scenario, patience)
          outcomes.get(side)?.[n]?.push(outcome)
          onProgress(`${side.name}, ${scenario.name}: ${JSON.stringify(outcome)}`)
        }
        await side.close()
      }
    }
    for (const [n, scenario] of scenarios.entries()) {
      const [own, theirs] = [ours, plain].map(side => outcomes.get(side)?.[n] ?? [])
      yield* report(scenario, { ours: own ?? [], plain: theirs ?? [] }, patience)
    }
  } finally {
    await Promise.all(sides.map(side => side.stop()))
    await lab.close()
  }
}
