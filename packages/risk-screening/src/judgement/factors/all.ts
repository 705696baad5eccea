/** All factors, in the order of their codes. */
import { FACTOR_CODES, type Factor, type FactorCode } from '../factor.ts'
import { LIMITS } from './limits.ts'
import { PERSON } from './person.ts'
import { SAFETY } from './safety.ts'

/** Every factor of a structured judgement for online work. */
export const FACTORS: readonly Factor[] = [...LIMITS, ...PERSON, ...SAFETY]

/** The factor of this code. */
export function factorOf(code: FactorCode): Factor {
  const factor = FACTORS.find(one => one.code === code)
  if (!factor) throw new Error(`no factor ${code}`)
  return factor
}

/** Is this the code of a factor? */
export const isFactorCode = (text: unknown): text is FactorCode => FACTOR_CODES.some(code => code === text)
