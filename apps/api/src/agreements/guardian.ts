/** A guardian's way to the agreement of the patient they stand for, and to nothing besides. */
import {
  actorOf,
  openVersion,
  partyOf,
  versionInForce,
  type Agreement,
  type AgreementEvent,
  type Version,
} from '@holdfast/consent'
import { wardOf } from '@holdfast/db'
import { parseId, type PatientId, type PersonId, type RelatedPersonId } from '@holdfast/domain'
import { agreementEventBody, type AgreementView } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { Refused } from '../problems.ts'
import { ACTS } from './acts.ts'
import { follow } from './follow.ts'
import { agreementView } from './view.ts'

/** What a guardian does: bring a key, close it, sign, decline, withdraw. Everything else is for those who do the work. */
const THEIRS: readonly AgreementEvent['kind'][] = ['key-enrolled', 'key-revoked', 'signed', 'declined', 'withdrawn']

/** Routes below `/api/guardian`, for the side of guardians alone. */
export const guardianRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      '/agreement',
      signed,
      described(
        'guardianAgreement',
        'The agreement of the client for whom a guardian signs: the versions that name them.',
        ['not-allowed', 'not-found'],
      ),
      async c => {
        const { guardian, agreement } = await theirs(deps, c.var)
        return c.json(viewFor(deps, agreement, guardian))
      },
    )
    .post(
      '/agreement/events',
      signed,
      described('guardianAgree', 'A guardian brings their key, signs, declines, or withdraws.', [
        'malformed-body',
        'not-allowed',
        'not-found',
        'agreement-refused',
      ]),
      jsonBody(agreementEventBody),
      async c => {
        const { guardian, patient, agreement } = await theirs(deps, c.var)
        const { event } = c.req.valid('json')
        const isOwn = actorOf(event) === guardian && THEIRS.includes(event.kind)
        const isVouched = event.kind === 'key-enrolled' && event.vouched !== null
        if (!isOwn || isVouched) throw new Refused('not-allowed')
        const done = await deps.agreements.happen(agreement.id, {
          event,
          contract: null,
          audit: subject => auditOf(deps, { actor: guardian, act: ACTS[event.kind], subject }),
        })
        if (!done.ok) throw new Refused('agreement-refused', { refusal: done.error })
        await follow(deps, patient, event)
        return c.json(viewFor(deps, done.value, guardian))
      },
    )
}

type Theirs = { readonly guardian: RelatedPersonId; readonly patient: PatientId; readonly agreement: Agreement }

/** Whoever is no guardian, or stands for someone whose agreement never named them, learns that there is nothing to see. */
async function theirs(deps: Deps, { actor, side }: Signed['Variables']): Promise<Theirs> {
  const guardian = parseId('relatedPerson', actor.person)
  if (side !== 'guardian' || !guardian.ok) throw new Refused('not-allowed')
  const patient = await wardOf(deps.db, guardian.value)
  const agreement = patient && (await deps.agreements.of(patient))
  const isNamed = agreement?.versions.some(version => isIn(version, guardian.value)) ?? false
  if (!patient || !agreement || !isNamed) throw new Refused('not-found')
  return { guardian: guardian.value, patient, agreement }
}

const isIn = ({ contract }: Version, person: PersonId): boolean => partyOf(contract.document, person) !== undefined

/**
 * Only the versions that name them, and no word that others said on the agreement. How it stands is theirs to know while a
 * version that holds or waits names them, and what was withdrawn only of one that does.
 */
function viewFor(deps: Deps, agreement: Agreement, reader: PersonId): AgreementView {
  const whole = agreementView(agreement, { reader, now: deps.clock(), policy: deps.policy })
  const named = agreement.versions.filter(version => isIn(version, reader))
  const numbers = named.map(({ contract }) => contract.document.version)
  const mayRead = (version: Version | undefined): boolean => version !== undefined && isIn(version, reader)
  const [holds, waits] = [mayRead(versionInForce(agreement)), mayRead(openVersion(agreement))]
  const newest = agreement.versions.at(-1)
  return {
    ...(holds || waits || mayRead(newest) ? whole : { ...whole, ...OTHERS }),
    inForce: holds ? whole.inForce : null,
    open: waits ? whole.open : null,
    versions: whole.versions.filter(({ version }) => numbers.includes(version)),
    withdrawn: holds ? whole.withdrawn : [],
    remarks: [],
  }
}

/** What is told of an agreement that goes on without them. */
const OTHERS: Pick<AgreementView, 'standing' | 'awaits' | 'awaitsMe' | 'by' | 'dueAt' | 'seen'> = {
  standing: 'nothing-offered',
  awaits: [],
  awaitsMe: false,
  by: null,
  dueAt: null,
  seen: null,
}
