/** Every instrument with questions of our own, which may therefore be shown in our words. */
import type { AskedInstrument } from '../instrument.ts'
import { boundaryBrief } from './boundary-brief.ts'
import { onlineSetting } from './online-setting.ts'

/** All of them, in the order in which they are listed. */
export const OWN_INSTRUMENTS: readonly AskedInstrument[] = [onlineSetting, boundaryBrief]
