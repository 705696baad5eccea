/** The shapes and the version number move together. */
import { createHash } from 'node:crypto'
import { CHECK_CODES, REFUSAL_REASONS, REMEDIES } from '@holdfast/check-in'
import { expect, test } from 'vitest'
import { agreementEventBody, offerBody } from './http/agreement-bodies.ts'
import { cardOpenedBody, elsewhereBody, placeReadBody, planBody, statedPlaceBody } from './http/crisis-bodies.ts'
import { arrangementBody } from './http/arrangement-bodies.ts'
import { ENDPOINTS } from './http/endpoints.ts'
import { judgementLineBody, ratingLineBody, remarkBody } from './http/judgement-bodies.ts'
import { keyAskAnswerBody, keyAskBody } from './http/key-ask-bodies.ts'
import { dutyBody } from './http/duty-bodies.ts'
import { closingBody, helpAnswerBody, helpBody, helpChoiceBody, respondersBody } from './http/help-bodies.ts'
import { cardAskBody, identityBody } from './http/identity-bodies.ts'
import { inquiryAnswerBody, inquiryBody } from './http/inquiry-bodies.ts'
import { licenceBody } from './http/licence-bodies.ts'
import { noteBody } from './http/note-bodies.ts'
import { careNoteBody, roomCheckBody, roomDecisionBody } from './http/room-bodies.ts'
import { askScreeningBody, reviewBody, saveScreeningBody, sendScreeningBody } from './http/screening-bodies.ts'
import { ROOM_REFUSALS } from './refusal.ts'
import { DOWN_SHAPES } from './room/down.ts'
import { UP_SHAPES } from './room/up.ts'
import { LINK_PROTOCOL, WIRE_VERSION } from './version.ts'
import { problemBody } from './http/problem.ts'

/** One line per version; a changed shape makes this test fail until the number has moved and its new line stands here. */
const HISTORY: { readonly [version: number]: string } = {
  1: '8c49a861a42bd04e',
  2: '699362b7c13ae153',
  3: '9d45054387759124',
  4: 'd6f8ce8c39ff21bb',
}

const shapeOf = (value: unknown): unknown => {
  if (value instanceof RegExp) return value.source
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value
  const kept = Object.entries(value).filter(([key]) => !key.startsWith('~') && key !== 'message')
  return Object.fromEntries(kept.map(([key, inner]) => [key, shapeOf(inner)]))
}

test('[WI4] no shape changes without a new version number', () => {
  const screenings = [askScreeningBody, saveScreeningBody, sendScreeningBody, reviewBody]
  const judgements = [judgementLineBody, ratingLineBody, remarkBody]
  const rooms = [roomCheckBody, roomDecisionBody, careNoteBody]
  const crisis = [statedPlaceBody, planBody, placeReadBody, cardOpenedBody, elsewhereBody]
  const sent = [
    agreementEventBody,
    offerBody,
    keyAskBody,
    keyAskAnswerBody,
    ...screenings,
    ...judgements,
    helpBody,
    helpChoiceBody,
    respondersBody,
    closingBody,
    helpAnswerBody,
    licenceBody,
    identityBody,
    cardAskBody,
    inquiryBody,
    inquiryAnswerBody,
    noteBody,
    dutyBody,
    arrangementBody,
    ...rooms,
    ...crisis,
  ]
  const text = JSON.stringify(
    shapeOf([
      UP_SHAPES,
      DOWN_SHAPES,
      ENDPOINTS,
      problemBody,
      ...sent,
      CHECK_CODES,
      REMEDIES,
      REFUSAL_REASONS,
      ROOM_REFUSALS,
    ]),
  )
  expect(createHash('sha256').update(text).digest('hex').slice(0, 16)).toBe(HISTORY[WIRE_VERSION])
})

test('[WI4] the subprotocol carries the version', () => {
  expect(LINK_PROTOCOL).toBe(`holdfast.${WIRE_VERSION}`)
})
