/** Rows of a related table as one JSON column, so that a whole record comes in one trip and from one moment. */
import { sql, type SQL } from 'drizzle-orm'

/** A list from a subquery whose only column is `item`, in the subquery's order. */
export const jsonList = <Item>(rows: SQL): SQL<readonly Item[]> =>
  sql<readonly Item[]>`(select json_group_array(json(item)) from (${rows}))`.mapWith(parse<readonly Item[]>)

/** One record from a subquery whose only column is a JSON object, or null when it finds no row. */
export const jsonOne = <Item>(row: SQL): SQL<Item | null> => sql<Item | null>`(${row})`.mapWith(parse<Item | null>)

/** The text was put together by our own query, so its shape is known. */
const parse = <Value>(text: string): Value => JSON.parse(text) as Value
