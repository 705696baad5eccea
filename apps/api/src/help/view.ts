/** Calls for help as practitioners read them: those of their hours, and all of them for who is in the list. */
import { findPerson, helpCallsSince, helpDrills, listPeople, noteHelp, respondersOf, seatedIn } from '@holdfast/db'
import type { ListedResponder } from '@holdfast/db'
import { DAY, type PersonId } from '@holdfast/domain'
import { helpStandingOf, lastDrill, type HelpCall } from '@holdfast/safety'
import type { HelpCallView, HelpView } from '@holdfast/wire'
import { auditOf, type Deps } from '../deps.ts'
import { Refused } from '../problems.ts'

/** Calls stay in the list for so long. */
const SHOWN_FOR = 30 * DAY

/** May this practitioner read this call? Their own only once it is closed: who sits beside them reads their screen too. */
export async function mayRead(deps: Deps, call: HelpCall, { list, person }: Reader): Promise<boolean> {
  if (call.isDrill) return true
  if (call.by === person) return helpStandingOf(call) === 'closed'
  if (list.some(one => one.practitioner === person)) return true
  if (call.hour === null) return false
  return (await seatedIn(deps.db, call.hour.encounter)).some(one => one.person === person)
}

/** The calls that a practitioner may read. Their desk has told them by that, and it is noted. */
export async function helpView(deps: Deps, person: PersonId): Promise<HelpView> {
  const [all, list, people] = await Promise.all([
    helpCallsSince(deps.db, deps.clock(), SHOWN_FOR),
    respondersOf(deps.db),
    listPeople(deps.db),
  ])
  const readable = await Promise.all(all.map(call => mayRead(deps, call, { list, person })))
  const mine = await Promise.all(
    all.filter((_, n) => readable[n]).map(call => toldByDesk(deps, call, { list, person })),
  )
  const nameOf = (id: string): string =>
    list.find(one => one.id === id)?.name ?? people.find(one => one.id === id)?.name ?? ''
  return {
    now: deps.clock(),
    calls: mine.map(call => viewOf(call, { list, nameOf, person, role: people.find(one => one.id === call.by)?.kind })),
    drill: lastDrill(await helpDrills(deps.db)),
    responders: [...list],
    practitioners: people.filter(({ kind }) => kind === 'practitioner').map(({ id, name }) => ({ id, name })),
    ways: { mail: deps.ways.mail !== null, web: deps.ways.web !== null },
  }
}

/** Who reads, and who is in the list. */
export type Reader = { readonly list: readonly ListedResponder[]; readonly person: PersonId }

/** A responder whose way is their desk is told by looking at it. */
async function toldByDesk(deps: Deps, call: HelpCall, { list, person }: Reader): Promise<HelpCall> {
  const desk = list.find(one => one.channel === 'desk' && one.practitioner === person)
  if (!desk || helpStandingOf(call) !== 'open') return call
  if (call.events.some(one => one.kind === 'told' && one.responder === desk.id)) return call
  const event = { kind: 'told', at: deps.clock(), responder: desk.id } as const
  const audit = [auditOf(deps, { actor: person, act: 'help-told', subject: call.id, code: 'desk' })]
  const noted = await noteHelp(deps.db, { id: call.id, event, audit })
  return noted.ok ? noted.value : call
}

type Shown = Reader & {
  readonly nameOf: (id: string) => string
  readonly role: HelpCallView['role'] | undefined
}

function viewOf(call: HelpCall, { list, nameOf, person, role }: Shown): HelpCallView {
  const { events } = call
  const told = list.map(({ id, name, channel }) => {
    const last = events.findLast(one => (one.kind === 'told' || one.kind === 'not-told') && one.responder === id)
    const why = last?.kind === 'not-told' ? last.why : null
    return { name, channel, at: last?.at ?? null, why }
  })
  return {
    id: call.id,
    at: call.at,
    how: call.how,
    isDrill: call.isDrill,
    isMine: call.by === person,
    role: role ?? 'patient',
    hour: call.hour?.encounter ?? null,
    presses: 1 + events.filter(({ kind }) => kind === 'again').length,
    standing: helpStandingOf(call),
    told,
    had: events.flatMap(one => (one.kind === 'acknowledged' ? [nameOf(one.by)] : [])),
    outcome: events.findLast(one => one.kind === 'closed')?.outcome ?? null,
  }
}

/** The name of who called, for whoever looks; refused where nobody is known by it. */
export async function callerOf(
  deps: Deps,
  call: HelpCall,
): Promise<{ readonly name: string; readonly phone: string | null }> {
  const person = await findPerson(deps.db, call.by)
  if (!person) throw new Refused('not-found')
  return { name: person.name, phone: person.phone }
}
