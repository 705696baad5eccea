/** Tests of what is in force: a signature fits one text only, and all who must sign have to. */
import { LANGUAGES, type PersonId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Contract } from './contract.ts'
import { currentContract } from './current.ts'
import { parseDigest } from './digest.ts'
import { isInForce, isSignatureOf, isSigned } from './in-force.ts'
import type { Signature } from './signature.ts'
import { ANA, BEA, halfSigned, nextVersion, signedBy, signedByBoth } from '../testing/plain.ts'

const contract = currentContract()
const aLanguage = fc.constantFrom(...LANGUAGES)

test('[CO6] a signature fits the contract it was made under, in each language', () => {
  for (const language of LANGUAGES) {
    expect(isSignatureOf(signedBy(ANA, contract, { language }), contract)).toBe(true)
  }
})

test('[CO6] a signature never fits another version, before or after', () => {
  fc.assert(
    fc.property(fc.nat(4), fc.nat(4), aLanguage, (signed, asked, language) => {
      const versions: Contract[] = [contract]
      for (let i = 0; i < 4; i += 1) versions.push(nextVersion(versions.at(-1) ?? contract))
      const signature = signedBy(ANA, versions[signed], { language })
      expect(isSignatureOf(signature, versions[asked] ?? contract)).toBe(signed === asked)
    }),
  )
})

const digest = parseDigest('0'.repeat(64))
if (!digest.ok) throw new Error(digest.error)
const english = signedBy(ANA)

test.each<[string, Signature]>([
  ['another contract', { ...english, contract: 'other' }],
  ['another version', { ...english, version: 2 }],
  ['another language', { ...english, language: 'es' }],
  ['a language that has no text', { ...english, language: 'fr' as 'en' }],
  ['a word that every object knows', { ...english, language: 'toString' as 'en' }],
  ['another digest', { ...english, digest: digest.value }],
])('[CO6] a signature that says %s does not fit', (_, signature) => {
  expect(isSignatureOf(signature, contract)).toBe(false)
})

test('[CO6] words edited without a new version leave every earlier signature behind', () => {
  fc.assert(
    fc.property(aLanguage, fc.nat(), fc.nat(), (language, which, where) => {
      const text = contract.texts[language]
      const clause = which % text.clauses.length
      const clauses = text.clauses.map((c, i) => {
        const at = where % c.text.length
        return i === clause ? { ...c, text: `${c.text.slice(0, at)}#${c.text.slice(at + 1)}` } : c
      })
      const edited: Contract = { ...contract, texts: { ...contract.texts, [language]: { ...text, clauses } } }
      expect(isSignatureOf(signedBy(ANA, contract, { language }), edited)).toBe(false)
      expect(isSignatureOf(signedBy(ANA, edited, { language }), contract)).toBe(false)
    }),
  )
})

test.each<[string, Contract]>([
  ['id', { ...contract, id: 'other' }],
  ['version', { ...contract, version: 2 }],
  ['languages', { ...contract, texts: { en: contract.texts.es, es: contract.texts.en } }],
])('[CO6] a contract whose texts belong to another %s is fitted by none of their signatures', (_, wrong) => {
  for (const language of LANGUAGES) {
    const signature = signedBy(ANA, contract, { language })
    for (const said of [signature, { ...signature, contract: wrong.id, version: wrong.version }]) {
      expect(isSignatureOf(said, wrong)).toBe(false)
      for (const other of LANGUAGES) expect(isSignatureOf({ ...said, language: other }, wrong)).toBe(false)
    }
  }
})

test('[CO7] a person has signed by their own hand only, once is enough', () => {
  expect(isSigned(contract, signedByBoth, ANA)).toBe(true)
  expect(isSigned(contract, halfSigned, ANA)).toBe(false)
  expect(isSigned(contract, [signedBy(ANA, nextVersion(contract)), signedBy(ANA)], ANA)).toBe(true)
  expect(isSigned(contract, [], ANA)).toBe(false)
})

test('[CO7] half signed is not in force', () => {
  expect(isInForce(contract, signedByBoth, [ANA, BEA])).toBe(true)
  expect(isInForce(contract, halfSigned, [ANA, BEA])).toBe(false)
  expect(isInForce(contract, halfSigned, [BEA])).toBe(true)
  expect(isInForce(nextVersion(contract), signedByBoth, [ANA, BEA])).toBe(false)
})

test('[CO7] a contract that nobody must sign is not in force', () => {
  expect(isInForce(contract, signedByBoth, [])).toBe(false)
})

test('[CO7] it is in force exactly when every required person has signed the current words', () => {
  const people: PersonId[] = [1, 2, 3, 4].map(n => testId('relatedPerson', n))
  const old = nextVersion(contract)
  const hands = fc.record({ who: fc.constantFrom(...people), isCurrent: fc.boolean(), language: aLanguage })
  fc.assert(
    fc.property(fc.array(hands), fc.subarray(people, { minLength: 1 }), (signed, required) => {
      const signatures = signed.map(({ who, isCurrent, language }) =>
        signedBy(who, isCurrent ? contract : old, { language }),
      )
      const all = required.every(person => signed.some(({ who, isCurrent }) => who === person && isCurrent))
      expect(isInForce(contract, signatures, required)).toBe(all)
    }),
  )
})
