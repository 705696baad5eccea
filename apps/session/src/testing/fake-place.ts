/** Places on a page without a server: what is asked on each side, what was said, what is decided on it, and the care notes. */
import { careNotesAmong, instant, type RoomCheck } from '@holdfast/domain'
import type { CareNotes, Checklist, EncounterView, Preparation } from '@holdfast/wire'
import { ASKED, BEA, isDesk, OWN_ROOM } from './people.ts'
import { sceneNow } from './scene.ts'

type Answer = { readonly status: number; readonly body: unknown }
type Loose = { readonly [key: string]: unknown }
type Line = Checklist[number]['answer']

const scene = sceneNow()
const now = () => instant(Date.now())
const decided: Preparation['roomDecided'] = []
const said: CareNotes['said'] = scene.care
  ? [{ note: 'animals', stands: true, reason: 'Talked over in the second hour.', by: BEA.name, at: now() }]
  : []

/** What is asked of the page's own person, without why. */
export const ownAsks = (): EncounterView['roomAsks'] =>
  ASKED[isDesk ? 'practitioner' : 'client'].map(({ item, isMandatory }) => ({ item, isMandatory }))

/** What a practitioner said of their own place before the page was opened. */
export const ownRoom = (): EncounterView['roomCheck'] => (isDesk && !scene.place ? OWN_ROOM : null)

/** What is asked of the client, with why, and what was decided on their answers. */
export const clientAsks = (): Pick<Preparation, 'roomAsks' | 'roomDecided'> => ({
  roomAsks: ASKED.client.map(one => ({ ...one, because: [...one.because] })),
  roomDecided: [...decided],
})

/** How answers stand; null while they are missing. */
export function roomLine(answers: RoomCheck['answers'], side: keyof typeof ASKED): Line {
  const mandatory = ASKED[side].filter(({ isMandatory }) => isMandatory).map(({ item }) => item)
  const by = side === 'practitioner' ? 'practitioner' : 'patient'
  if (mandatory.some(item => (answers[item] ?? 'not-yet') === 'not-yet'))
    return { kind: 'to-do', by, remedy: 'answer-room-check' }
  const open = mandatory.filter(item => answers[item] === 'not-today')
  const isSettled = open.every(item => decided.findLast(one => one.item === item)?.decision === 'go-on')
  return isSettled ? { kind: 'passed' } : { kind: 'to-do', by: 'practitioner', remedy: 'settle-room' }
}

/** Keeps a decision. */
export const decideRoom = (body: Loose): void =>
  void decided.push({
    ...(body as Pick<(typeof decided)[number], 'item' | 'decision' | 'reason'>),
    by: BEA.name,
    at: now(),
  })

/** Answers about care notes; null for everything else. */
export function fakeCare(method: string, part: string, body: Loose): Answer | null {
  if (!part.endsWith('/care-notes')) return null
  if (method === 'POST')
    said.push({ ...(body as Pick<(typeof said)[number], 'note' | 'stands' | 'reason'>), by: BEA.name, at: now() })
  const kept: CareNotes = { now: now(), notes: [...careNotesAmong(said)], said: [...said] }
  return { status: 200, body: kept }
}
