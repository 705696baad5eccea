/** Carries out `holdfast screen simulate`: invents people who answer by a graded response model, as a table; the same seed makes the same bytes. */
import type { Result } from '@holdfast/domain'
import { randomOfSeed, simulateAnswers, withHoles } from '@holdfast/psychometrics'
import { badInput, type Given, type Outcome, type World } from '../command.ts'
import { simulateAsked, type SimulateAsked } from './options-simulate.ts'
import { csvLine } from './csv-line.ts'
import { placeFor } from './places.ts'
import type { Spool } from './spool.ts'
import { plural } from './text-table.ts'

/** Writes a table of invented people. */
export async function simulateFile(given: Given, world: World): Promise<Outcome> {
  const asked = await simulateAsked(given)
  if (!asked.ok) return badInput(asked.error)
  const place = await placeFor('out', given, world)
  if (!place.ok) return badInput(place.error)
  const rows = place.value
  try {
    const missing = await write(asked.value, rows, world)
    await rows.keep()
    return told(asked.value, missing)
  } catch (error) {
    await rows.drop().catch(() => undefined)
    throw error
  }
}

/** So many people are invented at once, where nothing needs to know all of them. Another number would make other people of the same seed. */
const AT_ONCE = 10_000

/** Holes have a chance of their own, so that with and without them the answers are the same. */
const OF_HOLES = 0x9e37_79b9

async function write({ items, people, seed, population, holes }: SimulateAsked, rows: Spool, world: World) {
  const [random, holing] = [randomOfSeed(seed), randomOfSeed((seed ^ OF_HOLES) >>> 0)]
  // What is lost by an answer depends on how high that answer stands among all people.
  const atOnce = holes?.kind === 'mar' ? people : AT_ONCE
  let missing = 0
  await rows.write(csvLine(['id', ...items.map(({ id }) => id)]))
  for (let from = 0; from < people; from += atOnce) {
    const count = Math.min(atOnce, people - from)
    const { rows: answers } = made(simulateAnswers(items, random, { people: count, population }))
    let text = ''
    for (const [at, row] of (holes === null ? answers : made(withHoles(answers, holing, holes))).entries()) {
      missing += row.filter(x => x === null).length
      text += csvLine([`S${from + at + 1}`, ...row.map((x, j) => (x === null ? null : x + (items[j]?.least ?? 0)))])
    }
    await rows.write(text)
    world.tell(`${from + count} people, ${Math.round((100 * (from + count)) / people)} %`)
  }
  world.tell('')
  return missing
}

/** What was asked for is checked before the first line is written, so a refusal here is our own bug. */
function made<T>(found: Result<T, string>): T {
  if (!found.ok) throw new Error(found.error)
  return found.value
}

const told = ({ items, people, seed, out }: SimulateAsked, missing: number): Outcome => ({
  exit: 0,
  text: `${plural(people, 'invented person', 'invented people')} answered ${plural(items.length, 'item')}; ${plural(missing, 'answer is', 'answers are')} missing. Seed ${seed}.`,
  json: { ok: true, people, items: items.map(({ id }) => id), missing, seed },
  ...(out === null && { isBeside: true }),
})
