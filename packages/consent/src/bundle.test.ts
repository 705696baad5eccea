/** Tests of the file that anyone can check: whole it is believed, and changed in any way it is not. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBundle, writeBundle, type Bundle } from './bundle.ts'
import { canonical } from './canonical.ts'
import type { Entry } from './entry.ts'
import { ANA, BEA, bundleOf, exampleContract, fakeVerify, inForceScene, type Scene } from './testing.ts'

const scene = await lived()
const text = scene.bundle()

async function lived(): Promise<Scene> {
  const alive = await inForceScene()
  await alive.happen({ kind: 'remarked', by: ANA.person, clause: null, words: 'Thank you.' })
  await alive.offer({ safeguards: ['C2'] })
  await alive.sign(BEA.person)
  await alive.sign(ANA.person)
  await alive.withdraw(ANA.person, { kind: 'purpose', purpose: 'chat' })
  return alive
}

const parts = (): Bundle => bundleOf(scene.agreement(), scene.entries, scene.now())
const refusalOf = async (changed: string): Promise<unknown> => {
  const read = await readBundle(changed, fakeVerify)
  return read.ok ? 'believed' : read.error
}

test('[CO71] [CO72] a file is believed as it was written, and tells what its log tells', async () => {
  const read = await readBundle(text, fakeVerify)
  expect(read).toMatchObject({ ok: true, value: { agreement: scene.agreement(), madeAt: scene.now() } })
})

test('[CO71] any letter that is changed, missing, added or moved is refused', async () => {
  const somewhere = fc.nat(text.length - 1)
  const letter = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 })
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.tuple(somewhere, letter).map(([n, one]) => text.slice(0, n) + one + text.slice(n + 1)),
        fc.tuple(somewhere, letter).map(([n, one]) => text.slice(0, n) + one + text.slice(n)),
        somewhere.map(n => text.slice(0, n) + text.slice(n + 1)),
        somewhere.map(n => text.slice(0, n) + (text[n + 1] ?? '') + (text[n] ?? '') + text.slice(n + 2)),
        somewhere.map(n => text.slice(0, n)),
      ),
      async changed => {
        fc.pre(changed !== text)
        expect(await refusalOf(changed)).not.toBe('believed')
      },
    ),
    { numRuns: 3000 },
  )
})

/** What someone would do who knows the form: change a part, and write the sum anew. */
const forged = (change: (bundle: { -readonly [K in keyof Bundle]: Bundle[K] }) => void): string => {
  const bundle = { ...parts() }
  change(bundle)
  return writeBundle(bundle)
}

test.each<[string, string, object]>([
  ['an entry taken out', forged(b => (b.entries = b.entries.toSpliced(6, 1))), { part: 'entry', n: 6 }],
  ['the first entry taken out', forged(b => (b.entries = b.entries.slice(1))), { part: 'entry', n: 0 }],
  [
    'two entries in another order',
    forged(b => (b.entries = b.entries.with(3, b.entries[4] ?? '').with(4, b.entries[3] ?? ''))),
    { part: 'entry' },
  ],
  ['an entry twice', forged(b => (b.entries = b.entries.toSpliced(6, 0, b.entries[5] ?? ''))), { part: 'entry', n: 6 }],
  [
    'a contract missing',
    forged(b => (b.contracts = b.contracts.slice(0, 1))),
    { part: 'entry', reason: 'contract-missing' },
  ],
  [
    'the contracts in another order',
    forged(b => (b.contracts = b.contracts.toReversed())),
    { part: 'contract', n: 0, reason: 'contract-not-offered' },
  ],
  [
    'a contract that nobody offered',
    forged(b => (b.contracts = [...b.contracts, exampleContract({ version: 3 }).text])),
    { part: 'contract', n: 2, reason: 'contract-not-offered' },
  ],
  [
    'a word in a contract',
    forged(b => (b.contracts = b.contracts.map(one => one.replace('80.00', '90.00')))),
    { part: 'entry', n: 0, reason: 'contract-missing' },
  ],
  [
    'another agreement’s name',
    forged(b => (b.agreement = b.agreement.replace(/.$/, 'z') as never)),
    { part: 'entry', n: 0 },
  ],
])('[CO71] %s is refused though the sum is right', async (_, changed, error) => {
  expect(await refusalOf(changed)).toMatchObject(error)
})

test('[CO71] an entry that was written anew breaks all that follow', async () => {
  for (const n of parts().entries.keys()) {
    const changed = forged(b => {
      const entry = JSON.parse(b.entries[n] ?? '') as Entry
      b.entries = b.entries.with(n, canonical({ ...entry, at: entry.at + 1 }))
    })
    const isLast = n === parts().entries.length - 1
    // The last one has nothing behind it and no signature of its own: only the sum covers it, and the sum was forged.
    expect(await refusalOf(changed)).toEqual(
      isLast
        ? 'believed'
        : { part: 'entry', n: n + 1, reason: expect.stringMatching(/^(?:entry-differs|seen-unknown)$/) },
    )
  }
})

test('[CO71] no withdrawal can be taken out from before a later signature, though the log is chained anew', async () => {
  const alive = await inForceScene()
  await alive.withdraw(ANA.person)
  await alive.offer()
  await alive.sign(ANA.person)
  await alive.sign(BEA.person)
  const { entries, ...rest } = bundleOf(alive.agreement(), alive.entries, alive.now())
  const without = entries.flatMap(one => {
    const entry = JSON.parse(one) as Entry
    return entry.event.kind === 'withdrawn' ? [] : [entry]
  })
  const chained: string[] = []
  for (const [n, entry] of without.entries()) {
    const previous = n === 0 ? null : await digestOfText(chained[n - 1] ?? '')
    chained.push(canonical({ ...entry, n, previous }))
  }
  expect(await refusalOf(writeBundle({ ...rest, entries: chained }))).toMatchObject({
    part: 'entry',
    reason: 'seen-unknown',
  })
})

const digestOfText = async (of: string): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(of))).toString('hex')

test('[CO71] what is no such file at all is refused with a name', async () => {
  for (const [file, reason] of [
    ['', 'not-json'],
    ['{}', 'not-as-expected'],
    [`${text}\n`, 'not-canonical'],
    [text.replace(/"sum":"./, '"sum":"x'), 'not-as-expected'],
    [text.replace('"madeAt":1', '"madeAt":2'), 'sum-differs'],
  ] as const)
    expect(await refusalOf(file)).toEqual({ part: 'file', n: null, reason })
})
