/** What was seen of who somebody is, on a page without a server. */
import {
  after,
  DAY,
  evidenceIn,
  instant,
  isKnown,
  meetingIn,
  toldThemselves,
  wordAgreedBy,
  type IdentityAct,
  type IdentityId,
} from '@holdfast/domain'
import type { IdentityView, OwnIdentity } from '@holdfast/wire'
import { ANA, BEA } from './people.ts'
import { sceneNow } from './scene.ts'

type Answer = { readonly status: number; readonly body: unknown }
type Loose = { readonly [key: string]: unknown }
type Kept = { readonly at: ReturnType<typeof instant>; readonly act: IdentityAct }

const SUFFICES = ['in-person', 'document', 'video'] as const
const scene = sceneNow()
const now = () => instant(Date.now())
const named = (n: number) => `idn_${'0'.repeat(25)}${n}` as unknown as IdentityId

/** What was written before the page was opened: a meeting, a document on which the name differs, and sight in a call. */
const written: Kept[] =
  scene.known === undefined
    ? []
    : [
        {
          at: after(now(), -40 * DAY),
          act: {
            kind: 'in-person',
            id: named(1),
            met: { on: '2026-05-04', place: 'The practice', who: null },
            age: { says: 'adult' },
          },
        },
        {
          at: after(now(), -30 * DAY),
          act: {
            kind: 'document',
            id: named(2),
            document: 'identity-card',
            name: 'differs',
            picture: 'matches',
            age: { says: 'month', month: '1990-04' as never },
          },
        },
        { at: after(now(), -20 * DAY), act: { kind: 'video', id: named(3), encounter: null } },
        {
          at: after(now(), -10 * DAY),
          act: { kind: 'taken-back', id: named(4), of: named(3), reason: 'It was their sister who sat there.' },
        },
      ]

const entries = () =>
  written.map(one => ({ ...one, person: ANA.seat as never, by: BEA.seat as never }) satisfies Kept & Loose)

/** Answers on who somebody is; null for everything else. A page writes by POST to `/identity`. */
export function fakeIdentity(method: string, part: string, body: Loose): Answer | null {
  if (method === 'POST' && part === '/identity') {
    const act = body['act'] as IdentityAct
    const hour = act.kind === 'code-word' ? { encounter: `enc_${'0'.repeat(26)}` as never } : {}
    written.push({ at: now(), act: act.kind === 'video' ? { ...act, encounter: null } : { ...act, ...hour } })
    return null
  }
  if (method === 'GET' && part === '/identity') return { status: 200, body: own() }
  return /^\/seats\/[^/]+\/identity$/.test(part) ? { status: 200, body: view() } : null
}

const own = (): OwnIdentity => ({
  now: now(),
  evidence: toldThemselves(evidenceIn(entries(), null)).map(({ act, at }) => ({ act, at, by: BEA.name })),
})

function wordOf(): IdentityView['word'] {
  const word = wordAgreedBy(entries(), BEA.seat as never)
  return word && { id: word.id, on: word.on }
}

function view(): IdentityView {
  const back = (id: IdentityId) => {
    const found = written.find(({ act }) => act.kind === 'taken-back' && act.of === id)
    return found?.act.kind === 'taken-back' ? { at: found.at, by: BEA.name, reason: found.act.reason } : null
  }
  return {
    now: now(),
    seat: ANA.seat,
    isKnown: isKnown(evidenceIn(entries(), null), SUFFICES),
    suffices: [...SUFFICES],
    entries: written.flatMap(({ at, act }) =>
      act.kind === 'taken-back'
        ? []
        : [{ at, by: BEA.name, act, takenBack: back(act.id) ?? (act.kind === 'code-word' ? back(act.of) : null) }],
    ),
    meeting: {
      asked: scene.known === 'unmet' ? 'recommended' : 'open',
      stands:
        scene.known === 'unmet' && !written.some(({ act }) => act.kind === 'no-meeting')
          ? 'missing'
          : meetingIn(entries()),
    },
    monthDiffers: scene.known === 'unmet',
    word: wordOf(),
  }
}
