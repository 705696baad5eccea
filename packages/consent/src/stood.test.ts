/** Tests of how an agreement stood when its file was made. */
import { after, DAY } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { readBundle, type Believed } from './bundle.ts'
import { stoodAs, type StoodAs } from './stood.ts'
import { ANA, BEA } from './testing/examples.ts'
import { fakeVerify } from './testing/fake-key.ts'
import { inForceScene, makeScene, type Scene } from './testing/scene.ts'

async function believed(scene: Scene): Promise<Believed> {
  const read = await readBundle(scene.bundle(), fakeVerify)
  if (!read.ok) throw new Error(read.error.reason)
  return read.value
}

test.each<[StoodAs, () => Promise<Scene>]>([
  ['in-force', () => inForceScene()],
  [
    'expired',
    async () => {
      const scene = await inForceScene({ validUntil: after(NOON, DAY) })
      scene.pass(DAY)
      return scene
    },
  ],
  [
    'suspended',
    async () => {
      const scene = await inForceScene()
      await scene.happen({ kind: 'suspended', by: ANA.person, words: null })
      return scene
    },
  ],
  [
    'withdrawn',
    async () => {
      const scene = await inForceScene()
      await scene.withdraw(BEA.person)
      return scene
    },
  ],
  [
    'not-in-force',
    async () => {
      const scene = makeScene()
      await scene.offer()
      return scene
    },
  ],
])('%s', async (stood, make) => {
  expect(stoodAs(await believed(await make()))).toBe(stood)
})
