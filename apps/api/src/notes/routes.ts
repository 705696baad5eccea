/** Notes of an hour over HTTP: practitioners of it take them and read them; the client reads what was shared. */
import { earlierNotes, hourNotesOf, recordAct, sharedNotes, writeNote } from '@holdfast/db'
import { makeObservation } from '@holdfast/risk-screening'
import { asksOf, DEFAULT_PATTERN_POLICY, limitsOf, nameOf, type HourNotes, type NoteAct } from '@holdfast/safety'
import { noteBody, type NotesView, type OwnNotes } from '@holdfast/wire'
import { Hono } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { gather } from '../encounters/facts.ts'
import { encounterIn } from '../encounters/params.ts'
import { isPatient, judged, type Judged } from '../judgements/whose.ts'
import { Refused } from '../problems.ts'

const PATH = '/:encounter/seats/:seat/notes'

/** Routes below `/api/encounters/:encounter`. */
export const noteRoutes = (deps: Deps) => {
  const signed = signedIn(deps)
  return new Hono<Signed>()
    .get(
      PATH,
      signed,
      described(
        'hourNotes',
        'What was noted in an hour about a client, for its practitioners, and what that still asks. Leaves an audit entry.',
        ['not-allowed', 'not-found'],
      ),
      async c => {
        const { patient, by } = await judged(deps, c.req.param(), c.var.actor.person)
        const encounter = encounterIn(c.req.param('encounter'))
        const read = { actor: by.id, act: 'record-read', subject: patient, code: 'notes' } as const
        await recordAct(deps.db, auditOf(deps, read))
        return c.json(await viewOf(deps, { encounter, patient }, await hourNotesOf(deps.db, { encounter, patient })))
      },
    )
    .post(
      PATH,
      signed,
      described('noteHour', 'A practitioner notes one thing, in the hour or afterwards. Sent again it is kept once.', [
        'malformed-body',
        'not-allowed',
        'not-found',
        'note-refused',
      ]),
      jsonBody(noteBody),
      async c => {
        const { patient, by } = await judged(deps, c.req.param(), c.var.actor.person)
        const encounter = encounterIn(c.req.param('encounter'))
        const { act } = c.req.valid('json')
        const at = deps.clock()
        lookedWhole(act, by, at)
        const audit = auditOf(deps, { actor: by.id, act: 'hour-noted', subject: encounter, code: act.kind })
        const written = await writeNote(deps.db, { encounter, patient, noted: { at, by: by.id, act }, audit })
        if (!written.ok) throw new Refused('note-refused', { note: written.error })
        return c.json(await viewOf(deps, { encounter, patient }, written.value))
      },
    )
    .get(
      '/:encounter/notes',
      signed,
      described('ownNotes', 'What a client reads of the notes about their hours: what was shared with them.', [
        'not-allowed',
        'not-found',
      ]),
      async c => {
        const { me } = (await gather(deps, encounterIn(c.req.param('encounter')), c.var.actor.person)).kept
        if (me.role !== 'patient' || !isPatient(me.person)) throw new Refused('not-allowed')
        const hours = await sharedNotes(deps.db, me.person)
        const own: OwnNotes = { now: deps.clock(), hours: [...hours] }
        return c.json(own)
      },
    )
}

/** Whatever is not as usual is said in words: the rule is risk-screening's, where an observation becomes findings. */
function lookedWhole(act: NoteAct, by: Judged['by'], at: Parameters<typeof makeObservation>[2]): void {
  if (act.kind !== 'observe') return
  const { seen, note, mood, accord } = act
  const made = makeObservation({ seen, note, mood, accord }, by.id, at)
  if (!made.ok) throw new Refused('note-refused', { note: made.error[0] ?? 'no-note' })
}

async function viewOf(deps: Deps, name: Parameters<typeof hourNotesOf>[1], notes: HourNotes): Promise<NotesView> {
  const earlier = await earlierNotes(deps.db, name, DEFAULT_PATTERN_POLICY.hours - 1)
  return {
    now: deps.clock(),
    notes,
    asks: asksOf(notes, earlier),
    patterns: patternsOf([notes, ...earlier]),
  }
}

/** Each pattern once, as it was written last. */
function patternsOf(hours: readonly HourNotes[]): string[] {
  const named = new Map<string, string>()
  for (const { pattern } of hours.flatMap(notes => limitsOf(notes).toReversed())) {
    if (pattern !== null && !named.has(nameOf(pattern))) named.set(nameOf(pattern), pattern)
  }
  return [...named.values()]
}
