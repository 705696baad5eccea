/** A practitioner composes the next version with a participant and offers it. */
import { consentingOf } from '@holdfast/check-in'
import {
  CLAUSES,
  compose,
  ownEdition,
  seal,
  TEMPLATES,
  type Agreement,
  type ComposeRefusal,
  type Contract,
} from '@holdfast/consent'
import type { Instant } from '@holdfast/domain'
import type { OfferBody, ProblemExtras } from '@holdfast/wire'
import { consentFactsOf, type Gathered } from '../encounters/facts.ts'
import { Refused } from '../problems.ts'

/** The next version with everyone's part in it; refused with every reason at once. */
export function nextVersion(
  agreement: Agreement,
  { mine, theirs, now }: { readonly mine: Gathered; readonly theirs: Gathered; readonly now: Instant },
  body: OfferBody,
): Contract {
  const template = TEMPLATES[body.template]
  const { me: practitioner } = mine.kept
  const { me: participant } = theirs.kept
  const earlier = agreement.versions.map(({ contract }) => contract.document)
  const consenting = consentingOf(consentFactsOf(theirs.kept), now)
  if (consenting.who === 'unknown') throw new Refused('not-composed', { missing: [WHO_CONSENTS] })
  const guardians = consenting.asked ? theirs.kept.guardians : []
  const askers = { participant: participant.person, practitioner: practitioner.person }
  const made = compose(
    {
      agreement: agreement.id,
      version: agreement.versions.length + 1,
      previous: agreement.versions.at(-1)?.contract.digest ?? null,
      composedAt: now,
      validUntil: body.validUntil,
      template,
      parties: [
        { person: participant.person, role: template.subject, name: participant.name },
        { person: practitioner.person, role: 'practitioner', name: practitioner.name },
        ...guardians.map(({ person, name }) => ({ person, name, role: 'guardian' as const })),
      ],
      guardianAsked: consenting.asked,
      languages: body.languages,
      modalities: body.modalities,
      safeguards: body.safeguards,
      asked: body.asked.map(({ clause, by }) => ({ clause, by: askers[by] })),
      own: body.own.map(clause => ({
        clause,
        version: ownEdition(clause, body.languages, earlier),
        by: practitioner.person,
      })),
      parameters: { ...body.parameters, ...namesOf(guardians.map(({ name }) => name)) },
    },
    CLAUSES,
  )
  if (!made.ok) throw new Refused('not-composed', { missing: made.error.map(missingOf) })
  return seal(made.value)
}

/** The law does not say who consents here, or leaves it to be judged, and no practitioner's word is kept. */
const WHO_CONSENTS: Missing = { kind: 'who-consents-unknown', clause: null, parameter: null, language: null }

/** The clause names whoever signs beside them as the practice knows them; nobody types it. */
function namesOf(names: readonly string[]): OfferBody['parameters'] {
  const said = names.join(' · ')
  return said === '' ? {} : { 'together.guardian': { guardian: { en: said, es: said } } }
}

type Missing = NonNullable<ProblemExtras['missing']>[number]

const missingOf = (refusal: ComposeRefusal): Missing => ({
  kind: refusal.kind,
  clause: 'clause' in refusal ? refusal.clause : null,
  parameter: 'parameter' in refusal ? refusal.parameter : null,
  language: 'language' in refusal ? refusal.language : null,
})
