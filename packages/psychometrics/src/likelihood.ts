// What one model explains more than another, by their likelihoods.
import { type Figure, ratio } from './defined.ts'

/** R² of Nagelkerke 1991: what a model of `n` people explains over the one of the margins alone, as a share of the most that it could; null where nothing is left to explain. */
export const nagelkerke = (ofMargins: number, ofModel: number, n: number): Figure =>
  ratio(1 - Math.exp((2 / n) * (ofMargins - ofModel)), 1 - Math.exp((2 / n) * ofMargins))
