/** What was decided for the patients of an hour, as parts of the query for facts: decisions on safeguards, and words on care notes. */
import {
  adoptedAmong,
  careNotesAmong,
  type CareNoted,
  type Decided,
  type PatientId,
  type RoomDecided,
  type SafeguardSaid,
} from '@holdfast/domain'
import { sql } from 'drizzle-orm'
import { jsonList } from './json.ts'
import { careNotes, roomDecisions } from './schema/care.ts'
import { encounters, participants } from './schema/hours.ts'
import { judgementEntries } from './schema/judgements.ts'
import { screeningReviews, screenings } from './schema/screenings.ts'

/** A word that was said for one patient. */
type For<Said> = Said & { readonly patient: PatientId }

/** What was said for each patient, in the order in which it was said. */
export type SaidFor = {
  readonly safeguards: readonly For<SafeguardSaid>[]
  readonly careNotes: readonly For<Pick<CareNoted, 'note' | 'stands' | 'at'>>[]
}

/** Whose decisions are asked for: the person's own where they are a patient, every patient's of the hour where they are its practitioner. */
const patients = sql`(select p.person from participants p where p.encounter = ${encounters.id} and p.role = 'patient'
  and (p.person = ${participants.person} or ${participants.role} = 'practitioner'))`

/** Decisions in reviews of what was asked, and in the judgement itself; not what somebody rated by themselves. */
export const safeguardsSaid = jsonList<For<SafeguardSaid>>(sql`
  select json_object('patient', patient, 'code', code, 'decision', decision) as item from (
    select ${screenings.person} as patient, json_extract(one.value, '$.code') as code,
      json_extract(one.value, '$.decision') as decision, ${screeningReviews.at} as at, ${screeningReviews.row} as turn
    from ${screeningReviews} join ${screenings} on ${screenings.id} = ${screeningReviews.screening},
      json_each(${screeningReviews.decisions}) one
    where ${screenings.person} in ${patients}
    union all
    select ${judgementEntries.patient}, json_extract(${judgementEntries.act}, '$.safeguard.code'),
      json_extract(${judgementEntries.act}, '$.safeguard.decision'), ${judgementEntries.at}, ${judgementEntries.n}
    from ${judgementEntries}
    where ${judgementEntries.log} = 'whole' and json_extract(${judgementEntries.act}, '$.kind') = 'decide'
      and ${judgementEntries.patient} in ${patients}
  ) order by at, turn`)

/** Words on care notes. */
export const careSaid = jsonList<SaidFor['careNotes'][number]>(sql`
  select json_object('patient', ${careNotes.patient}, 'note', ${careNotes.note},
    'stands', json(iif(${careNotes.stands}, 'true', 'false')), 'at', ${careNotes.at}) as item
  from ${careNotes} where ${careNotes.patient} in ${patients} order by ${careNotes.row}`)

/** Decisions on this person's answers in this hour. */
export const roomDecidedFor = jsonList<RoomDecided>(sql`
  select json_object('item', ${roomDecisions.item}, 'decision', ${roomDecisions.decision}, 'reason', ${roomDecisions.reason},
    'by', ${roomDecisions.by}, 'at', ${roomDecisions.at}) as item
  from ${roomDecisions} where ${roomDecisions.encounter} = ${encounters.id} and ${roomDecisions.person} = ${participants.person}
  order by ${roomDecisions.row}`)

/** What stands of it. A word for one patient ends nothing for another of the same hour. */
export function decidedOf({ safeguards, careNotes: noted }: SaidFor): Decided {
  const whose = [...new Set([...safeguards, ...noted].map(({ patient }) => patient))]
  const each = whose.map(patient => ({
    ...adoptedAmong(safeguards.filter(one => one.patient === patient)),
    notes: careNotesAmong(noted.filter(one => one.patient === patient)),
  }))
  return {
    taken: [...new Set(each.flatMap(({ taken }) => taken))],
    changed: [...new Set(each.flatMap(({ changed }) => changed))],
    notes: [...new Set(each.flatMap(({ notes }) => notes))],
  }
}
