/** The door against a keeper that lives in memory. */
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { keeperDoor } from './keeper-door.ts'
import { runKeeper } from './keeper-runner.ts'

async function open() {
  const keeper = await runKeeper(['a b'], {
    now: () => NOON,
    timer: () => () => {},
    disk: { read: async () => ({ entries: [], kept: null }), write: async () => {} },
    judge: () => ({ kind: 'later' }),
    failed: () => {},
  })
  const door = keeperDoor(keeper)
  const ask = (url: string): unknown => {
    let told: unknown = null
    const isMine = door.answer({ url }, { writeHead: status => ({ end: text => (told = [status, text]) }) })
    return isMine ? told : 'not mine'
  }
  const socket = () => {
    const heard: { [event: string]: (data: string) => void } = {}
    const told: unknown[] = []
    const close = (...how: unknown[]): void => void told.push(how)
    const on = (event: string, listener: (data: string) => void): void => void (heard[event] = listener)
    return { told, heard, send: (text: string) => told.push(JSON.parse(text)), close, on }
  }
  const settle = async (): Promise<void> => {
    for (let n = 0; n < 100; n++) await Promise.resolve()
  }
  return { keeper, door, ask, socket, settle }
}

test('[BR3] a ticket is given, given again to who holds it, and refused to who was moved or has no seat', async () => {
  const { door, ask, socket, settle } = await open()
  expect(ask('/ticket?seat=a+b&held=0')).toEqual([200, `${NOON}`])
  expect(ask('/ticket?seat=a%20b&held=5')).toEqual([200, '5'])
  door.enter(socket(), { url: '/link?seat=a+b&epoch=7&tries=1' })
  await settle()
  expect(ask('/ticket?seat=a+b&held=5')).toEqual([409, 'moved'])
  for (const url of ['/ticket', '/ticket?seat=%', '/ticket?seat=c&held=0']) expect(ask(url)).toEqual([409, 'no-seat'])
  for (const url of ['/', '/tickets?seat=a', '/link?seat=a']) expect(ask(url)).toBe('not mine')
})

test('[BR3] a socket enters as its address says, is heard, and is closed with the reason', async () => {
  const { keeper, door, socket, settle } = await open()
  const [one, odd, two] = [socket(), socket(), socket()]
  door.enter(one, { url: '/link?seat=a+b&epoch=7&tries=1' })
  door.enter(odd, { url: '/link?seat=a+b&epoch=NaN' })
  one.heard['message']?.('{"t":"beat","n":3,"have":0}')
  await settle()
  expect(one.told).toMatchObject([
    { t: 'welcome', epoch: 7 },
    { t: 'pong', n: 3 },
  ])
  expect(odd.told).toEqual([[4000, 'ticket']])
  door.enter(two, { url: '/link?seat=a+b&epoch=8&tries=1' })
  await settle()
  expect(one.told.at(-1)).toEqual([4000, 'moved'])
  two.heard['close']?.('')
  expect(keeper.keeper().seats[0]?.link).toBe(null)
})
