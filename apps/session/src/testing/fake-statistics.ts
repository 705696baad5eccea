/** What a browser says of the encryption of a connection that is none. */
import type { PeerView } from '@holdfast/call'
import type { Scene } from './scene-parts.ts'

const fingerprintOf = (first: number): string =>
  Array.from({ length: 32 }, (_, i) => ((first + i * 37) % 256).toString(16).padStart(2, '0').toUpperCase()).join(':')

/** A report of the connection with the other of this number. */
export function statisticsOf(seal: NonNullable<Scene['seal']>, number: number): PeerView['statistics'] {
  const way = {
    type: 'transport',
    dtlsState: 'connected',
    tlsVersion: 'FEFD',
    dtlsCipher: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    srtpCipher: 'AES_CM_128_HMAC_SHA1_80',
    localCertificateId: 'own',
    remoteCertificateId: 'theirs',
  }
  const certificate = (id: string, first: number) => ({
    type: 'certificate',
    id,
    fingerprint: fingerprintOf(first),
    fingerprintAlgorithm: 'sha-256',
  })
  const reports = {
    on: [way, certificate('own', 1), certificate('theirs', 20 + number)],
    bare: [way],
    unknown: [],
  }
  return () => Promise.resolve(reports[seal])
}
