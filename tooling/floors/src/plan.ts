// The plan of the house as data: who stands on which floor, who may depend on whom, and what is pure.

/** One room: a workspace of this repository. */
export type Room = {
  /** The folder, from the root. */
  readonly folder: string
  readonly floor: number
  /** The workspaces it may import, and no others. */
  readonly may: readonly string[]
  /** A pure room holds no clock, no chance and no I/O; it may import pure rooms and the libraries named here. */
  readonly pure?: { readonly libraries: readonly string[] }
}

/** Every room by its short name (`@holdfast/` left away). A new package is entered here first. */
export const PLAN: Readonly<Record<string, Room>> = {
  domain: { folder: 'packages/domain', floor: 1, may: [], pure: { libraries: [] } },
  consent: {
    folder: 'packages/consent',
    floor: 2,
    may: ['domain'],
    pure: { libraries: ['@noble/hashes', 'canonicalize', 'diff', 'valibot'] },
  },
  jurisdictions: { folder: 'packages/jurisdictions', floor: 2, may: ['domain'], pure: { libraries: [] } },
  safety: { folder: 'packages/safety', floor: 2, may: ['domain'], pure: { libraries: ['valibot'] } },
  reconnect: { folder: 'packages/reconnect', floor: 2, may: ['domain'], pure: { libraries: [] } },
  'risk-screening': { folder: 'packages/risk-screening', floor: 2, may: ['domain'], pure: { libraries: [] } },
  psychometrics: {
    folder: 'packages/psychometrics',
    floor: 2,
    may: ['domain'],
    pure: {
      libraries: [
        '@stdlib/math-base-special-gammainc',
        '@stdlib/stats-base-dists-beta-quantile',
        '@stdlib/stats-base-dists-f-cdf',
        '@stdlib/stats-base-dists-f-quantile',
        '@stdlib/stats-base-dists-normal-cdf',
        '@stdlib/stats-base-dists-normal-quantile',
        '@stdlib/stats-base-dists-t-cdf',
        '@stdlib/stats-base-dists-t-quantile',
        'ml-matrix',
      ],
    },
  },
  'check-in': {
    folder: 'packages/check-in',
    floor: 3,
    may: ['domain', 'consent', 'jurisdictions'],
    pure: { libraries: [] },
  },
  fhir: {
    folder: 'packages/fhir',
    floor: 3,
    may: ['domain', 'consent', 'risk-screening'],
    pure: { libraries: ['fhir'] },
  },
  db: { folder: 'packages/db', floor: 3, may: ['domain', 'consent', 'jurisdictions', 'risk-screening', 'safety'] },
  wire: {
    folder: 'packages/wire',
    floor: 4,
    may: ['domain', 'consent', 'jurisdictions', 'risk-screening', 'reconnect', 'safety', 'check-in'],
    pure: { libraries: ['valibot'] },
  },
  room: { folder: 'packages/room', floor: 5, may: ['domain', 'reconnect', 'wire'], pure: { libraries: [] } },
  call: { folder: 'packages/call', floor: 5, may: ['domain', 'reconnect', 'wire'] },
  api: {
    folder: 'apps/api',
    floor: 6,
    may: [
      'domain',
      'consent',
      'risk-screening',
      'reconnect',
      'jurisdictions',
      'safety',
      'check-in',
      'wire',
      'room',
      'db',
    ],
  },
  session: {
    folder: 'apps/session',
    floor: 6,
    may: ['call', 'wire', 'domain', 'consent', 'risk-screening', 'jurisdictions', 'safety'],
  },
  cli: {
    folder: 'apps/cli',
    floor: 6,
    may: ['domain', 'consent', 'jurisdictions', 'risk-screening', 'psychometrics', 'fhir', 'db'],
  },
}

/** Beside the house: they look at it from outside, so they may see all of it, and nobody sees them. */
export const OUTSIDE: readonly string[] = ['e2e', 'bench', 'examples', 'tooling']

/** Single files of a pure room that carry effects out and may therefore touch the world. */
export const RUNNERS: readonly string[] = [
  'packages/consent/src/web/key-store.ts',
  'packages/consent/src/web/keys.ts',
  'packages/reconnect/src/runner.ts',
  'packages/reconnect/src/browser/indexed-db.ts',
  'packages/reconnect/src/browser/page.ts',
  'packages/reconnect/src/browser/ports.ts',
  'packages/reconnect/src/browser/web-socket.ts',
  'packages/reconnect/src/node/file-disk.ts',
  'packages/reconnect/src/node/ports.ts',
]

/** What tests and the `/testing` doors may import besides. */
export const TEST_LIBRARIES: readonly string[] = ['vitest', 'fast-check', 'fhirpath']

/** The longest a file may be, in lines, before a second concept has moved in. */
export const LONGEST = 250

/** Files that are tables of data, words for people or written by a tool; they may run longer. */
export const isLongByNature = (path: string): boolean =>
  /\/(data|words|drizzle|generated)\//.test(path) || /\/words[^/]*\.tsx?$/.test(path)

/** Commands of a package that people run by hand; they are no part of what it ships. */
export const isTool = (path: string): boolean => /^packages\/[^/]+\/tools\//.test(path)

/** Files that only run under test. */
export const isTest = (path: string): boolean => /\.(test|e2e)\.tsx?$/.test(path)

/** Tests, and what a package ships for the tests of others. */
export const isForTests = (path: string): boolean => isTest(path) || /\/src\/testing(\.tsx?|\/)/.test(path)

/** The room that a path lies in, if any. */
export const roomOf = (path: string): string | undefined =>
  Object.keys(PLAN).find(name => path.startsWith(`${PLAN[name]?.folder}/`))
