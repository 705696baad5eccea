/** Tests of the gate: one at a time, in the order of asking, and a failure holds nobody up. */
import { expect, test } from 'vitest'
import { makeGate } from './gate.ts'

test('a task begins when the one before it is done, also when that one failed', async () => {
  const gate = makeGate()
  const log: string[] = []
  let finish = (): void => undefined
  const first = new Promise<void>(resolve => {
    finish = resolve
  })
  const one = gate(async () => {
    log.push('one begins')
    await first
    log.push('one fails')
    throw new Error('one')
  })
  const two = gate(async () => {
    log.push('two')
    return 2
  })
  const three = gate(async () => log.push('three'))
  finish()
  await expect(one).rejects.toThrow('one')
  expect(await two).toBe(2)
  await three
  expect(log).toEqual(['one begins', 'one fails', 'two', 'three'])
})
