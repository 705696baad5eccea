/** What was seen of who somebody is, on a page without a server. */
import {
  after,
  cardWaiting,
  DAY,
  evidenceIn,
  instant,
  isKnown,
  meetingIn,
  restsOn,
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

if (scene.card === 'asked') written.push({ at: now(), act: { kind: 'card-asked', id: named(9) } })

/** What the provider says when it is asked what came, one time after the other; then what the last one said. */
const cardSays = ['not-yet', 'written']

/** Answers on a card check; null for everything else. */
function fakeCardCheck(method: string, part: string, body: Loose): Answer | null {
  if (method !== 'POST' || !/\/card-check(?:\/came)?$/.test(part)) return null
  const asked = cardWaiting(entries(), now())
  if (part.endsWith('/came')) {
    const came = cardSays.length > 1 ? cardSays.shift() : cardSays[0]
    const card = { kind: 'payment', name: 'differs', street: 'matches', postcode: 'not-compared' } as const
    if (came === 'written' && asked) written.push({ at: now(), act: { ...card, id: named(8), asked: asked.id } })
    return { status: 200, body: { came } }
  }
  const id = asked?.id ?? (body['id'] as IdentityId)
  if (asked === null) written.push({ at: now(), act: { kind: 'card-asked', id } })
  const url = `${location.origin}/check`
  return { status: 200, body: { came: 'page', id, url, open: cardWaiting(entries(), now())?.open } }
}

const waiting = () => {
  const asked = cardWaiting(entries(), now())
  return asked && { id: asked.id, open: asked.open }
}

/** Answers on who somebody is; null for everything else. A page writes by POST to `/identity`. */
export function fakeIdentity(method: string, part: string, body: Loose): Answer | null {
  const card = fakeCardCheck(method, part, body)
  if (card) return card
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
  card: waiting(),
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
  const wentWith = (act: IdentityAct) => {
    const rests = restsOn(act)
    return rests === null ? null : back(rests)
  }
  return {
    now: now(),
    seat: ANA.seat,
    isKnown: isKnown(evidenceIn(entries(), null), SUFFICES),
    suffices: [...SUFFICES],
    entries: written.flatMap(({ at, act }) =>
      act.kind === 'taken-back' ? [] : [{ at, by: BEA.name, act, takenBack: back(act.id) ?? wentWith(act) }],
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
    card: scene.card === undefined ? null : { waiting: waiting() },
  }
}
