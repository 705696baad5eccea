/** People who do not exist and their answers, the same in every run. */
import { chanceFrom, randomOfSeed } from '@holdfast/psychometrics'

/** Numbers from 0 to 1 that look like chance and are the same for the same seed. */
export const randomFrom = (seed: number): (() => number) => chanceFrom(randomOfSeed(seed)).uniform

/** Nine answers from 0 to 3, one of a hundred missing. */
export function answersOf(random: () => number): Readonly<Record<string, number | null>> {
  const answers: Record<string, number | null> = {}
  for (let at = 1; at <= 9; at++) answers[`q${at}`] = random() < 0.01 ? null : Math.floor(random() * 4)
  return answers
}

/** How the ids of a table go: counted up, or each once in no order. */
export type Ids = 'counted' | 'scattered'

/** A table of such people as CSV, in pieces. Up to eight million rows have different ids. */
export function* tableOf(rows: number, ids: Ids): Iterable<string> {
  const random = randomFrom(3)
  let text = 'id,group,age,q1,q2,q3,q4,q5,q6,q7,q8,q9\n'
  for (let row = 1; row <= rows; row++) {
    // Times an odd number, in as many bits: every number once.
    const id = ids === 'counted' ? row : Math.imul(row, 0x9e37_79b1) & 0x7f_ffff
    text += `S${String(id).padStart(7, '0')},${random() < 0.5 ? 'A' : 'B'},${18 + Math.floor(random() * 60)}`
    for (const value of Object.values(answersOf(random))) text += `,${value ?? ''}`
    text += '\n'
    if (text.length > 1_000_000) {
      yield text
      text = ''
    }
  }
  yield text
}

/** Answers from 0 to 4 that go together, one of two thousand missing. */
export function burdenedAnswers(random: () => number, items: number): readonly (number | null)[] {
  const burden = (random() + random() + random()) / 3
  return Array.from({ length: items }, () => answerTo(burden, random))
}

const answerTo = (burden: number, random: () => number): number | null =>
  random() < 0.0005 ? null : Math.min(4, Math.floor(5 * (0.6 * burden + 0.4 * random())))

/** A table of a study as CSV, in pieces: twenty answers from 0 to 4, whether the criterion was met, and a chance of it that somebody predicted. */
export function* studyOf(rows: number): Iterable<string> {
  const random = randomFrom(4)
  const items = Array.from({ length: 20 }, (_, at) => `q${at + 1}`)
  let text = `id,met,p,${items.join(',')}\n`
  for (let row = 1; row <= rows; row++) {
    const burden = (random() + random() + random()) / 3
    const chance = 1 / (1 + Math.exp(5.5 - 8 * burden))
    text += `S${String(row).padStart(7, '0')},${random() < chance ? 1 : 0},${chance.toFixed(5)}`
    for (const _ of items) text += `,${answerTo(burden, random) ?? ''}`
    text += '\n'
    if (text.length > 1_000_000) {
      yield text
      text = ''
    }
  }
  yield text
}
