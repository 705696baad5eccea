/** The front door: contracts, their digests, and who has signed which words. */
export type { Clause, Contract, ContractText, Digest } from './contract.ts'
export type { Signature } from './signature.ts'
export { canonicalText, digestOf, parseDigest } from './digest.ts'
export { NAME_LIMIT, sign, type Signing } from './sign.ts'
export { isInForce, isSignatureOf, isSigned } from './in-force.ts'
export { currentContract } from './current.ts'
export { ONLINE_WORK } from './texts/online-work.ts'
