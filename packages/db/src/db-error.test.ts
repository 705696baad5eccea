/** Tests of errors: named, and without a single value that was bound. */
import { inspect } from 'node:util'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DbError } from './db-error.ts'
import type { Db } from './db.ts'
import { jsonOne } from './json.ts'
import { addPerson, type Person } from './people.ts'
import { loadRoom, saveRoom } from './rooms.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

const CANARY = 'canary-3f9a-maria'
let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

async function failureOf(act: Promise<unknown>): Promise<DbError> {
  const error: unknown = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof DbError)) throw new Error('no DbError')
  return error
}

function expectNothingOfIt(error: DbError): void {
  const said = [error.message, error.stack, String(error), inspect(error, { showHidden: true, depth: 10 })]
  const own = Reflect.ownKeys(error).map(key => inspect(Reflect.get(error, key), { showHidden: true, depth: 10 }))
  expect([...said, ...own, JSON.stringify(error)].join('\n')).not.toContain(CANARY)
  expect(error.cause).toBeUndefined()
  expect(new Set(Reflect.ownKeys(error))).toEqual(new Set(['code', 'failure', 'message', 'name', 'operation', 'stack']))
}

const person = (): Person => ({
  id: world.patient,
  kind: 'patient',
  name: CANARY,
  title: null,
  phone: null,
  language: 'en',
})
const add = () => addPerson(db, { person: person(), audit: world.event('person-added') })
const pragma = (text: string) => rawRows(db, `pragma ${text}`)

test('a doubled id is refused without a word of the record', async () => {
  const error = await failureOf(add())
  expect(error).toMatchObject({ operation: 'addPerson', code: 'SQLITE_CONSTRAINT', failure: 'refused' })
  expectNothingOfIt(error)
})

test('a query that drizzle runs hides its bound values as well', async () => {
  const error = await failureOf(db.read('search', () => db.orm.all(sql`select * from nowhere where name = ${CANARY}`)))
  expect(error).toMatchObject({ operation: 'search', code: 'SQLITE_ERROR', failure: 'other' })
  expectNothingOfIt(error)
})

test('text that is no JSON is not quoted in the error', async () => {
  const broken = db.orm.select({ it: jsonOne(sql`select ${CANARY}`) }).from(sql`(select 1)`)
  const error = await failureOf(db.read('parse', () => broken))
  expect(error).toMatchObject({ operation: 'parse', code: 'UNKNOWN', failure: 'other' })
  expectNothingOfIt(error)
})

test('a full disk is named', async () => {
  await pragma('max_page_count = 1')
  const save = saveRoom(db, world.encounter, { snapshot: CANARY.repeat(50_000), at: world.now })
  const error = await failureOf(save)
  expect(error).toMatchObject({ operation: 'saveRoom', code: 'SQLITE_FULL', failure: 'full' })
  expectNothingOfIt(error)
  expect(await loadRoom(db, world.encounter)).toMatchObject({ snapshot: null })
})

test('a file that cannot be written is named', async () => {
  await pragma('query_only = on')
  const error = await failureOf(add())
  expect(error).toMatchObject({ code: 'SQLITE_READONLY', failure: 'read-only' })
  expectNothingOfIt(error)
})

test('a handle that was closed says so', async () => {
  const closed = await emptyDb()
  await closed.close()
  expect(await failureOf(loadRoom(closed, world.encounter))).toMatchObject({ failure: 'closed' })
})
