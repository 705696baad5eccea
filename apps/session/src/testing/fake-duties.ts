/** The duties of a page without a server: the same rules, over the rows of two places. */
import { instant, parseId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { day, dutiesAt, DUTIES_CAUTION } from '@holdfast/jurisdictions'
import { dutyAct, dutyAsks, stepMatter, type Matter } from '@holdfast/safety'
import { problemOf, type DutiesView } from '@holdfast/wire'
import * as v from 'valibot'
import { ANA } from './people.ts'

type Answer = { readonly status: number; readonly body: unknown }
type Held = DutiesView['duties']

const BY = testId('practitioner', 1)
const TODAY = day('2026-11-26')
const here = dutiesAt('US-CA', TODAY)
/** Of one of them the practice wrote the row itself. */
const OWN = { rule: here.report[0]?.id, by: 'Noa Example, counsel', at: day('2026-11-20') }
type Group = Held[number]['group']
const held = (at: Held[number]['at'], { warn, report, other }: typeof here): Held =>
  (
    [
      ['warn', warn],
      ['report', report],
      ['disclose', other],
    ] as const satisfies readonly (readonly [Group, unknown])[]
  ).flatMap(([group, rows]) =>
    rows.map(
      ({ id: rule, duty, place, force, trigger, discharge, deadline, source, asOf, reviewBy, isVerified, own }) => {
        const from = { source, asOf, reviewBy, isVerified, own: rule === OWN.rule ? { by: OWN.by, at: OWN.at } : own }
        return { rule, duty, group, place, at, force, trigger, discharge, deadline, ...from }
      },
    ),
  )
const PRESENT = held('present', here)
/** They live in another state than the one where they are. */
const DUTIES: Held = [
  ...PRESENT,
  ...held('residence', dutiesAt('US-TX', TODAY)).filter(({ rule }) => !PRESENT.some(one => one.rule === rule)),
]
const matters = new Map<string, Matter>()

const view = (): DutiesView => ({
  now: instant(Date.now()),
  place: 'US-CA',
  residence: 'US-TX',
  duties: DUTIES,
  caution: DUTIES_CAUTION,
  matters: [...matters].flatMap(([text, entries]) => {
    const id = parseId('matter', text)
    return id.ok ? [{ id: id.value, entries, asks: dutyAsks(entries) }] : []
  }),
})

/** Answers what is asked of duties; null for anything else. */
export function fakeDuties(method: string, part: string, body: { readonly [key: string]: unknown }): Answer | null {
  if (part !== `/seats/${ANA.seat}/duties`) return null
  if (method === 'POST') {
    const act = v.parse(dutyAct, body['act'])
    const matter = String(body['matter'])
    const basis = act.kind === 'open' ? DUTIES.filter(({ group }) => group === act.what) : null
    const step = stepMatter(matters.get(matter) ?? [], { at: instant(Date.now()), by: BY, act, basis })
    if (!step.ok) return { status: 409, body: problemOf('duty-refused', { note: step.error }) }
    matters.set(matter, step.value)
  }
  return { status: 200, body: view() }
}
