/** A catalogue that makes contracts of exactly forty terms: the first forty of all that our own makes. */
import { CLAUSES, compose, type Clause } from '@holdfast/consent'
import { fullComposition } from '@holdfast/consent/testing'

/** How many terms. */
export const TERMS = 40

/** The same clauses; those beyond the fortieth are for nobody. */
export const FORTY: readonly Clause[] = forty()

function forty(): readonly Clause[] {
  const all = compose(fullComposition(), CLAUSES)
  if (!all.ok) throw new Error(JSON.stringify(all.error))
  const wanted = new Set(all.value.terms.slice(0, TERMS).map(({ id }) => id))
  return CLAUSES.map(clause => (wanted.has(clause.id) ? clause : { ...clause, subjects: [] }))
}
