/** One endpoint of the wire as Hono sees it: its place in the OpenAPI document, and the check of its body. */
import { ENDPOINTS, PROBLEM_TYPE, problemBody, REFUSALS, type EndpointName, type RefusalCode } from '@holdfast/wire'
import { describeRoute, resolver, validator } from 'hono-openapi'
import type * as v from 'valibot'
import { problem } from './problems.ts'

/** Refusals that every signed-in endpoint can give. */
const COMMON: readonly RefusalCode[] = ['not-signed-in', 'too-many-requests', 'server-error', 'server-away']

/** Puts an endpoint into the OpenAPI document: a sentence, what it answers, and every refusal it can give. */
export function described(name: EndpointName, summary: string, refusals: readonly RefusalCode[] = []) {
  const { answer, path } = ENDPOINTS[name]
  const tag = path.split('/')[2] ?? 'other'
  const good =
    answer.type === 'undefined'
      ? { 204: { description: 'Done.' } }
      : { 200: content(answer, 'application/json', 'The answer.') }
  const codes = [...refusals, ...COMMON]
  const sentencesOf = (status: number): string =>
    codes
      .filter(code => REFUSALS[code][0] === status)
      .map(code => `\`${code}\`: ${REFUSALS[code][1]}`)
      .join('\n\n')
  const statuses = new Set(codes.map(code => REFUSALS[code][0]))
  const bad = Object.fromEntries(
    [...statuses].map(status => [status, content(problemBody, PROBLEM_TYPE, sentencesOf(status))]),
  )
  return describeRoute({ operationId: name, summary, tags: [tag], responses: { ...good, ...bad } })
}

const IGNORE = { options: { errorMode: 'ignore' } }

const content = (schema: v.GenericSchema<unknown, unknown>, media: string, description: string) => ({
  description,
  content: { [media]: { schema: resolver(schema, IGNORE) } },
})

type ObjectSchema = v.GenericSchema<unknown, unknown> & { readonly entries: { readonly [key: string]: unknown } }

/** Checks a JSON body; a refusal names the fields that we know and never what stood in them. */
export const jsonBody = <S extends ObjectSchema>(schema: S) =>
  validator(
    'json',
    schema,
    result => {
      if (result.success) return undefined
      const fields = new Set(
        result.error.map(issue => firstKey(issue.path)).filter(key => Object.hasOwn(schema.entries, key)),
      )
      return problem('malformed-body', fields.size > 0 ? { fields: [...fields] } : {})
    },
    IGNORE,
  )

type Path = readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined

const firstKey = (path: Path): string => {
  const first = path?.[0]
  return String(typeof first === 'object' ? first.key : (first ?? ''))
}
