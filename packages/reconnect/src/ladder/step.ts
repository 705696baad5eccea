/** The steps on which an hour can be held, the fullest first; and what may be sent on each. */

/** The ladder. The telephone is a fallback that somebody chooses for a reason; it is never just another step. */
export const STEPS = ['video', 'low-video', 'voice', 'text', 'telephone', 'another-day'] as const

/** One step of the ladder. */
export type Step = (typeof STEPS)[number]

/** The place of a step from the top, 0 for video. */
export const depth = (step: Step): number => STEPS.indexOf(step)

/** The lower of two steps. */
export const lower = (a: Step, b: Step): Step => (depth(a) >= depth(b) ? a : b)

/** The step above, or the same at the top. */
export const above = (step: Step): Step => STEPS[Math.max(0, depth(step) - 1)] ?? step

/** A person's own word about camera and microphone; it is never overruled. */
export type OwnChoice = { readonly camera: boolean; readonly microphone: boolean }

/** What one side may send now. */
export type Sending = { readonly camera: boolean; readonly microphone: boolean; readonly screen: boolean }
