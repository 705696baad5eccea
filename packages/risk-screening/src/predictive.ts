/** What a cut-off says in a room where this share of people has what is looked for: Bayes' rule, and nothing more. */

/** Shares between 0 and 1, or null where nobody stands in the denominator. */
export type Predictive = { readonly prevalence: number; readonly ppv: number | null; readonly npv: number | null }

/**
 * Of those at or over the cut-off, how many have it (PPV); of the others, how many do not (NPV). Bayes' rule after
 * Altman and Bland, BMJ 1994;309:102. A share outside 0 to 1 is our caller's bug and throws.
 */
export function predictiveAt(sensitivity: number, specificity: number, prevalence: number): Predictive {
  for (const share of [sensitivity, specificity, prevalence])
    if (!(share >= 0 && share <= 1)) throw new RangeError('a share lies between 0 and 1')
  const truePositives = sensitivity * prevalence
  const falsePositives = (1 - specificity) * (1 - prevalence)
  const trueNegatives = specificity * (1 - prevalence)
  const falseNegatives = (1 - sensitivity) * prevalence
  return {
    prevalence,
    ppv: share(truePositives, truePositives + falsePositives),
    npv: share(trueNegatives, trueNegatives + falseNegatives),
  }
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
