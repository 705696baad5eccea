/** May someone take part beside the patient? The patient says so in their own agreement, and may take it back. */
import { allows, type Standing } from '@holdfast/consent'
import { passed, toDo, type Check } from '../check.ts'
import type { Facts } from '../facts.ts'

/**
 * Whoever takes part beside others needs each patient's own yes: a part of the agreement in force that has this purpose. No
 * part, no company (ADR 17). Where only the first contract was signed there is no part to look for: the practitioner's hand
 * at the door decides. What is missing is the practitioner's to settle, by one name for every cause, for the one who waits
 * reads it too.
 */
export const company: Check = ({ role, patients }) =>
  role !== 'related-person' || patients.every(standing => standing === null || isAgreed(standing))
    ? passed
    : toDo('practitioner', 'settle-company')

/**
 * Was it ended in a patient's agreement, so that whoever is in already goes? A missing signature, a rest or an agreed end closes a door
 * and ends nobody's call.
 */
export const isCompanyOver = ({ role, patients }: Pick<Facts, 'role' | 'patients'>): boolean =>
  role === 'related-person' && patients.some(standing => standing !== null && isNo(standing))

const isNo = (standing: Standing): boolean =>
  standing.kind === 'withdrawn' || (standing.kind === 'in-force' && !isAgreed(standing))

const isAgreed = (standing: Standing): boolean => standing.kind === 'in-force' && allows(standing, 'partner-presence')
