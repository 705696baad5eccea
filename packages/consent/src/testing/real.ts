/** Files of an agreement that was signed with real keys, for whatever checks files. */
import { signingInput } from '../jws.ts'
import type { PublicKey } from '../key.ts'
import { makeSigningKey, makeVerify, signWith, type SigningKey } from '../web.ts'
import { ANA, BEA } from './examples.ts'
import { inForceScene, type SceneKeys } from './scene.ts'

/** The file of an agreement that both signed, and its file after one of them withdrew. */
export type RealFiles = { readonly signed: string; readonly withdrawn: string }

/** Makes them with fresh keys of the cryptography given. Throws when it cannot. */
export async function makeRealFiles(subtle: SubtleCrypto): Promise<RealFiles> {
  const scene = await inForceScene({}, await realKeys(subtle))
  const signed = scene.bundle()
  await scene.withdraw(ANA.person)
  return { signed, withdrawn: scene.bundle() }
}

async function realKeys(subtle: SubtleCrypto): Promise<SceneKeys> {
  const own = new Map<string, SigningKey>()
  for (const { person } of [ANA, BEA]) {
    const made = await makeSigningKey(subtle)
    if (!made.ok) throw new Error(made.error)
    own.set(person, made.value)
  }
  const held = (is: (person: string, key: PublicKey) => boolean): SigningKey => {
    const found = [...own].find(([person, { key }]) => is(person, key))
    if (!found) throw new Error('nobody in this scene has such a key')
    return found[1]
  }
  return {
    keyOf: who => held(person => person === who).key,
    sign: (type, statement, key) =>
      signWith(
        subtle,
        held((_, one) => one === key),
        signingInput(type, statement, key),
      ),
    verify: makeVerify(subtle),
  }
}
