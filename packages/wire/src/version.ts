/** The number of this language, and its history. */

/**
 * The version of everything in this package. It moves with every change of a shape; a test pins the shapes' hash beside it.
 * 1: door, chat, media state, curtain, peer messages; HTTP for login, encounter, preparation and join.
 * 2: everything that is to be kept is a put and comes back as an entry; pass, beats, flows, what a page saw, orders, clock, ladder, restarts in place.
 * 3: agreements over HTTP, with two more remedies; an entry of the room for consent that was withdrawn.
 * 4: an offer names who asked for a clause, and brings the clinic's own clauses; one more line of the checklist, on company
 *    beside a patient, with its remedy; one more refusal of a chat line; keys of new devices that wait for a practitioner's word;
 *    a line of the checklist on who consents, with three remedies, and a guardian's own way to the agreement; a line on the way to meet; notes of what a practitioner told of themselves; structured judgements; calls for help;
 *    the sheet before contact, with its line of the checklist and its remedy, and on it reviews of work at a distance, who waits apart, meeting in one room, institutions and care near by; evidence of who somebody is, piece by piece; what changes
 *    for an hour from somewhere else; how pages that nobody looks at are treated; card checks; what somebody asks about what is kept, with its answers.
 */
export const WIRE_VERSION = 4

/** The WebSocket subprotocol of a room link; the ticket follows as the second protocol, so that it stands in no URL. */
export const LINK_PROTOCOL = `holdfast.${WIRE_VERSION}`
