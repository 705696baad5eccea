/** Find and write people. */
import type { AuditEvent, Language, PersonId, Role } from '@holdfast/domain'
import { asc, eq, sql } from 'drizzle-orm'
import { audited } from './audit.ts'
import { oncePer, type Db } from './db.ts'
import { people } from './schema/people.ts'

/** A person as kept: title and phone are a practitioner's, null for others. */
export type Person = {
  readonly id: PersonId
  readonly kind: Role
  readonly name: string
  readonly title: string | null
  readonly phone: string | null
  readonly language: Language
}

/** Adds a person. */
export async function addPerson(db: Db, { person, audit }: { person: Person; audit: AuditEvent }): Promise<void> {
  await audited(db, { operation: 'addPerson', statements: [db.orm.insert(people).values(person)], audit: [audit] })
}

/** The person with this id, or null. */
export const findPerson = async (db: Db, id: PersonId): Promise<Person | null> =>
  (await db.read('findPerson', () => byId(db).get({ id }))) ?? null

/** Everyone, by kind and name. */
export const listPeople = (db: Db): Promise<readonly Person[]> =>
  db.read('listPeople', () => db.orm.select().from(people).orderBy(asc(people.kind), asc(people.name)))

const byId = oncePer(orm =>
  orm
    .select()
    .from(people)
    .where(eq(people.id, sql.placeholder('id')))
    .prepare(),
)
