/** Consent: how long it takes to compose a contract, and to check a long agreement from its file alone. */
import { compose, readBundle, seal, writeBundle, type PublicKey } from '@holdfast/consent'
import { bundleOf, fullComposition } from '@holdfast/consent/testing'
import { makeVerify } from '@holdfast/consent/web'
import { NOON } from '@holdfast/domain/testing'
import { figure, median, percentile, type Figure } from '../figure.ts'
import type { Run } from '../group.ts'
import { FORTY, TERMS } from './forty.ts'
import { longAgreement } from './long-agreement.ts'

/** Versions in the chain that is checked, each signed by two. */
const VERSIONS = 100

/** All figures of the group. One thread asks; the platform checks one signature at a time. */
export async function* consent({ quick, onProgress, rounds }: Run): AsyncIterable<Figure> {
  const often = rounds ?? (quick ? 5 : 20)
  onProgress('composing')
  yield* composing(often * 20)
  onProgress(`signing ${VERSIONS} versions`)
  yield* checking(often)
}

function* composing(often: number): Iterable<Figure> {
  const times = timed(often, () => {
    const made = compose(fullComposition(), FORTY)
    if (!made.ok || made.value.terms.length !== TERMS) throw new Error('another contract than was asked for')
    return seal(made.value)
  })
  const name = `compose, write down and hash a contract of ${TERMS} terms in two languages`
  yield figure(
    { name: `${name}, p50 of ${often}`, value: median(times), unit: 'ms' },
    { kind: 'value-at-most', bound: 2 },
  )
  yield figure({ name: `${name}, p95 of ${often}`, value: percentile(times, 95), unit: 'ms' }, { kind: 'none' })
}

async function* checking(often: number): AsyncIterable<Figure> {
  const { agreement, entries } = await longAgreement(VERSIONS, FORTY)
  const text = writeBundle(bundleOf(agreement, entries, NOON))
  const signatures = agreement.versions.reduce((sum, version) => sum + version.signatures.length, 0)
  const bare: number[] = []
  const whole: number[] = []
  for (let n = 0; n < often; n++) {
    // In turn, so that what the machine does beside it meets both; a new check each time, for keys are brought in once.
    bare.push(await timedOnce(() => onlySignatures(agreement.keys[0]?.key, signatures)))
    whole.push(
      await timedOnce(async () => {
        const read = await readBundle(text, makeVerify(crypto.subtle))
        if (!read.ok) throw new Error(JSON.stringify(read.error))
      }),
    )
  }
  const name = `check ${VERSIONS} versions with ${signatures} signatures from a file of ${Math.round(text.length / 1e5) / 10} MB`
  const peer = { peer: `${signatures} signatures alone`, peerValue: median(bare) }
  yield figure(
    { name: `${name}, p50 of ${often}`, value: median(whole), unit: 'ms', ...peer },
    { kind: 'value-at-most', bound: 250 },
  )
  yield figure({ name: `${name}, p95 of ${often}`, value: percentile(whole, 95), unit: 'ms' }, { kind: 'none' })
}

/** What nobody can save: the arithmetic of as many signatures, one after the other. */
async function onlySignatures(key: PublicKey | undefined, often: number): Promise<void> {
  if (!key) throw new Error('no key')
  const verify = makeVerify(crypto.subtle)
  const signed = new Uint8Array(700)
  for (let n = 0; n < often; n++) await verify(key, signed, new Uint8Array(64).fill(1))
}

/** Each time in milliseconds; what comes first warms the engine and does not count. */
function timed(often: number, act: () => unknown): readonly number[] {
  const times: number[] = []
  for (let n = 0; n < often + 20; n++) {
    const from = performance.now()
    act()
    if (n >= 20) times.push(performance.now() - from)
  }
  return times
}

async function timedOnce(act: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}
