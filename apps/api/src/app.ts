/** Every feature under one Hono app; mount it in your own, or start it with node.ts. */
import { BODY_LIMIT } from '@holdfast/wire'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isSecure } from './actor.ts'
import { guardianRoutes } from './agreements/guardian.ts'
import { keyAskRoutes } from './agreements/key-asks.ts'
import { agreementRoutes } from './agreements/routes.ts'
import { confidentialityRoutes } from './confidentiality/routes.ts'
import { consentRoutes } from './consents/routes.ts'
import type { Deps } from './deps.ts'
import { docsRoutes } from './docs/routes.ts'
import { encounterRoutes } from './encounters/routes.ts'
import { securityHeaders } from './headers.ts'
import { aloneRoutes } from './encounters/alone.ts'
import { disclosureRoutes } from './encounters/disclosures.ts'
import { deskHelpRoutes } from './help/desk-routes.ts'
import { ownHelpRoutes } from './help/own-routes.ts'
import { cardDoneRoutes } from './identity/card-done.ts'
import { cardRoutes } from './identity/card-routes.ts'
import { identityRoutes } from './identity/routes.ts'
import { deskInquiryRoutes, openInquiryRoutes } from './inquiries/desk-routes.ts'
import { ownInquiryRoutes } from './inquiries/own-routes.ts'
import { interruptionRoutes } from './interruptions/routes.ts'
import { judgementRoutes } from './judgements/routes.ts'
import { arrangementRoutes } from './arrangements/routes.ts'
import { dutyRoutes } from './duties/routes.ts'
import { careRoutes } from './care/routes.ts'
import { crisisRoutes } from './crisis/routes.ts'
import { noteRoutes } from './notes/routes.ts'
import { licenceCardRoutes, licenceRoutes } from './licences/routes.ts'
import { loginRoutes } from './login/routes.ts'
import { isOwnOrigin } from './origin.ts'
import { roomCheckRoutes } from './preparation/room.ts'
import { elsewhereRoutes } from './preparation/elsewhere.ts'
import { preparationRoutes } from './preparation/routes.ts'
import { answerError, problem } from './problems.ts'
import { deskScreeningRoutes } from './screenings/desk-routes.ts'
import { ownScreeningRoutes } from './screenings/own-routes.ts'

export type { Config } from './config.ts'
export type { Deps } from './deps.ts'

/** What the app needs to know about the place it runs in. */
export type Place = {
  /** The network address of a caller, for rate limits; it is never logged. */
  readonly addressOf: (c: Context) => string
}

/** The HTTP interface alone, with its types: `hc<Api>(origin)` is a typed client for it. */
export const makeApi = (deps: Deps, place: Place) =>
  new Hono()
    .basePath('/api')
    .route('/', loginRoutes(deps, place.addressOf))
    .route('/encounters', encounterRoutes(deps))
    .route('/encounters', preparationRoutes(deps))
    .route('/encounters', elsewhereRoutes(deps))
    .route('/encounters', identityRoutes(deps))
    .route('/encounters', cardRoutes(deps))
    .route('/encounters', roomCheckRoutes(deps))
    .route('/encounters', aloneRoutes(deps))
    .route('/encounters', disclosureRoutes(deps))
    .route('/encounters', interruptionRoutes(deps))
    .route('/encounters', consentRoutes(deps))
    .route('/encounters', agreementRoutes(deps))
    .route('/encounters', keyAskRoutes(deps))
    .route('/encounters', ownScreeningRoutes(deps))
    .route('/encounters', deskScreeningRoutes(deps))
    .route('/encounters', judgementRoutes(deps))
    .route('/encounters', noteRoutes(deps))
    .route('/encounters', dutyRoutes(deps))
    .route('/encounters', arrangementRoutes(deps))
    .route('/encounters', careRoutes(deps))
    .route('/encounters', ownHelpRoutes(deps))
    .route('/encounters', licenceCardRoutes(deps))
    .route('/licences', licenceRoutes(deps))
    .route('/help', deskHelpRoutes(deps, place.addressOf))
    .route('/encounters', crisisRoutes(deps))
    .route('/encounters', deskInquiryRoutes(deps))
    .route('/inquiries', openInquiryRoutes(deps))
    .route('/guardian', guardianRoutes(deps))
    .route('/confidentiality', confidentialityRoutes(deps))
    .route('/confidentiality', ownInquiryRoutes(deps))

/** The type of the HTTP interface, for Hono's RPC client. */
export type Api = ReturnType<typeof makeApi>

/** The whole app: guards, the HTTP interface, its documents; `pages` serves the session app for everything else. */
export function makeApp(deps: Deps, place: Place, pages?: Hono): Hono {
  const api = makeApi(deps, place)
  const app = new Hono()
  app.use(securityHeaders(isSecure(deps)))
  app.use('/api/*', async (c, next) => {
    const own = isOwnOrigin(c.req.header('origin'), c.req.header('host'), deps.config.origin)
    if (!own || c.req.header('sec-fetch-site') === 'cross-site') return problem('origin-refused')
    await next()
    return undefined
  })
  app.use('/api/*', bodyLimit({ maxSize: BODY_LIMIT, onError: () => problem('body-too-large') }))
  app.get('/healthz', c => c.json({ ok: true }))
  app.route('/', api)
  app.route('/', docsRoutes(api))
  if (deps.cardProvider !== null) app.route('/', cardDoneRoutes())
  app.all('/api/*', () => problem('not-found'))
  if (pages) app.route('/', pages)
  app.notFound(() => problem('not-found'))
  app.onError(error => answerError(error, deps.log))
  return app
}
