/** The list of safeguards: named protective measures that findings ask for, and that clauses and checks answer. */

/** What a safeguard works on. */
export type SafeguardKind =
  | 'contract'
  | 'practitioner-environment'
  | 'client-environment'
  | 'technology'
  | 'modality'
  | 'therapy'
  | 'help'
  | 'location'
  | 'supervision'
  | 'duty'

/**
 * Every safeguard: its code, what it works on, and what it asks for. Own wording after van Leeson and Hudson Allez,
 * "Undertaking therapeutic work with StopSO clients" (2020), read 2026-11. Codes are never used again for something else.
 */
export const SAFEGUARDS = [
  {
    code: 'C1',
    kind: 'contract',
    asks: 'clear limits for words, dress, body and touch, with examples of both sides found together',
  },
  { code: 'C2', kind: 'contract', asks: 'talk about sex serves the work, and either may say stop for a moment' },
  { code: 'C3', kind: 'contract', asks: 'nobody records, takes pictures or shares, and what follows when it happens' },
  { code: 'C4', kind: 'contract', asks: 'nothing sexual before or in the hour, and a way to say so without shame' },
  {
    code: 'C5',
    kind: 'contract',
    asks: 'one way to reach each other, at known times, with a known time for an answer',
  },
  { code: 'C6', kind: 'contract', asks: 'known steps when a limit is passed, the end of the work not being the first' },
  { code: 'C7', kind: 'contract', asks: 'the rules in plain words, told back in the client’s own' },
  {
    code: 'C8',
    kind: 'contract',
    asks: 'seated, dressed, hands and upper body in the picture, and what a camera that is off means',
  },
  { code: 'C9', kind: 'contract', asks: 'no alcohol or drugs before the hour, and another day instead of no care' },
  { code: 'C10', kind: 'contract', asks: 'a version signed by both, with its history and the client’s remarks' },
  {
    code: 'E1',
    kind: 'practitioner-environment',
    asks: 'a neutral background, no family pictures or names, professional dress',
  },
  {
    code: 'E2',
    kind: 'practitioner-environment',
    asks: 'a work account and number of their own, with nothing private shown',
  },
  { code: 'K1', kind: 'client-environment', asks: 'a private place, a closed door, no child within hearing' },
  { code: 'K2', kind: 'client-environment', asks: 'a chair and not a bed, hands in view, light on the face' },
  { code: 'K3', kind: 'client-environment', asks: 'the agreed device alone, nothing else open on it, notices off' },
  { code: 'K4', kind: 'client-environment', asks: 'who is at home, and who can come when needed' },
  {
    code: 'T1',
    kind: 'technology',
    asks: 'the camera stays off until both have passed the check and consent is in force',
  },
  {
    code: 'T2',
    kind: 'technology',
    asks: 'a mark or a notice against pictures of the screen, and plain words that none can prevent it',
  },
  { code: 'T3', kind: 'technology', asks: 'no files and no pictures in the chat' },
  { code: 'T4', kind: 'technology', asks: 'media only over a relay, so that network addresses stay hidden' },
  { code: 'T5', kind: 'technology', asks: 'one’s own picture off or blurred' },
  { code: 'T6', kind: 'technology', asks: 'no chat by keyboard: speech only' },
  { code: 'M1', kind: 'modality', asks: 'shorter hours, or a first meeting in person' },
  { code: 'M2', kind: 'modality', asks: 'sound only, for a time' },
  { code: 'M3', kind: 'modality', asks: 'a second clinician in the call' },
  { code: 'M4', kind: 'modality', asks: 'pauses, captions, a slower pace' },
  {
    code: 'M5',
    kind: 'modality',
    asks: 'stop and find another hour when someone is intoxicated, after a call that all is safe',
  },
  { code: 'A1', kind: 'therapy', asks: 'the matter as a goal of the work, with early signs agreed' },
  { code: 'A2', kind: 'therapy', asks: 'thoughts are named and looked at with respect, and not passed over' },
  { code: 'A3', kind: 'therapy', asks: 'a way back to calm, and hard subjects in an order that can be borne' },
  { code: 'A4', kind: 'therapy', asks: 'words and signs fitted to the person; ask what helps' },
  { code: 'A5', kind: 'therapy', asks: 'a short look each hour at how the two work together' },
  {
    code: 'P1',
    kind: 'help',
    asks: 'the safety plan, a crisis line and the emergency number of the stated place on the screen',
  },
  { code: 'P2', kind: 'help', asks: 'one press for discreet help on both sides, and the contract says what it does' },
  { code: 'P3', kind: 'help', asks: 'known words and order when there is worry for a child or a named person' },
  { code: 'L1', kind: 'location', asks: 'address and call-back number stated at each start' },
  {
    code: 'L2',
    kind: 'location',
    asks: 'asked again after a return, another network or a long time without a picture',
  },
  { code: 'S1', kind: 'supervision', asks: 'talked over at the next supervision, with a dated note' },
  { code: 'S2', kind: 'supervision', asks: 'an hour is observed only with a consent of its own' },
  { code: 'S3', kind: 'supervision', asks: 'a senior colleague is asked the same day' },
  { code: 'D1', kind: 'duty', asks: 'the duty of the place with its date and source, and the decision written down' },
  {
    code: 'D2',
    kind: 'duty',
    asks: 'the client is told first where that is safe, or the reason why not is written down',
  },
] as const satisfies readonly { readonly code: string; readonly kind: SafeguardKind; readonly asks: string }[]

/** One safeguard's code. Only this word travels: findings ask for it, clauses and checks read it. */
export type SafeguardCode = (typeof SAFEGUARDS)[number]['code']

/** All codes, in the order of the list. */
export const SAFEGUARD_CODES: readonly SafeguardCode[] = SAFEGUARDS.map(({ code }) => code)

/** Is this the code of a safeguard? */
export const isSafeguardCode = (text: unknown): text is SafeguardCode => SAFEGUARD_CODES.some(code => code === text)
