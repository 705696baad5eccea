/** One person's answers: scored honestly, read as findings, and turned into safeguards that a practitioner decides on. */
import { CLAUSES } from '@holdfast/consent'
import type { SafeguardCode } from '@holdfast/domain'
import { FINDINGS, findingsOfScoring, makeScorer, parseAnswers, phq9, suggest } from '@holdfast/risk-screening'

/** As they come from a form: numbers as text, and one question left out. */
const SENT = { q1: '2', q2: '2', q3: '1', q4: '', q5: '1', q6: '2', q7: '1', q8: '0', q9: '1' }

/** Tells it line by line. */
export function* screen(): Iterable<string> {
  const answers = parseAnswers(phq9, SENT)
  if (!answers.ok) throw new Error(JSON.stringify(answers.error))

  const strict = makeScorer(phq9, { missing: 'strict', prevalence: null })(answers.value)
  const [none] = strict.scores
  yield `By the strict rule the total is ${none?.value}: ${none?.missing.join(', ')} is missing.`

  for (const prevalence of [0.1, 0.4]) {
    const [total] = makeScorer(phq9, { missing: 'published', prevalence })(answers.value).scores
    const [band] = total?.bands ?? []
    const [cut] = total?.cutoffs ?? []
    const ppv = Math.round(100 * (cut?.predictive?.ppv ?? 0))
    yield `By rule ${total?.rule} it is ${total?.value}, ${band?.label} [${band?.source}, ${band?.certainty}]. Where ${prevalence * 100} % have it, ${ppv} of 100 over ${cut?.cutoff.value} do.`
  }

  // An answer that somebody has to read counts whatever the score, and although another is missing.
  const findings = findingsOfScoring(strict)
  for (const { code, read } of findings) yield `Read ${read}: ${FINDINGS[code].words.en.look}`

  // Safeguards are offered with their reasons. Here the practitioner takes one; nothing was chosen before.
  const suggested = suggest({}, findings)
  yield `May fit: ${suggested.map(({ code }) => code).join(', ')}.`
  const taken: readonly SafeguardCode[] = suggested.flatMap(({ code }) => (code === 'P1' ? [code] : []))
  const clauses = CLAUSES.filter(({ safeguards }) => safeguards.some(code => taken.includes(code)))
  yield `Taken: ${taken.join(', ')}. The next version of the agreement then holds: ${clauses.map(({ words }) => words.en.heading).join('; ')}.`
}
