/** Reasons that practitioners give on places. */

/** So much may stand in a reason; the server takes no more. */
export const REASON_LIMIT = 2000
