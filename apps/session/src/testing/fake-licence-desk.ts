/** The licences of a practice on a page without a server: the same rules, over lists that are kept here. */
import { after, DAY, dayAt, instant, parseId, type Instant, type PractitionerId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import {
  boardsIn,
  codesIn,
  day,
  DUE_SOON,
  licenceDue,
  licenceFault,
  licencesIn,
  parseLicenceAct,
  stepLicences,
  type LicenceAct,
  type LicenceLog,
} from '@holdfast/jurisdictions'
import { problemOf, type LicencesView } from '@holdfast/wire'
import { sceneNow } from './scene.ts'

type Answer = { readonly status: number; readonly body: unknown }
type Loose = { readonly [key: string]: unknown }

const BEA = testId('practitioner', 1)
const CLEO = testId('practitioner', 2)
const NAMES: Readonly<Record<string, string>> = { [BEA]: 'Bea Example', [CLEO]: 'Cleo Sample' }
const LOOK_HOLDS = 180 * DAY

const now = (): Instant => instant(Date.now())
const dayOf = (at: Instant) => day(dayAt(at))
const inDays = (days: number) => dayOf(after(now(), days * DAY))

const STATED = { kind: 'state', of: null, register: 'https://register.example/tn?number=0042' } as const
const HELD = { kind: 'licence', profession: 'clinical-social-worker', status: 'active' } as const
const LOOK = { kind: 'look', method: 'register-lookup', checker: null, found: 'as-stated', words: null } as const

/** What stands there when the page is opened: one that ends soon and was looked up long ago, one that nobody looked up, and a colleague's. */
const before: readonly (readonly [PractitionerId, LicenceAct])[] =
  sceneNow().licence === 'due'
    ? [
        [
          BEA,
          {
            ...STATED,
            id: testId('licence', 1),
            licence: { ...HELD, place: 'US-TN', expires: inDays(40) },
            number: 'LCSW 0042',
            issuer: 'Tennessee Board of Social Worker Licensure',
          },
        ],
        [BEA, { ...LOOK, id: testId('licence', 2), of: testId('licence', 1), looked: after(now(), -170 * DAY) }],
        [
          BEA,
          {
            ...STATED,
            id: testId('licence', 3),
            licence: { ...HELD, place: 'US-CA', expires: 'never' },
            number: 'LCS 7731',
            issuer: 'Board of Behavioral Sciences',
            register: null,
          },
        ],
        [
          CLEO,
          {
            ...STATED,
            id: testId('licence', 4),
            licence: { ...HELD, profession: 'psychologist', place: 'US-OR', expires: inDays(400) },
            number: 'PSY 0110',
            issuer: 'Oregon Board of Examples',
            register: null,
          },
        ],
      ]
    : []

const logs = new Map<PractitionerId, LicenceLog>([
  [BEA, []],
  [CLEO, []],
])
for (const [whose, act] of before) write(whose, whose, act)

function write(whose: PractitionerId, by: PractitionerId, act: LicenceAct): string | null {
  const step = stepLicences(logs.get(whose) ?? [], { at: now(), by, act })
  if (step.ok) logs.set(whose, step.value)
  return step.ok ? null : step.error
}

function listOf(whose: PractitionerId): LicencesView['licences'] {
  const by = { now: now(), today: inDays(0), soon: dayOf(after(now(), DUE_SOON.end)), lookHolds: LOOK_HOLDS }
  const writers = new Map((logs.get(whose) ?? []).map(entry => [entry.act.id, NAMES[entry.by] ?? '']))
  return licencesIn(logs.get(whose) ?? []).map(one => ({
    ...one,
    isGood:
      one.verifiedAt !== null && by.now - one.verifiedAt <= LOOK_HOLDS && licenceFault(one.licence, by.today) === null,
    looks: one.looks.map(look => ({ ...look, by: writers.get(look.id) ?? '' })),
    due: licenceDue(one, by),
  }))
}

const view = (): LicencesView => ({
  now: now(),
  isRequired: true,
  licences: listOf(BEA),
  boards: boardsIn(logs.get(BEA) ?? []),
  codes: codesIn(logs.get(BEA) ?? []),
  colleagues: [{ person: CLEO, name: 'Cleo Sample', title: null, licences: listOf(CLEO) }],
})

let isLost = false
/** The next answer to something that is written down is lost on its way; what was written is kept. */
export const loseLicenceAnswer = (): void => void (isLost = true)

/** Answers what is asked of licences at the desk; null for anything else. */
export function fakeLicenceDesk(request: string, body: Loose): Answer | null {
  if (request === 'GET /api/licences') return { status: 200, body: view() }
  if (request !== 'POST /api/licences') return null
  const act = parseLicenceAct(body['act'], { now: now(), today: inDays(0) })
  if (!act.ok) {
    const fields = act.error.map(({ field }) => `act.${field}`)
    return {
      status: 422,
      body: problemOf('malformed-body', { fields, note: act.error.map(({ code }) => code).join(' ') }),
    }
  }
  const whose = typeof body['whose'] === 'string' ? parseId('practitioner', body['whose']) : null
  const note = write(whose?.ok ? whose.value : BEA, BEA, act.value)
  if (note !== null) return { status: 409, body: problemOf('note-refused', { note }) }
  if (!isLost) return { status: 200, body: view() }
  isLost = false
  throw new TypeError('Failed to fetch')
}
