/** A refusal becomes an RFC 9457 answer; whatever else goes wrong becomes one that says nothing of what came in. */
import { PROBLEM_TYPE, problemOf, type ProblemExtras, type RefusalCode } from '@holdfast/wire'
import { HTTPException } from 'hono/http-exception'

/** The HTTP answer of a refusal code. */
export const problem = (code: RefusalCode, extras?: ProblemExtras): Response => {
  const body = problemOf(code, extras)
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store' },
  })
}

/** A refusal found deep inside a request; the app's error handler turns it into its answer. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly extras: ProblemExtras | undefined
  constructor(code: RefusalCode, extras?: ProblemExtras) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.extras = extras
  }
}

/** What a log may know of an error: its kind and a machine code, never its message, which may quote a person. */
export const loggable = (error: unknown): { readonly error: string; readonly code?: string } => {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return code === undefined ? { error: error.name } : { error: error.name, code }
}

/** The answer to an error that reached the app. */
export function answerError(error: unknown, log: (line: object) => void): Response {
  if (error instanceof Refused) return problem(error.code, error.extras)
  if (error instanceof HTTPException) return problem(error.status === 413 ? 'body-too-large' : 'malformed-body')
  log({ level: 'error', ...loggable(error) })
  return problem(isAway(error) ? 'server-away' : 'server-error')
}

const isAway = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /BUSY|LOCKED|FULL|READONLY/.test(error.code)
