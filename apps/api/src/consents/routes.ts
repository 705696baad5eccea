/** Read the contract in one language; sign the very words that were read. */
import { currentContract, digestOf, isSignatureOf, sign } from '@holdfast/consent/plain'
import { saveSignature } from '@holdfast/db'
import type { Language } from '@holdfast/domain'
import { signatureBody, type ContractAnswer } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { gather, type Gathered } from '../encounters/facts.ts'
import { encounterIn, languageIn } from '../encounters/params.ts'
import { viewOf } from '../encounters/view.ts'
import { tellPrepared } from '../preparation/tell.ts'
import { Refused } from '../problems.ts'

/** Routes below `/api/encounters/:encounter/contract`. */
export const consentRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      '/:encounter/contract/:language',
      signed,
      described('contract', 'The contract that holds now, in one language, and whether you signed it.', ['not-found']),
      async c => {
        const gathered = await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
        return c.json(contractFor(gathered, languageIn(c.req.param('language'))))
      },
    )
    .post(
      '/:encounter/contract',
      signed,
      described('sign', 'Sign the text whose digest you send, with your typed name.', [
        'malformed-body',
        'not-found',
        'contract-changed',
      ]),
      jsonBody(signatureBody),
      async c => {
        const { digest, language, name } = c.req.valid('json')
        const { kept, facts } = await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)
        const signature = sign({ text: facts.contract.texts[language], person: facts.person, name, at: facts.now })
        if (!signature.ok) throw new Refused('malformed-body', { fields: ['name'] })
        if (signature.value.digest !== digest) throw new Refused('contract-changed')
        await saveSignature(deps.db, {
          signature: signature.value,
          audit: auditOf(deps, { actor: facts.person, act: 'contract-signed', subject: digest, code: language }),
        })
        return c.json(viewOf(await tellPrepared(deps, kept.encounter, facts.person)))
      },
    )
}

function contractFor({ facts }: Gathered, language: Language): ContractAnswer {
  const contract = currentContract()
  const text = contract.texts[language]
  const signed = facts.signatures.find(signature => isSignatureOf(signature, contract))
  return {
    contract: contract.id,
    version: contract.version,
    language,
    title: text.title,
    clauses: [...text.clauses],
    digest: digestOf(text),
    signed: signed ? { at: signed.at, name: signed.name } : null,
  }
}
