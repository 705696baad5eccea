/** How an agreement stands, as a FHIR R5 Consent. */
import {
  stoodAs,
  subjectOf,
  termsWithdrawn,
  versionInForce,
  type Agreement,
  type Believed,
  type Term,
  type Version,
} from '@holdfast/consent'
import type { Consent, ConsentProvision } from 'fhir/r5'
import { CONSENT_DOCUMENT, SYSTEM } from './codes.ts'
import { kindOf, personReference } from './person.ts'
import { dayText, momentText, urnOf } from './write.ts'

/** The resource: the version that holds, or else the newest, and what was withdrawn of it. */
export function consentResource(believed: Pick<Believed, 'agreement' | 'madeAt'>): Consent {
  const { agreement } = believed
  const version = versionInForce(agreement) ?? agreement.versions.at(-1)
  return {
    resourceType: 'Consent',
    id: agreement.id.replace('_', '-'),
    identifier: [{ system: SYSTEM.agreement, value: agreement.id }],
    status: statusOf(believed),
    category: [CONSENT_DOCUMENT],
    ...(version && aboutVersion(agreement, version)),
  }
}

function aboutVersion(agreement: Agreement, version: Version): Omit<Consent, 'resourceType' | 'status'> {
  const { contract, fate } = version
  const { parties, validUntil } = contract.document
  const subject = subjectOf(contract.document)
  const since = 'since' in fate ? fate.since : null
  const until = fate.status === 'withdrawn' ? fate.at : validUntil
  const gone = termsWithdrawn(agreement, version).map(exceptionOf)
  return {
    // R5 knows no related person as the subject of a consent; they are its grantor all the same.
    ...(subject && kindOf(subject.person) !== 'RelatedPerson' && { subject: personReference(subject) }),
    ...(since !== null && {
      date: dayText(since),
      period: { start: momentText(since), ...(until !== null && { end: momentText(until) }) },
      decision: 'permit',
    }),
    grantor: parties.filter(({ role }) => role !== 'practitioner').map(personReference),
    grantee: parties.filter(({ role }) => role === 'practitioner').map(personReference),
    sourceReference: [{ type: 'Contract', reference: urnOf(contract.digest) }],
    ...(since !== null && gone.length > 0 && { provision: gone }),
  }
}

function statusOf({ agreement, madeAt }: Pick<Believed, 'agreement' | 'madeAt'>): Consent['status'] {
  const stood = stoodAs({ agreement, madeAt })
  if (stood === 'in-force') return 'active'
  if (stood !== 'not-in-force') return 'inactive'
  const newest = agreement.versions.at(-1)?.fate.status ?? 'open'
  if (newest === 'open') return 'draft'
  return newest === 'declined' ? 'not-done' : 'inactive'
}

/** An exception to the permit, named by its clause. */
const exceptionOf = ({ id }: Term): ConsentProvision => ({ code: [{ coding: [{ system: SYSTEM.clause, code: id }] }] })
