/** Branded ids and instants as columns, so that a row already speaks the domain's types. */
import type { Instant } from '@holdfast/domain'
import { integer, text } from 'drizzle-orm/sqlite-core'

/** A column that holds the id of a record. */
export const idColumn = <Id extends string>(name: string) => text(name).$type<Id>()

/** A column that holds one word of a known list. */
export const wordColumn = <Word extends string>(name: string) => text(name).$type<Word>()

/** A column that holds a point in time in milliseconds since 1970. */
export const instantColumn = (name: string) => integer(name).$type<Instant>()

/** A column that holds a value as JSON text; only values that we made ourselves are written there. */
export const jsonColumn = <Value>(name: string) => text(name, { mode: 'json' }).$type<Value>()
