/** The STUN responder answers one kind of question, truly and sparingly, and is silent to everything else. */
import { execFile } from 'node:child_process'
import { createSocket, type Socket } from 'node:dgram'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { makeTestClock } from '@holdfast/domain/testing'
import { expect, onTestFinished, test } from 'vitest'
import { bindingSuccess, isBindingRequest, startStun, STUN_LONGEST, STUN_PACE } from './stun.ts'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
const ID = 'b7e7a701bc34d686fa87dfae'
const QUESTION = bytes(`000100002112a442${ID}`)

/** A question with these attributes behind its header. */
const withAttributes = (hex: string): Uint8Array =>
  bytes(`0001${(hex.length / 2).toString(16).padStart(4, '0')}2112a442${ID}${hex}`)

async function started(clock = makeTestClock()): Promise<number> {
  const stun = await startStun({ host: '127.0.0.1', port: 0, clock })
  if (!stun.ok) throw new Error(stun.error)
  onTestFinished(stun.value.stop)
  return stun.value.port
}

/** Sends the questions in order, then `QUESTION` from a second address that is surely answered; all answers that came to the first until then. */
async function answersTo(port: number, questions: readonly Uint8Array[]): Promise<readonly Buffer[]> {
  const [asker, last] = await Promise.all([opened('127.0.0.1'), opened('127.0.0.2')])
  const answers: Buffer[] = []
  asker.on('message', answer => answers.push(answer))
  for (const question of questions) await sent(asker, question, port)
  await new Promise(resolve => {
    last.once('message', resolve)
    last.send(QUESTION, port, '127.0.0.1')
  })
  // What was answered before is in the asker's queue by now; one question to ourselves comes behind all of it.
  await new Promise(resolve => {
    asker.on('message', (_, from) => from.port === last.address().port && resolve(null))
    last.send('done', asker.address().port, '127.0.0.1')
  })
  return answers.slice(0, -1)
}

const opened = (host: string): Promise<Socket> =>
  new Promise(resolve => {
    const socket = createSocket('udp4')
    onTestFinished(() => new Promise(closed => void socket.close(() => closed())))
    socket.bind(0, host, () => resolve(socket))
  })

const sent = (socket: Socket, question: Uint8Array, port: number): Promise<unknown> =>
  new Promise(resolve => {
    socket.send(question, port, '127.0.0.1', resolve)
  })

// RFC 5769, sections 2.2 and 2.3: the same transaction, addresses and port, without the other attributes.
test('[ST1] the answer is the address of the asker, as in the test vectors of RFC 5769', () => {
  const four = bindingSuccess(QUESTION, '192.0.2.1', 32853)
  expect(Buffer.from(four ?? []).toString('hex')).toBe(`0101000c2112a442${ID}002000080001a147e112a643`)
  const six = bindingSuccess(QUESTION, '2001:db8:1234:5678:11:2233:4455:6677', 32853)
  expect(Buffer.from(six ?? []).toString('hex')).toBe(
    `010100182112a442${ID}002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9`,
  )
})

test('[ST1] short forms of IPv6 addresses are read in full, and what is no address has no answer', () => {
  const full = bindingSuccess(QUESTION, 'fe80:0:0:0:0:0:0:1', 1)
  expect(bindingSuccess(QUESTION, 'fe80::1%eth0', 1)).toEqual(full)
  expect(bindingSuccess(QUESTION, '::ffff:192.0.2.1', 1)).toEqual(bindingSuccess(QUESTION, '::ffff:c000:201', 1))
  expect(bindingSuccess(QUESTION, '::', 1)).toEqual(bindingSuccess(QUESTION, '0:0:0:0:0:0:0:0', 1))
  for (const none of ['', '1.2.3', '1.2.3.256', '1::2::3', '1:2:3', 'g::', '1:2:3:4:5:6:7:8:9', ':::', '::1.2.3']) {
    expect(bindingSuccess(QUESTION, none, 1), none).toBeNull()
  }
})

test('[ST1] over the wire the asker reads its own address and port', async () => {
  const port = await started()
  const socket = await opened('127.0.0.1')
  const answer = await new Promise<Uint8Array>(resolve => {
    socket.once('message', resolve)
    socket.send(QUESTION, port, '127.0.0.1')
  })
  expect(Uint8Array.from(answer)).toEqual(bindingSuccess(QUESTION, '127.0.0.1', socket.address().port))
})

