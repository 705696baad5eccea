/** What a browser's report says of encryption, and what it does not say; and the numbers that are made of it. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NUMBERS, numbersOf, STRETCHED, type Stretch } from './numbers.ts'
import { sealOf, type Ends } from './seal.ts'
import { stretch } from './stretch.ts'

/** A fingerprint of as many bytes, of which the first is `first`. */
const bytesOf = (first: string, length = 32) => [first, ...Array<string>(length - 1).fill('0A')].join(':')
const certificate = (id: string, fingerprint = bytesOf(id), fingerprintAlgorithm = 'sha-256') => ({
  type: 'certificate',
  id,
  fingerprint,
  fingerprintAlgorithm,
})
const way = {
  type: 'transport',
  id: 'T',
  dtlsState: 'connected',
  tlsVersion: 'FEFD',
  dtlsCipher: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  srtpCipher: 'AES_CM_128_HMAC_SHA1_80',
  localCertificateId: 'A1',
  remoteCertificateId: 'B2',
}
const ends = [certificate('A1'), certificate('B2')]
const other = { type: 'inbound-rtp', id: 'I', kind: 'audio', packetsReceived: 3 }

test('[SE1] a connected way with a named cipher is on, with its means in words and both certificates', () => {
  expect(sealOf([other, way, ...ends])).toEqual({
    kind: 'on',
    media: 'AES_CM_128_HMAC_SHA1_80',
    version: 'DTLS 1.2',
    keys: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    ends: [`sha-256 ${bytesOf('A1')}`, `sha-256 ${bytesOf('B2')}`],
  })
  expect(sealOf([{ ...way, tlsVersion: 'fefc' }])).toMatchObject({ kind: 'on', version: 'DTLS 1.3', ends: null })
  expect(sealOf([{ ...way, tlsVersion: '0304' }])).toMatchObject({ kind: 'on', version: '0304' })
})

test.each([
  ['no way at all', [other, ...ends]],
  ['an empty report', []],
  ['a way that failed', [{ ...way, dtlsState: 'failed' }, ...ends]],
  ['a way that is closed', [{ ...way, dtlsState: 'closed' }, ...ends]],
  ['a way of which nothing is said', [{ type: 'transport', id: 'T' }, ...ends]],
  ['no cipher for sound and picture', [{ ...way, srtpCipher: undefined }, ...ends]],
  ['a cipher that hides nothing', [{ ...way, srtpCipher: 'NULL_HMAC_SHA1_80' }, ...ends]],
  ['something else for a name', [{ ...way, srtpCipher: 7 }, ...ends]],
  ['a second way with another certificate', [way, { ...way, remoteCertificateId: 'A1' }, ...ends]],
  ['a second way that is not encrypted yet', [way, { ...way, dtlsState: 'new' }, ...ends]],
] as const)('[SE2] what is not known is never on: %s', (_, report) => {
  expect(sealOf(report)).toEqual({ kind: 'unknown' })
})

test('[SE2] two ways of the same keys are one, and keys that are still agreed on are coming', () => {
  expect(sealOf([way, { ...way, id: 'U' }, ...ends])).toMatchObject({
    kind: 'on',
    ends: [{}, {}].map(() => expect.any(String)),
  })
  for (const dtlsState of ['new', 'connecting'])
    expect(sealOf([{ ...way, dtlsState }, ...ends])).toEqual({ kind: 'coming' })
})

test.each([
  ['no certificate', []],
  ['their certificate alone', [certificate('B2')]],
  ['a weak digest', [certificate('A1', bytesOf('A1', 20), 'sha-1'), certificate('B2')]],
  ['a digest that was cut', [certificate('A1', bytesOf('A1', 31)), certificate('B2')]],
  ['no digest at all', [certificate('A1', ''), certificate('B2')]],
  ['letters that are none', [certificate('A1', bytesOf('G1')), certificate('B2')]],
  ['our own at both ends', [certificate('A1'), certificate('B2', bytesOf('A1'))]],
  ['a name out of a prototype', [certificate('A1', bytesOf('A1'), 'toString'), certificate('B2')]],
] as const)('[SE3] without both certificates there is nothing to compare: %s', (_, certificates) => {
  expect(sealOf([way, ...certificates])).toMatchObject({ kind: 'on', ends: null })
})

