/** The reasons and stages of a missing picture; alone, so that who only names them need not carry the rules. */

/** The reasons, in the order of the rows. */
export const DARK_REASONS = ['chosen', 'device-lost', 'network-lost', 'tab-hidden'] as const

/** Why there is no picture. The four are never recorded as one another. */
export type DarkReason = (typeof DARK_REASONS)[number]

/** The stages without a picture, as they may follow each other. */
export const DARK_STAGES = ['grace', 'asked', 'checking-in', 'paused', 'ended', 'agreed'] as const

/** A stage without a picture. `agreed`: the practitioner goes on without one. */
export type DarkStage = (typeof DARK_STAGES)[number]
