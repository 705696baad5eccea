/** Was the way in which this hour is to be held told of, its good and its hard sides, before it was chosen? */
import type { InForce } from '@holdfast/consent'
import type { PlannedModality } from '@holdfast/domain'
import { passed, toDo, type Check } from '../check.ts'
import type { Facts } from '../facts.ts'

/**
 * An hour begins only in a way of which the agreement in force with this participant tells (ADR 19). Where none is in force the
 * check of the contract speaks; where none was opened there is nothing to look for. What an hour falls back on when it breaks
 * is agreed as steps of its own and is not asked for here: no line that broke waits for a signature.
 */
export const way: Check = ({ agreement, modality, takenBack }) =>
  agreement?.kind !== 'in-force' || tellsOf(agreement, modality) || goesOnBySound({ modality, takenBack })
    ? passed
    : toDo('practitioner', 'offer-way')

const tellsOf = ({ terms }: InForce, modality: PlannedModality): boolean =>
  terms.some(({ id }) => id === `media.${modality}`)

/** Whoever took pictures back had read of them; the room sends none, and the same hour goes on by sound. */
const goesOnBySound = ({ modality, takenBack }: Pick<Facts, 'modality' | 'takenBack'>): boolean =>
  modality === 'video' && takenBack.includes('video')
