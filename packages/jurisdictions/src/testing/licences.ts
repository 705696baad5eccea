/** Licences for tests: good ones to be spoiled one fact at a time, and any at all. */
import fc from 'fast-check'
import { day } from '../day.ts'
import { EVERY_MEMBER, LICENCE_STATUSES, type Licence } from '../licence.ts'
import { PLACES } from '../place.ts'
import { PROFESSIONS } from '../profession.ts'
import { COMPACTS } from '../row.ts'

/** The day on which the tests ask, the one on which our rows were last read. */
export const TODAY = day('2026-11-26')

type Privilege = Extract<Licence, { kind: 'privilege' }>
type Standing = Pick<Licence, 'status' | 'expires'>

const GOOD: Standing = { status: 'active', expires: day('2027-06-30') }

/** An active licence of a place. */
export const licence = (
  profession: Licence['profession'],
  place: string,
  spoiled: Partial<Standing> = {},
): Licence => ({
  kind: 'licence',
  profession,
  place,
  ...GOOD,
  ...spoiled,
})

/** A privilege of PSYPACT from a home place. */
export const psypact = (home: string, spoiled: Partial<Privilege> = {}): Privilege => ({
  kind: 'privilege',
  profession: 'psychologist',
  compact: 'psypact',
  home,
  place: EVERY_MEMBER,
  ...GOOD,
  ...spoiled,
})

/** A multistate licence of the Social Work Compact, as if one had been issued. */
export const socialWork = (home: string): Privilege => ({
  ...psypact(home),
  profession: 'clinical-social-worker',
  compact: 'social-work',
})

/** A privilege of the Counseling Compact from a home place for one other. */
export const counseling = (home: string, place: string, spoiled: Partial<Privilege> = {}): Privilege => ({
  kind: 'privilege',
  profession: 'professional-counsellor',
  compact: 'counseling',
  home,
  place,
  ...GOOD,
  ...spoiled,
})

const held = {
  profession: fc.constantFrom(...PROFESSIONS),
  status: fc.constantFrom(...LICENCE_STATUSES),
  expires: fc.constantFrom(null, 'never' as const, day('2026-11-25'), TODAY, day('2040-01-01')),
}

/** Any place that we hold. */
export const anyPlace = fc.constantFrom<string>(...PLACES)

/** Anything that a practitioner might hold. */
export const anyLicence: fc.Arbitrary<Licence> = fc.oneof(
  fc.record({ ...held, kind: fc.constant('licence' as const), place: anyPlace }),
  fc.record({
    ...held,
    kind: fc.constant('privilege' as const),
    compact: fc.constantFrom(...COMPACTS),
    home: anyPlace,
    place: fc.oneof(anyPlace, fc.constant(EVERY_MEMBER)),
  }),
  fc.record({
    ...held,
    kind: fc.constant('temporary' as const),
    home: anyPlace,
    place: anyPlace,
    daysUsed: fc.nat({ max: 400 }),
  }),
)

/** Some of them, and where the client is: often where one of them holds, so that yeses are met. */
export const anyAsking = fc.array(anyLicence, { maxLength: 4 }).chain(licences =>
  fc.record({
    licences: fc.constant(licences),
    place: fc.oneof(anyPlace, ...licences.map(({ place }) => fc.constant(place))),
  }),
)
