/** What a practitioner holds, for themselves and for those in their hour. */
import { verifiedLicences } from '@holdfast/check-in'
import { licenceLogsOf, listPeople, type Person, type Seated } from '@holdfast/db'
import { after, isId, type PersonId, type PractitionerId } from '@holdfast/domain'
import {
  boardsIn,
  codesIn,
  DUE_SOON,
  licenceDue,
  licencesIn,
  parsePlace,
  placeNames,
  type LicenceLog,
  titleShown,
  type StandingLicence,
} from '@holdfast/jurisdictions'
import type { LicenceCards, LicencesView } from '@holdfast/wire'
import type { Deps } from '../deps.ts'
import { dayOf } from './practice.ts'

const isPractitioner = isId('practitioner')

/** Their own list: every licence with every look at it and what is due, what boards answered, and the licences of their colleagues. */
export async function licencesView(deps: Deps, practitioner: PractitionerId): Promise<LicencesView> {
  const people = await listPeople(deps.db)
  const all = people.flatMap(one => (isPractitioner(one.id) ? [{ ...one, id: one.id }] : []))
  const logs = await licenceLogsOf(
    deps.db,
    all.map(({ id }) => id),
  )
  const listOf = (person: PractitionerId) => listed(deps, { person, log: logs.get(person) ?? [], people })
  return {
    now: deps.clock(),
    isRequired: deps.config.licences === 'required',
    licences: listOf(practitioner),
    boards: boardsIn(logs.get(practitioner) ?? []),
    codes: codesIn(logs.get(practitioner) ?? []),
    colleagues: all
      .filter(({ id }) => id !== practitioner)
      .map(({ id, name, title }) => ({ person: id, name, title, licences: listOf(id) })),
  }
}

/** The practitioners among them, with what a client may look up. */
export async function licenceCards(
  deps: Deps,
  { seated, place }: { readonly seated: readonly Seated[]; readonly place: string | null },
): Promise<LicenceCards> {
  const practitioners = seated.flatMap(one => (isPractitioner(one.person) ? [{ ...one, person: one.person }] : []))
  const logs = await licenceLogsOf(
    deps.db,
    practitioners.map(({ person }) => person),
  )
  const isRequired = deps.config.licences === 'required'
  const cards = practitioners.map(({ person, seat, name, title }) => {
    const log = logs.get(person) ?? []
    const licences = standing(deps, person, log)
    const good = licences.filter(({ isGood }) => isGood).map(({ licence }) => licence)
    const shown = titleShown({ title, licences: good, place }, dayOf(deps.clock()), deps.rules)
    const codes = codesIn(log).map(one => ({ name: one.name, version: one.version }))
    const without = isRequired || licences.length > 0 ? 'support' : null
    const offering = licences.some(({ isGood }) => isGood) ? 'therapy' : without
    return { seat, name, title: shown, offering, licences: licences.map(cardOf), codes } as const
  })
  const codes = cards.flatMap(card => [
    ...card.licences.map(one => one.place),
    ...(card.title.kind === 'profession' ? [card.title.place] : []),
  ])
  return { now: deps.clock(), isRequired, places: namesOf(codes), cards }
}

/** The names of states and provinces; a country's own name is known wherever it is read. */
const namesOf = (codes: readonly string[]): LicenceCards['places'] =>
  Object.fromEntries(
    codes.flatMap(code => {
      const place = parsePlace(code)
      const names = place.ok ? placeNames(place.value) : null
      return names ? [[code, names] as const] : []
    }),
  )

type Judged = StandingLicence & { readonly isGood: boolean }

function standing(deps: Deps, person: PractitionerId, log: LicenceLog): readonly Judged[] {
  const now = deps.clock()
  const licences = licencesIn(log)
  const practice = { today: dayOf(now), rows: deps.rules, practitioners: [] }
  const good = verifiedLicences({ person, licences, boards: [] }, practice, { policy: deps.policy, now })
  return licences.map(one => ({ ...one, isGood: good.includes(one) }))
}

type Whole = { readonly person: PractitionerId; readonly log: LicenceLog; readonly people: readonly Person[] }

function listed(deps: Deps, { person, log, people }: Whole): LicencesView['licences'] {
  const now = deps.clock()
  const by = {
    now,
    today: dayOf(now),
    soon: dayOf(after(now, DUE_SOON.end)),
    lookHolds: deps.policy.licenceCheckHolds,
  }
  const writers = new Map(log.map(({ act, by: writer }) => [act.id, writer]))
  const nameOf = (id: PersonId | undefined): string => people.find(one => one.id === id)?.name ?? ''
  return standing(deps, person, log).map(one => {
    const { id, licence, number, issuer, register, statedAt, verifiedAt, isGood } = one
    const looks = one.looks.map(look => ({ ...look, by: nameOf(writers.get(look.id)) }))
    return { id, licence, number, issuer, register, statedAt, verifiedAt, isGood, looks, due: licenceDue(one, by) }
  })
}

/** Who looked is named to nobody but the practitioner; the method and the moment are enough to look again. */
function cardOf({ licence, number, issuer, register, verifiedAt, looks, isGood }: Judged) {
  const { kind, profession, place, status, expires } = licence
  const method = looks.find(({ looked, found }) => found === 'as-stated' && looked === verifiedAt)?.method ?? null
  return { kind, profession, place, number, issuer, status, expires, register, verifiedAt, method, isGood }
}
