/** One version of an agreement as a FHIR R5 Contract: its terms in every language, the very text that was signed, and each signature. */
import {
  subjectOf,
  type Contract as HoldfastContract,
  type Entry,
  type Party,
  type Term,
  type Version,
} from '@holdfast/consent'
import type { Contract, ContractSigner, ContractTerm, Element } from 'fhir/r5'
import { CONSENT_SIGNATURE, SYSTEM, TRANSLATION } from './codes.ts'
import { personReference } from './person.ts'
import { base64Of, momentText, urnOf } from './write.ts'

/** What FHIR calls each fate of a version. */
export const CONTRACT_STATUS = {
  open: 'offered',
  'in-force': 'executed',
  declined: 'rejected',
  'taken-back': 'cancelled',
  replaced: 'cancelled',
  superseded: 'terminated',
  withdrawn: 'revoked',
} as const satisfies Readonly<Record<Version['fate']['status'], Contract['status']>>

/** The resource; `entries` are the log of the agreement, from which the signatures are taken as they were made. */
export function contractResource(version: Version, entries: readonly Entry[]): Contract {
  const { contract, fate, signatures } = version
  const { document, digest, text } = contract
  const subject = subjectOf(document)
  const since = 'since' in fate ? fate.since : null
  const until = 'at' in fate && since !== null ? fate.at : document.validUntil
  return {
    resourceType: 'Contract',
    id: digest,
    language: languagesOf(contract)[0],
    identifier: [
      { system: SYSTEM.contract, value: digest },
      { system: SYSTEM.agreement, value: document.agreement },
    ],
    version: String(document.version),
    status: CONTRACT_STATUS[fate.status],
    issued: momentText(document.composedAt),
    ...(since !== null && {
      applies: { start: momentText(since), ...(until !== null && { end: momentText(until) }) },
    }),
    ...(subject && { subject: [personReference(subject)] }),
    ...(document.previous !== null && { supportingInfo: [{ type: 'Contract', reference: urnOf(document.previous) }] }),
    term: document.terms.map(term => termOf(term, contract)),
    ...(signatures.length > 0 && { signer: signatures.map(signed => signerOf(signed, contract, entries)) }),
    legallyBindingAttachment: { contentType: 'application/json', data: base64Of(text) },
  }
}

function termOf(term: Term, contract: HoldfastContract): ContractTerm {
  const [first, ...others] = languagesOf(contract).flatMap(language => {
    const words = term.words[language]
    return words ? [{ language, text: [words.heading, ...words.text].join('\n') }] : []
  })
  const translations: Element = {
    extension: others.map(({ language, text }) => ({
      url: TRANSLATION,
      extension: [
        { url: 'lang', valueCode: language },
        { url: 'content', valueString: text },
      ],
    })),
  }
  return {
    identifier: { system: SYSTEM.clause, value: `${term.id}|${term.version}` },
    ...(first && { text: first.text }),
    ...(others.length > 0 && { _text: translations }),
    offer: {
      party: contract.document.parties
        .filter(party => isBound(party, term))
        .map(party => ({
          reference: [personReference(party)],
          role: { coding: [{ system: SYSTEM.role, code: party.role }] },
        })),
    },
  }
}

/** A guardian is bound by what binds the participant. */
const isBound = ({ role }: Party, { binds }: Term): boolean =>
  binds === 'both' || (binds === 'practitioner') === (role === 'practitioner')

function signerOf(
  { statement, n }: Version['signatures'][number],
  { document }: HoldfastContract,
  entries: readonly Entry[],
): ContractSigner {
  const event = entries[n]?.event
  const name = document.parties.find(({ person }) => person === statement.person)?.name ?? statement.name
  const who = personReference({ person: statement.person, name })
  return {
    type: { system: SYSTEM.role, code: statement.role },
    party: who,
    signature: [
      {
        type: [CONSENT_SIGNATURE],
        when: momentText(statement.at),
        who,
        targetFormat: 'application/json',
        sigFormat: 'application/jose',
        ...(event?.kind === 'signed' && { data: base64Of(event.signature) }),
      },
    ],
  }
}

const languagesOf = ({ document }: HoldfastContract) => document.languages
