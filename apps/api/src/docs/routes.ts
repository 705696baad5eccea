/** The OpenAPI document, the page for people, and an address for every problem code. */
import { isRefusalCode, problemOf, WIRE_VERSION } from '@holdfast/wire'
import { Hono, type Env } from 'hono'
import { generateSpecs } from 'hono-openapi'
import { problem } from '../problems.ts'
import { docsPage, DOCS_STYLE, type Document } from './page.ts'

/** `/openapi.json`, `/docs`, `/docs.css` and `/problems/:code`, drawn from the routes of `api`. */
export function docsRoutes<E extends Env>(api: Hono<E>): Hono {
  let made: Promise<Document> | null = null
  const document = (): Promise<Document> => (made ??= specsOf(api))
  return new Hono()
    .get('/openapi.json', async c => c.json(await document()))
    .get('/docs', async c => c.html(docsPage(await document())))
    .get('/docs.css', c => c.body(DOCS_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
    .get('/problems/:code', c => {
      const code = c.req.param('code')
      return isRefusalCode(code) ? c.json(problemOf(code)) : problem('not-found')
    })
}

const specsOf = async <E extends Env>(api: Hono<E>): Promise<Document> =>
  await generateSpecs(api, {
    documentation: {
      info: {
        title: 'Holdfast',
        version: String(WIRE_VERSION),
        description: 'Check-in, contract, door and seat tickets of a teletherapy hour.',
      },
      components: {
        securitySchemes: {
          client: { type: 'apiKey', in: 'cookie', name: 'hf-client' },
          desk: { type: 'apiKey', in: 'cookie', name: 'hf-desk' },
        },
      },
    },
    defaultValidationErrorResponse: false,
  })
