/** Where somebody is, their emergency plan and whom to call, as they cross the network. */
import type { Contact, CrisisLine, HeldPlan, PlanAct, ReadReason } from '@holdfast/safety'
import type { Instant } from '@holdfast/domain'
import * as v from 'valibot'
import { count, id, instantField } from '../fields.ts'
import { whereaboutsFields } from './prepare.ts'

const isList = (value: unknown): boolean => Array.isArray(value)
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
const held = v.custom<HeldPlan>(isObject)
const ofGuest = '/api/encounters/:encounter/seats/:seat'

/** All that the crisis card of one person is built from; reading it leaves an audit entry. */
export const crisisAnswer = v.object({
  now: instantField,
  seat: id('seat'),
  name: v.string(),
  place: v.nullable(v.object({ ...whereaboutsFields, statedAt: instantField })),
  held,
  /** Is the plan to be gone through again? */
  isDue: v.boolean(),
  lines: v.custom<readonly CrisisLine[]>(isList),
})

/** The plan that holds where somebody is, for themselves. */
export const planAnswer = v.object({
  now: instantField,
  held,
  isDue: v.boolean(),
  /** Whom they named last, at whatever place, to begin a form with; null while nothing was said. */
  last: v.nullable(v.object({ contact: v.nullable(v.custom<Contact>(isObject)) })),
})

/** How many openings of the card were new. */
export const cardOpenedAnswer = v.object({ kept: count })

/** What a browser sends, as it made it; the server checks it (crisis-bodies.ts). */
const sentPlan = v.custom<{ readonly act: PlanAct }>(isObject)
const sentRead = v.custom<{ readonly reason: ReadReason; readonly words: string | null }>(isObject)
const sentOpenings = v.custom<{ readonly openedAt: readonly Instant[] }>(isObject)

/** What a client's page asks about their own plan, by name; known with the step that asks it. */
export const OWN_PLAN_ENDPOINTS = {
  ownPlan: { method: 'GET', path: '/api/encounters/:encounter/plan', body: v.undefined(), answer: planAnswer },
  nameContact: { method: 'POST', path: '/api/encounters/:encounter/plan', body: sentPlan, answer: planAnswer },
} as const

/** What practitioners ask about plans and the card, by name. */
export const CRISIS_ENDPOINTS = {
  crisis: { method: 'GET', path: `${ofGuest}/crisis`, body: v.undefined(), answer: crisisAnswer },
  readPlace: { method: 'POST', path: `${ofGuest}/crisis`, body: sentRead, answer: crisisAnswer },
  cardOpened: { method: 'POST', path: `${ofGuest}/crisis/opened`, body: sentOpenings, answer: cardOpenedAnswer },
  makePlan: { method: 'POST', path: `${ofGuest}/plan`, body: sentPlan, answer: planAnswer },
} as const

/** All that the crisis card of one person is built from. */
export type CrisisView = v.InferOutput<typeof crisisAnswer>
/** The plan that holds where somebody is. */
export type PlanView = v.InferOutput<typeof planAnswer>
