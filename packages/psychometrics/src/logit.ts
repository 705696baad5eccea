// Chances and their logits: the one scale that every logistic model here stands on.

/** The chance whose logit is `x`; without overflow at either end. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** The logit of a chance, the logarithm of its odds; endless at 0 and 1. */
export const logit = (p: number): number => Math.log(p / (1 - p))

/** log(1 + e^x), without overflow. */
export const softplus = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)))
