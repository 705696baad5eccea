/** Every path of the HTTP interface, with what goes in and what comes out. */
import type * as v from 'valibot'
import { OWN_PLAN_ENDPOINTS } from './crisis.ts'
import { CONFIDENTIALITY_ENDPOINTS } from './confidentiality.ts'
import { DESK_ENDPOINTS } from './desk-endpoints.ts'
import { OWN_ELSEWHERE_ENDPOINTS } from './elsewhere.ts'
import { OWN_HELP_ENDPOINTS } from './help.ts'
import { OWN_IDENTITY_ENDPOINTS } from './identity.ts'
import { OWN_INQUIRY_ENDPOINTS } from './inquiries.ts'
import { OWN_LICENCE_ENDPOINTS } from './licences.ts'
import { OWN_ENDPOINTS } from './own-endpoints.ts'

/** One endpoint: `:encounter`, `:seat`, `:screening`, `:call` and `:interruption` in a path stand for ids; `body` and `answer` are undefined where there is none (204). */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body: v.GenericSchema<unknown, unknown>
  readonly answer: v.GenericSchema<unknown, unknown>
}

/** Every endpoint by name. */
export const ENDPOINTS = {
  ...OWN_ENDPOINTS,
  ...OWN_HELP_ENDPOINTS,
  ...OWN_PLAN_ENDPOINTS,
  ...OWN_LICENCE_ENDPOINTS,
  ...OWN_ELSEWHERE_ENDPOINTS,
  ...OWN_IDENTITY_ENDPOINTS,
  ...CONFIDENTIALITY_ENDPOINTS,
  ...OWN_INQUIRY_ENDPOINTS,
  ...DESK_ENDPOINTS,
} as const satisfies Record<string, Endpoint>

/** The name of an endpoint. */
export type EndpointName = keyof typeof ENDPOINTS
/** What an endpoint takes. */
export type BodyOf<N extends EndpointName> = v.InferOutput<(typeof ENDPOINTS)[N]['body']>
/** What an endpoint gives. */
export type AnswerOf<N extends EndpointName> = v.InferOutput<(typeof ENDPOINTS)[N]['answer']>
