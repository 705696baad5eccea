/** An agreement over HTTP: read it, offer the next version, let something happen to it, take its file home. */
import {
  actorOf,
  newAgreement,
  writeBundle,
  type Agreement,
  type AgreementEvent,
  type Contract,
} from '@holdfast/consent'
import { recordAct } from '@holdfast/db'
import { makeId } from '@holdfast/domain'
import { agreementEventBody, offerBody, type AgreementView } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import type { Gathered } from '../encounters/facts.ts'
import { Refused } from '../problems.ts'
import { ACTS } from './acts.ts'
import { nextVersion } from './offer.ts'
import { agreementView } from './view.ts'
import { follow } from './follow.ts'
import { whose, type Two } from './whose.ts'

const PATH = '/:encounter/seats/:seat/agreement'

/** Routes below `/api/encounters/:encounter/seats/:seat/agreement`: one's own, or for a practitioner that of whom they treat. */
export const agreementRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      PATH,
      signed,
      described(
        'agreement',
        'The agreement with a participant: how it stands, and its texts. A practitioner’s look leaves an audit entry.',
        ['not-allowed', 'not-found'],
      ),
      async c => {
        const { mine, theirs } = await whose(deps, c.req.param(), c.var.actor.person)
        const agreement = await deps.agreements.of(theirs.facts.person)
        await leaveTrace(deps, mine, agreement)
        return c.json(viewFor(deps, agreement, mine))
      },
    )
    .post(
      `${PATH}/offer`,
      signed,
      described('offer', 'A practitioner composes the next version and offers it.', [
        'malformed-body',
        'not-allowed',
        'not-found',
        'not-composed',
        'agreement-refused',
      ]),
      jsonBody(offerBody),
      async c => {
        const { mine, theirs } = await whose(deps, c.req.param(), c.var.actor.person)
        if (mine.facts.role !== 'practitioner' || theirs === mine) throw new Refused('not-allowed')
        const by = mine.facts.person
        const parts = { mine, theirs, now: deps.clock() }
        const body = c.req.valid('json')
        // What cannot be composed opens nothing: an agreement without an offer would close the door that the first contract opened.
        if (!(await deps.agreements.of(theirs.facts.person)))
          nextVersion(newAgreement(makeId('agreement', deps.random)), parts, body)
        const opened = await deps.agreements.open(theirs.facts.person, subject =>
          auditOf(deps, { actor: by, act: 'agreement-opened', subject }),
        )
        const contract = nextVersion(opened, parts, body)
        const { version } = contract.document
        const event: AgreementEvent = { kind: 'offered', version, digest: contract.digest, by }
        return c.json(await happened(deps, { mine, theirs, agreement: opened }, { event, contract }))
      },
    )
    .post(
      `${PATH}/events`,
      signed,
      described(
        'agree',
        'Something happens to the agreement: a key is brought, a version is signed or declined, consent is withdrawn …',
        ['malformed-body', 'not-allowed', 'not-found', 'agreement-refused'],
      ),
      jsonBody(agreementEventBody),
      async c => {
        const { mine, theirs } = await whose(deps, c.req.param(), c.var.actor.person)
        const { event } = c.req.valid('json')
        const agreement = await deps.agreements.of(theirs.facts.person)
        if (!agreement) throw new Refused('not-found')
        // Everyone acts for themselves. The practice's word for a key comes from its command line, offers from the route above.
        const isOwn = actorOf(event) === mine.facts.person
        const isOfHere = event.kind !== 'offered' && !(event.kind === 'key-enrolled' && event.vouched === 'practice')
        if (!isOwn || !isOfHere) throw new Refused('not-allowed')
        return c.json(await happened(deps, { mine, theirs, agreement }, { event, contract: null }))
      },
    )
    .get(
      `${PATH}/file`,
      signed,
      described('agreementFile', 'The agreement as one file that anyone can check without this server.', [
        'not-allowed',
        'not-found',
      ]),
      async c => {
        const { mine, theirs } = await whose(deps, c.req.param(), c.var.actor.person)
        const agreement = await deps.agreements.of(theirs.facts.person)
        if (!agreement) throw new Refused('not-found')
        await leaveTrace(deps, mine, agreement)
        const { id, contracts, entries } = await deps.agreements.texts(agreement.id)
        const madeAt = deps.clock()
        return c.json({
          file: writeBundle({ form: 'holdfast-bundle-1', agreement: id, madeAt, contracts, entries }),
        })
      },
    )
}

const viewFor = (deps: Deps, agreement: Agreement | null, { facts }: Gathered): AgreementView =>
  agreementView(agreement, { reader: facts.person, now: deps.clock(), policy: deps.policy })

async function leaveTrace(deps: Deps, { facts }: Gathered, agreement: Agreement | null): Promise<void> {
  if (!agreement || facts.role !== 'practitioner') return
  await recordAct(deps.db, auditOf(deps, { actor: facts.person, act: 'record-read', subject: agreement.id }))
}

type Whole = { readonly event: AgreementEvent; readonly contract: Contract | null }

/** Kept first; then all that follows from it in rooms and on checklists. */
async function happened(
  deps: Deps,
  { mine, theirs, agreement }: Two & { readonly agreement: Agreement },
  { event, contract }: Whole,
): Promise<AgreementView> {
  const actor = mine.facts.person
  const after = await deps.agreements.happen(agreement.id, {
    event,
    contract,
    audit: subject => auditOf(deps, { actor, act: ACTS[event.kind], subject }),
  })
  if (!after.ok) throw new Refused('agreement-refused', { refusal: after.error })
  await follow(deps, theirs.facts.person, event)
  return viewFor(deps, after.value, mine)
}
