/** Where a practitioner is in one of their hours. */
import type { LadderStep } from '../call/line.ts'

/** The steps that a practitioner may choose for the hour. */
export const STEPS: readonly LadderStep[] = ['video', 'low-video', 'voice', 'text', 'telephone', 'another-day']

/** What they asked for. */
export type Wanted = 'page' | 'place' | 'devices' | 'contract' | 'person' | 'call' | 'left'

/** What is shown. */
export type Where = Wanted | 'busy' | 'trouble' | 'moved' | 'ended'