/** Quick in place of slow; as hard to go back. */
const quick: Stretch = async bytes => createHash('sha256').update(bytes).digest().subarray(0, STRETCHED)
const hex = fc.stringMatching(/^[\dA-F]{64}$/)
const fingerprint = hex.map(text => `sha-256 ${text.replaceAll(/..(?=.)/g, '$&:')}`)

test('[SE4] [B13] both ends have the same numbers: six groups of five digits', async () => {
  await fc.assert(
    fc.asyncProperty(fingerprint, fingerprint, async (own, theirs) => {
      const here = await numbersOf([own, theirs], quick)
      expect(await numbersOf([theirs, own], quick)).toEqual(here)
      expect(here).toHaveLength(NUMBERS.groups)
      for (const group of here) expect(group).toMatch(/^\d{5}$/)
    }),
  )
})

test('[SE5] [B13] any other certificate, at either end, gives other numbers', async () => {
  await fc.assert(
    fc.asyncProperty(fingerprint, fingerprint, fingerprint, async (own, theirs, third) => {
      fc.pre(new Set([own, theirs, third]).size === 3)
      const all = [
        [own, theirs],
        [own, third],
        [third, theirs],
      ] as const
      const said = await Promise.all(all.map(async pair => (await numbersOf(pair, quick)).join(' ')))
      expect(new Set(said).size).toBe(3)
    }),
  )
})

test('[SE5] one digit of a fingerprint that is another is enough, and so is the name of its digest', async () => {
  await fc.assert(
    fc.asyncProperty(fingerprint, fingerprint, fc.nat(63), async (own, theirs, at) => {
      const place = 'sha-256 '.length + at + Math.floor(at / 2)
      const changed = own.slice(0, place) + (own[place] === '0' ? '1' : '0') + own.slice(place + 1)
      const first = await numbersOf([own, theirs], quick)
      expect(await numbersOf([changed, theirs], quick)).not.toEqual(first)
      expect(await numbersOf([own.replace('256', '512'), theirs], quick)).not.toEqual(first)
    }),
  )
})

test('[SE6] no zero in front is lost, and every byte of a group counts', async () => {
  const fixed =
    (...bytes: number[]): Stretch =>
    async () =>
      Uint8Array.from({ length: STRETCHED }, (_, i) => bytes[i] ?? 0)
  const some: Ends = ['sha-256 A', 'sha-256 B']
  expect(await numbersOf(some, fixed())).toEqual(Array(6).fill('00000'))
  expect(await numbersOf(some, fixed(0, 0, 0, 0, 7, 0, 0, 0, 1, 0))).toEqual([
    '00007',
    '00256',
    ...Array(4).fill('00000'),
  ])
  // 256 to the fourth is 4294967296, and the largest of five bytes 1099511627775.
  expect(await numbersOf(some, fixed(1, 0, 0, 0, 0, 255, 255, 255, 255, 255))).toEqual([
    '67296',
    '27775',
    ...Array(4).fill('00000'),
  ])
})

test('[SE7] the numbers are made by 600,000 rounds of PBKDF2 with SHA-256, and stay what they were', async () => {
  const started = performance.now()
  const made = await numbersOf([`sha-256 ${bytesOf('A1')}`, `sha-256 ${bytesOf('B2')}`], stretch)
  console.log(`numbers: ${Math.round(performance.now() - started)} ms`)
  const { pbkdf2Sync } = await import('node:crypto')
  const text = `holdfast numbers 1\nsha-256 ${bytesOf('A1')}\nsha-256 ${bytesOf('B2')}`
  const bytes = pbkdf2Sync(text, 'holdfast numbers 1', 600_000, 30, 'sha256')
  const groups = Array.from({ length: 6 }, (_, n) => String(bytes.readUIntBE(n * 5, 5) % 100_000).padStart(5, '0'))
  expect(made).toEqual(groups)
})
