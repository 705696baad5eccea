/** What a step of the ladder takes away. Pure. */
import type { LadderStep } from './line.ts'

/** On these steps no picture is shown. */
export const isWithoutPicture = (step: LadderStep): boolean => step !== 'video' && step !== 'low-video'

/** On these steps no sound is expected either. */
export const isWithoutSound = (step: LadderStep): boolean => isWithoutPicture(step) && step !== 'voice'
