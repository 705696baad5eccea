/** Why the server says no: one list of stable codes with their HTTP status and a plain sentence for developers. */

/** Every refusal code. Pages carry these alone, without the sentences. */
export const REFUSAL_CODES = [
  'malformed-body',
  'malformed-address',
  'not-signed-in',
  'ticket-refused',
  'origin-refused',
  'not-allowed',
  'not-found',
  'link-unknown',
  'method-not-allowed',
  'check-in-held',
  'check-in-refused',
  'contract-changed',
  'not-composed',
  'agreement-refused',
  'screening-changed',
  'screening-closed',
  'judgement-changed',
  'judgement-refused',
  'note-refused',
  'duty-refused',
  'arrangement-refused',
  'help-refused',
  'room-changed',
  'plan-refused',
  'outside-hour',
  'link-taken',
  'seat-moved',
  'interruption-open',
  'never-charged',
  'beyond-the-hour',
  'not-askable',
  'screening-open',
  'review-changed',
  'encounter-finished',
  'link-expired',
  'body-too-large',
  'too-many-requests',
  'server-error',
  'server-away',
] as const

/** A stable code for a no over HTTP. */
export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** Every refusal, as `[HTTP status, sentence]`. Codes never change their meaning; screens have their own words for each. */
export const REFUSALS: { readonly [code in RefusalCode]: readonly [status: number, sentence: string] } = {
  'malformed-body': [400, 'The body is not what this address expects.'],
  'malformed-address': [400, 'A part of the address is not an id.'],
  'not-signed-in': [401, 'Nobody is signed in on this browser.'],
  'ticket-refused': [401, 'The ticket is unknown, used or too old. Ask to join again for a new one.'],
  'origin-refused': [403, 'Requests from this origin are not taken.'],
  'not-allowed': [403, 'This role may not do that.'],
  'not-found': [404, 'There is nothing here, or nothing that you may see.'],
  'link-unknown': [404, 'This invitation link is not known.'],
  'method-not-allowed': [405, 'This address does not take that method.'],
  'check-in-held': [409, 'Something is still to do before the door; the checklist says what.'],
  'check-in-refused': [409, 'This hour cannot be joined any more; the answer says why.'],
  'contract-changed': [409, 'The text that was signed is not the text that holds now. Read it again.'],
  'not-composed': [422, 'No contract can be made of this; the answer says what is missing.'],
  'agreement-refused': [409, 'This cannot happen to the agreement as it stands; the answer says why.'],
  'room-changed': [409, 'What is asked about the room, or what was answered, has changed meanwhile. Read it again.'],
  'screening-changed': [409, 'It was saved elsewhere meanwhile. Read it again.'],
  'screening-closed': [409, 'It was sent or taken back, and takes no more answers.'],
  'judgement-changed': [409, 'Somebody wrote in this judgement meanwhile. Read it again; nothing was written.'],
  'judgement-refused': [422, 'This cannot be done to the judgement; the answer says why.'],
  'note-refused': [409, 'This cannot be noted as things stand; the answer says why.'],
  'duty-refused': [409, 'This cannot be done in the matter as it stands; the answer says why.'],
  'arrangement-refused': [409, 'This cannot be written on the sheet as it stands; the answer says why.'],
  'help-refused': [409, 'This cannot be done as things stand; the answer says why.'],
  'plan-refused': [409, 'This cannot be taken into the emergency plan; the answer says why.'],
  'outside-hour': [403, 'Outside the ordinary hour where somebody is can be read only with a reason, which is kept.'],
  'link-taken': [409, 'This invitation link was already opened in another browser.'],
  'seat-moved': [409, 'This seat is open in another page. Take it back there, or ask for a fresh one here.'],
  'interruption-open': [409, 'This interruption is not over; nothing is decided yet.'],
  'never-charged': [409, 'Nobody is ever charged for this cause.'],
  'beyond-the-hour': [409, 'More cannot be asked for than the hour has left.'],
  'not-askable': [422, 'This cannot be asked here, or not in that language.'],
  'screening-open': [409, 'Nothing was sent yet that could be reviewed.'],
  'review-changed': [409, 'Somebody wrote a review meanwhile. Read it first.'],
  'encounter-finished': [409, 'This hour has ended.'],
  'link-expired': [410, 'This invitation link is no longer valid.'],
  'body-too-large': [413, 'The body is larger than this address takes.'],
  'too-many-requests': [429, 'Too many requests. Wait a moment.'],
  'server-error': [500, 'Something went wrong on the server. It was noted.'],
  'server-away': [503, 'The server cannot answer now. Try again in a moment.'],
}

/** Is this text one of our refusal codes? */
export const isRefusalCode = (text: unknown): text is RefusalCode => REFUSAL_CODES.some(code => code === text)

/** Every refusal of a frame inside a room; the link stays open. */
export const ROOM_REFUSALS = [
  'not-in',
  'not-allowed',
  'not-at-door',
  'one-missing',
  'no-such-seat',
  'not-yours-to-lift',
  'journal-full',
  'chat-taken-back',
  'ended',
  'malformed',
  'too-fast',
] as const

/** A stable code for a no inside a room. */
export type RoomRefusal = (typeof ROOM_REFUSALS)[number]
