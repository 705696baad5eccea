/** The words and limits that screenings share on both ends of the network. */

/** How far one that was asked for has come. */
export const SCREENING_STATES = ['asked', 'begun', 'sent', 'taken-back'] as const

/** What a practitioner made of a suggested safeguard. */
export const SAFEGUARD_DECISIONS = ['taken', 'changed', 'declined'] as const

/** How long a reason may be, in UTF-16 code units. */
export const SCREENING_TEXT_LIMIT = 1000
