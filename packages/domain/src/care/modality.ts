/** How an hour is held. */

/** The ways in which treatment takes place; the rules of an hour are the same for each. */
export const MODALITIES = ['in-person', 'video', 'telephone', 'chat', 'e-mail'] as const

/** One of the modalities. */
export type Modality = (typeof MODALITIES)[number]

/** Those in which an hour is planned here: everyone from their own place, at the same time. */
export const PLANNED_MODALITIES = ['video', 'telephone', 'chat'] as const satisfies readonly Modality[]

/** One of those for which an hour is planned. */
export type PlannedModality = (typeof PLANNED_MODALITIES)[number]
