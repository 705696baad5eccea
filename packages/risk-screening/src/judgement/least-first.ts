/** Safeguards in the order in which they are thought of: what takes least from the client comes first. It ranks measures and no person. */
import type { SafeguardCode } from '@holdfast/domain'

/** What falls to practitioners alone. */
const OF_US: readonly SafeguardCode[] = ['A5', 'A4', 'A2', 'A3', 'E1', 'E2', 'S1', 'S3', 'D2', 'D1']
/** What gives the client something: words, signs, help. */
const GIVEN: readonly SafeguardCode[] = ['C7', 'C10', 'M4', 'P1', 'P2', 'T5', 'T2', 'T4']
/** What the two agree on and both keep to. */
const AGREED: readonly SafeguardCode[] = ['A1', 'C2', 'C1', 'C6', 'C3', 'C5', 'C4', 'C9', 'P3']
/** What is asked of the client’s place and device, or of them each time. */
const ASKED: readonly SafeguardCode[] = ['K4', 'L1', 'L2', 'K1', 'K3', 'K2', 'C8', 'T1']
/** What makes the way to meet narrower, or brings others in. */
const NARROWER: readonly SafeguardCode[] = ['T3', 'T6', 'M1', 'M5', 'M2', 'S2', 'M3']

/** Every safeguard, the least restrictive first. */
export const LEAST_FIRST: readonly SafeguardCode[] = [...OF_US, ...GIVEN, ...AGREED, ...ASKED, ...NARROWER]
