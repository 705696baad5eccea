/** What happens here to what is said and written, for everyone who is signed in. */
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { described } from '../described.ts'
import { confidentialityOf } from './facts.ts'

/** The route `/api/confidentiality`. */
export const confidentialityRoutes = (deps: Deps) =>
  new Hono<Signed>().get(
    '/',
    signedIn(deps),
    described(
      'confidentiality',
      'What is kept here, who reads it, when it is removed, and what leaves this server: as it is set up now.',
    ),
    c => c.json(confidentialityOf({ ...deps.config, screening: deps.screening }, deps.clock())),
  )
