/** The typed way to the server: one function over wire's list of endpoints; answers are parsed, outcomes are values. */
import { err, ok, SECOND, type Result } from '@holdfast/domain'
import {
  OWN_ENDPOINTS,
  problemBody,
  type AnswerOf,
  type BodyOf,
  type Endpoint,
  type EndpointName,
  type Problem,
} from '@holdfast/wire'
import * as v from 'valibot'

/** Which login of this browser asks: the client's page, the practitioner's, or that of someone who signs beside a client. */
export type Side = 'client' | 'desk' | 'guardian'

/** Why there is no answer: the server's reasoned no, no server, or no line. */
export type Failure = Problem | 'server-away' | 'offline'

/** What stands in a path. */
export type Places = {
  readonly encounter?: string
  readonly seat?: string
  readonly screening?: string
  readonly language?: string
  readonly call?: string
}

/** What goes with a request. */
export type Sent<N extends EndpointName> = {
  readonly at?: Places
  readonly body?: BodyOf<N>
}

/** Asks the server. */
export type Api = {
  readonly side: Side
  request<N extends EndpointName>(name: N, sent?: Sent<N>): Promise<Result<AnswerOf<N>, Failure>>
}

/** The endpoints that this page knows; what a client never asks comes with the pages that ask it. */
const known: Partial<Record<EndpointName, Endpoint>> = { ...OWN_ENDPOINTS }

/** Makes more endpoints known; asked once where their pages are loaded. */
export const knowEndpoints = (more: typeof known): void => void Object.assign(known, more)

function endpointOf(name: EndpointName): Endpoint {
  const endpoint = known[name]
  if (!endpoint) throw new Error(`${name} is asked before it is known`)
  return endpoint
}

/** How long an answer may take. */
const PATIENCE = 10 * SECOND

/** The server as one side of this browser sees it. */
export const makeApi = (side: Side): Api => ({
  side,
  async request<N extends EndpointName>(name: N, { at = {}, body }: Sent<N> = {}) {
    const { method, path, answer } = endpointOf(name)
    const ask = (): Promise<Response | Failure> =>
      send(pathOf(path, at), {
        method,
        headers: { 'Holdfast-Side': side, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    let response = await ask()
    // Reading twice is harmless; writing twice is for the person to decide.
    if (response === 'server-away' && method === 'GET') response = await ask()
    if (!(response instanceof Response)) return err(response)
    return read(response, answer as v.GenericSchema<unknown, AnswerOf<N>>)
  },
})

const pathOf = (path: string, at: Places): string =>
  path.replace(/:(encounter|seat|screening|language|call)/g, (_, name: keyof Places) =>
    encodeURIComponent(at[name] ?? ''),
  )

async function send(path: string, init: RequestInit): Promise<Response | Failure> {
  try {
    // What is put away arrives even when the page is closed meanwhile.
    return await fetch(path, {
      ...init,
      keepalive: init.method === 'PUT',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE),
    })
  } catch {
    return globalThis.navigator.onLine ? 'server-away' : 'offline'
  }
}

async function read<T>(response: Response, answer: v.GenericSchema<unknown, T>): Promise<Result<T, Failure>> {
  const body = response.status === 204 ? undefined : await response.json().catch(() => undefined)
  if (response.ok) {
    const parsed = v.safeParse(answer, body)
    return parsed.success ? ok(parsed.output) : err('server-away')
  }
  const problem = v.safeParse(problemBody, body)
  return err(problem.success ? problem.output : 'server-away')
}
