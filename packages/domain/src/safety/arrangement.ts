/** What a practitioner has to settle before contact with somebody in treatment; only these words reach check-in, and none of them reaches that person. */

/** Each names one thing that is open, in the order in which it is settled. */
export const ARRANGEMENT_HOLDS = [
  /** The sheet before contact was not begun, where a policy asks it of everybody. */
  'say-known',
  /** It was noted that screens have a part in the matter, and no review holds that says whether work at a distance is suitable. */
  'review-online',
  /** The review says another way than at a distance, and this hour is planned at a distance. */
  'as-reviewed',
  /** The practitioner has not said whether they are willing to be alone with this person in this way. */
  'say-alone',
  /** They said no, and it is not written what happens instead. */
  'settle-alone',
  /** It is written what happens instead, and this hour is planned otherwise. */
  'as-settled',
] as const

/** One thing that is open. */
export type ArrangementHold = (typeof ARRANGEMENT_HOLDS)[number]
