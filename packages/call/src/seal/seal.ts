/** How the connection with one other page is encrypted, read out of what a browser says of it. Pure. */

/** The certificates of both ends as DTLS met them, each with the name of its digest: own first. */
export type Ends = readonly [own: string, theirs: string]

/**
 * What is known of it. `on`: every way that sound and picture take is encrypted from this browser to the one at the other
 * end, by the named means. `coming`: the two are still agreeing on keys. `unknown`: the browser does not say so much, or
 * says what does not fit together; never to be read as on.
 */
export type Seal =
  | {
      readonly kind: 'on'
      /** By what sound and picture are encrypted. */
      readonly media: string
      /** The version of DTLS and by what its own words are encrypted; null where the browser does not say. */
      readonly version: string | null
      readonly keys: string | null
      /** Null where the browser does not say whose certificates they are: then there is nothing to compare. */
      readonly ends: Ends | null
    }
  | { readonly kind: 'coming' }
  | { readonly kind: 'unknown' }

type Stat = { readonly [key: string]: unknown }

/** DTLS versions as the wire writes them (RFC 6347, RFC 9147). */
const VERSIONS: { readonly [hex: string]: string } = { FEFF: 'DTLS 1.0', FEFD: 'DTLS 1.2', FEFC: 'DTLS 1.3' }

/** How long each digest is, in bytes; an older one is too weak to tell two certificates apart. */
const DIGESTS: { readonly [name: string]: number } = { 'sha-256': 32, 'sha-384': 48, 'sha-512': 64 }

/** Means that hide what is said. A connection without one of them is not called encrypted, whatever else it is. */
const HIDES = /AES|CHACHA20/

/** Reads the report of one connection. What is claimed in an offer or an answer is not looked at: only what DTLS met. */
export function sealOf(report: Iterable<unknown>): Seal {
  const stats = [...report] as readonly Stat[]
  const ways = stats.filter(({ type }) => type === 'transport')
  const seals = ways.map(way => sealOfWay(way, stats))
  const [first] = seals
  if (!first) return { kind: 'unknown' }
  // Where there are several ways, somebody could sit on one of them: all are the same, or nothing is said.
  const isOne = seals.every(seal => JSON.stringify(seal) === JSON.stringify(first))
  return isOne ? first : { kind: 'unknown' }
}

function sealOfWay(way: Stat, stats: readonly Stat[]): Seal {
  const { dtlsState } = way
  if (dtlsState === 'new' || dtlsState === 'connecting') return { kind: 'coming' }
  const media = textOf(way['srtpCipher'])
  if (dtlsState !== 'connected' || media === null || !HIDES.test(media)) return { kind: 'unknown' }
  const version = textOf(way['tlsVersion'])
  const own = certificateOf(way['localCertificateId'], stats)
  const theirs = certificateOf(way['remoteCertificateId'], stats)
  // One's own certificate at the other end is nobody else's.
  const ends: Ends | null = own !== null && theirs !== null && own !== theirs ? [own, theirs] : null
  const named = version === null ? null : (VERSIONS[version.toUpperCase()] ?? version)
  return { kind: 'on', media, version: named, keys: textOf(way['dtlsCipher']), ends }
}

function certificateOf(id: unknown, stats: readonly Stat[]): string | null {
  const found = stats.find(stat => stat['type'] === 'certificate' && stat['id'] === id)
  const digest = textOf(found?.['fingerprintAlgorithm'])?.toLowerCase()
  const bytes = textOf(found?.['fingerprint'])?.toUpperCase()
  if (digest === undefined || bytes === undefined || !Object.hasOwn(DIGESTS, digest)) return null
  const isWhole = /^[\dA-F]{2}(?::[\dA-F]{2})+$/.test(bytes) && bytes.split(':').length === DIGESTS[digest]
  return isWhole ? `${digest} ${bytes}` : null
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
