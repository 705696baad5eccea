/** Tests of the mark over pictures: a choice of the practice that both sides are told of, and that is off as shipped. */
import { DEFAULT_POLICY } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { makeWorld, signIn } from '../testing.ts'

test.each([
  ['as shipped', {}, undefined],
  ['where the practice chose it', { pictureMark: true }, true],
  ['where the practice chose none', { pictureMark: false }, undefined],
] as const)('the mark over pictures %s', async (_, policy, told) => {
  const world = await makeWorld({ policy })
  for (const who of ['patient', 'practitioner'] as const) {
    const { body } = await (await signIn(world, who)).ask('encounter')
    expect(body.pictureMark).toBe(told)
  }
  await world.close()
  expect(DEFAULT_POLICY.pictureMark).toBe(false)
})