test('[ST2] only a binding request of the right length, cookie and attributes is answered', async () => {
  expect(isBindingRequest(QUESTION)).toBe(true)
  // A name of software and a fingerprint may be passed over.
  expect(isBindingRequest(withAttributes('8022000361626300' + '8028000400000000'))).toBe(true)
  const refused = {
    empty: bytes(''),
    short: QUESTION.subarray(0, 19),
    'longer than it says': bytes(`000100002112a442${ID}80220000`),
    'shorter than it says': bytes(`000100042112a442${ID}`),
    'another cookie': bytes(`000100002112a443${ID}`),
    'an answer': bytes(`010100002112a442${ID}`),
    'an indication': bytes(`001100002112a442${ID}`),
    'an allocation': bytes(`000300002112a442${ID}`),
    'a password': withAttributes('0006000161000000'),
    'an attribute beyond the end': withAttributes('80220008' + '00000000'),
    'words behind the fingerprint': withAttributes('8028000400000000' + '80220000'),
    'too long': withAttributes(
      `8022${(STUN_LONGEST - 20).toString(16).padStart(4, '0')}${'00'.repeat(STUN_LONGEST - 20)}`,
    ),
  }
  for (const [why, question] of Object.entries(refused)) expect(isBindingRequest(question), why).toBe(false)
  const port = await started()
  expect(await answersTo(port, Object.values(refused))).toEqual([])
})

test('[ST3] random and spoiled bytes throw nothing and are never answered', async () => {
  const noise = fc.uint8Array({ maxLength: 600 })
  // One of the bytes that say what it is and of which kind is another one.
  const spoiled = fc
    .tuple(noise, fc.constantFrom(0, 1, 4, 5, 6, 7), fc.integer({ min: 1, max: 255 }))
    .map(([tail, place, change]) =>
      Uint8Array.from([...QUESTION, ...tail], (byte, n) => (n === place ? byte ^ change : byte)),
    )
  const anything = fc.oneof(noise, spoiled)
  fc.assert(
    fc.property(anything, question => {
      expect(isBindingRequest(question)).toBe(false)
    }),
    { numRuns: 2000 },
  )
  expect(await answersTo(await started(), fc.sample(anything, 200))).toEqual([])
})

test('[ST4] an answer is 32 or 44 bytes, however long the question', () => {
  const long = withAttributes(`80220200${'61'.repeat(512)}`)
  expect(isBindingRequest(long)).toBe(true)
  for (const question of [QUESTION, long]) {
    expect(bindingSuccess(question, '192.0.2.1', 1)).toHaveLength(32)
    expect(bindingSuccess(question, '2001:db8::1', 1)).toHaveLength(44)
  }
})

test('[ST5] one address is answered so often at once, and again after a while', async () => {
  const clock = makeTestClock()
  const port = await started(clock)
  const flood = Array.from({ length: STUN_PACE.burst * 2 }, () => QUESTION)
  expect(await answersTo(port, flood)).toHaveLength(STUN_PACE.burst)
  clock.move(STUN_PACE.every * 3)
  expect(await answersTo(port, flood)).toHaveLength(3)
})

test('[ST6] a port that cannot be had is a failure by name, and stopping frees it', async () => {
  const first = await startStun({ host: '127.0.0.1', port: 0 })
  if (!first.ok) throw new Error(first.error)
  const { port, stop } = first.value
  expect(await startStun({ host: '127.0.0.1', port })).toEqual({ ok: false, error: 'port-taken' })
  expect(await startStun({ host: '192.0.2.1', port: 0 })).toEqual({ ok: false, error: 'no-such-address' })
  await stop()
  const again = await startStun({ host: '127.0.0.1', port })
  expect(again.ok).toBe(true)
  if (again.ok) await again.value.stop()
})

test('[ST7] a client that we did not write understands the answer', async () => {
  const port = await started()
  const run = promisify(execFile)
  const said = await run('turnutils_stunclient', ['-p', String(port), '127.0.0.1'], { timeout: 10_000 }).catch(
    (failure: NodeJS.ErrnoException) => {
      throw failure.code === 'ENOENT'
        ? new Error('turnutils_stunclient is missing: install Debian package coturn.')
        : failure
    },
  )
  expect(said.stdout + said.stderr).toMatch(/reflexive addr: 127\.0\.0\.1:\d+/)
})
