/** Before somebody travels: what changes for their hour. Read and answered; nothing of it is kept or logged. */
import { elsewhere } from '@holdfast/check-in'
import { after, DAY, type CountryCode } from '@holdfast/domain'
import { day } from '@holdfast/jurisdictions'
import { planFor } from '@holdfast/safety'
import { elsewhereBody, type ElsewhereView } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { gather, type Gathered } from '../encounters/facts.ts'
import { encounterIn } from '../encounters/params.ts'
import { dayOf } from '../licences/practice.ts'
import { Refused } from '../problems.ts'
import { zonesIn } from './zones.ts'

/** Route below `/api/encounters/:encounter`. */
export const elsewhereRoutes = (deps: Deps) =>
  new Hono<Signed>().post(
    '/:encounter/elsewhere',
    signedIn(deps),
    described(
      'elsewhere',
      'What changes for a guest’s hour from another place on a day: as far as the practice knows, and nothing is kept.',
      ['malformed-body', 'not-allowed', 'not-found'],
    ),
    jsonBody(elsewhereBody),
    async c => {
      const mine = await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
      if (mine.facts.role === 'practitioner') throw new Refused('not-allowed')
      return c.json(viewOf(mine, c.req.valid('json')))
    },
  )

type Asked = { readonly country: CountryCode; readonly region: string | null; readonly on: string }

function viewOf({ kept, facts }: Gathered, { country, region, on }: Asked): ElsewhereView {
  // Somewhere it is still yesterday.
  const isAhead = on >= dayOf(after(facts.now, -DAY)) && on <= dayOf(after(facts.now, 366 * DAY))
  if (!isAhead) throw new Refused('malformed-body', { fields: ['on'] })
  const anywhere = { country, region, city: '', street: '' }
  return {
    practice: elsewhere(facts, { country, region, on: day(on) }),
    hasPlan: planFor(kept.plans, anywhere).fit !== 'none',
    times: zonesIn(country, facts.hour.start).map(zones => [...zones]),
  }
}
