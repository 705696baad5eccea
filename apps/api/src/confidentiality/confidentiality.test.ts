/** Tests of what a server says of itself: no table and no setting that sends something outside is left out, and nothing is said that is not so. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyFile, rawRows } from '@holdfast/db/testing'
import { NOON } from '@holdfast/domain/testing'
import { KEPT_MATTERS } from '@holdfast/wire'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig, type Config } from '../config.ts'
import type { HelpConfig } from '../help/config.ts'
import type { ScreeningConfig } from '../screenings/config.ts'
import { makeBrowser, makeWorld, signIn, type World } from '../testing.ts'
import { confidentialityOf } from './facts.ts'
import { HOLDINGS } from './kept.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const ROOT = join(import.meta.dirname, '../../../..')

/** Every file of source below a folder that is no test. */
async function sourcesOf(folder: string): Promise<readonly string[]> {
  const files = await readdir(join(ROOT, folder), { recursive: true })
  const sources = files.filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(?:^|\/)testing/.test(file))
  return Promise.all(sources.map(file => readFile(join(ROOT, folder, file), 'utf8')))
}

const factsOf = (environment: { readonly [name: string]: string }) => {
  const config = readConfig({ NODE_ENV: 'production', ...environment })
  if (!config.ok) throw new Error(config.error)
  return confidentialityOf(config.value, NOON)
}

test('[B15a] every table of the database is told, each in one matter', async () => {
  const tables = await rawRows(
    world.db,
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'",
  )
  const told = KEPT_MATTERS.flatMap(matter => HOLDINGS[matter].tables)
  expect(told.toSorted()).toEqual(tables.map(({ name }) => String(name)).toSorted())
})

test('[B15a] what is told to be removed is what the code removes from, and nothing else', async () => {
  const named = new Map<string, string>()
  const removed = new Set<string>()
  for (const source of await sourcesOf('packages/db/src')) {
    for (const [, name = '', table = ''] of source.matchAll(/(\w+) = sqliteTable\(\s*'(\w+)'/g)) named.set(name, table)
    for (const [, name = ''] of source.matchAll(/orm\s*\.delete\((\w+)\)/g)) removed.add(name)
  }
  expect(removed.size).toBeGreaterThan(0)
  const told = KEPT_MATTERS.filter(matter => HOLDINGS[matter].removed !== 'never')
  expect([...removed].map(name => named.get(name) ?? name).toSorted()).toEqual(
    told.flatMap(matter => HOLDINGS[matter].tables).toSorted(),
  )
})

test('[B15a] [D38b] nothing in the app records sound or picture, and no page of it may ask for a picture of the screen', async () => {
  const sources = [...(await sourcesOf('apps/session/src')), ...(await sourcesOf('packages/call/src'))]
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.filter(source => /MediaRecorder|getDisplayMedia|ImageCapture/.test(source))).toEqual([])
  expect(factsOf({}).media.recording).toBe('none')
  const world = await makeWorld()
  const { headers } = await world.app.request('/c')
  await world.close()
  expect(headers.get('permissions-policy')).toContain('display-capture=()')
})

test('[B15a] the file on the disk is as readable as it is told', async () => {
  const { db, file, remove } = await emptyFile()
  await db.close()
  const isReadable = (await readFile(file)).subarray(0, 15).toString() === 'SQLite format 3'
  expect(factsOf({}).atRest === 'readable').toBe(isReadable)
  await remove()
})

type Key = keyof Config | keyof ScreeningConfig | keyof HelpConfig
type Outside = ReturnType<typeof factsOf>['outside']

const MAIL = { HOLDFAST_SMTP_URL: 'smtps://mail.example', HOLDFAST_MAIL_FROM: 'holdfast@practice.example' }

/** Every setting there is: with what is it set, and where does something go then? A new one has no place here until that is said. */
const SETTINGS: { readonly [key in Key]: readonly [environment: { readonly [name: string]: string }, Outside] } = {
  port: [{ PORT: '9000' }, []],
  host: [{ HOLDFAST_HOST: '0.0.0.0' }, []],
  data: [{ HOLDFAST_DATA: 'elsewhere' }, []],
  demo: [{ HOLDFAST_DEMO: '1' }, []],
  origin: [{ HOLDFAST_ORIGIN: 'https://hour.example' }, []],
  iceServers: [
    { HOLDFAST_ICE_SERVERS: '[{"urls":"stun:stun.example:3478"}]' },
    [{ to: 'address-server', told: 'address' }],
  ],
  turn: [{ HOLDFAST_TURN_URLS: 'turn:relay.example', HOLDFAST_TURN_SECRET: 'x' }, [{ to: 'relay', told: 'media' }]],
  stun: [{ HOLDFAST_STUN: 'off' }, []],
  screening: [{ HOLDFAST_SCREENING_USE: 'clinic', HOLDFAST_COUNTRY: 'GB' }, []],
  use: [{ HOLDFAST_SCREENING_USE: 'clinic', HOLDFAST_COUNTRY: 'GB' }, []],
  country: [{ HOLDFAST_COUNTRY: 'GB' }, []],
  wordings: [{ HOLDFAST_WORDINGS: 'words' }, []],
  licences: [{ HOLDFAST_LICENCES: 'required' }, []],
  rules: [{ HOLDFAST_RULES: 'rules.json' }, []],
  veil: [{ HOLDFAST_COVER: 'off', HOLDFAST_LOCK_MINUTES: '5' }, []],
  cardCheck: [
    { HOLDFAST_STRIPE_KEY: 'sk_test_0123456789', HOLDFAST_ORIGIN: 'https://hour.example' },
    [{ to: 'payment', told: 'typed' }],
  ],
  wakeUrl: [{ HOLDFAST_WAKE_URL: 'https://wake.example' }, [{ to: 'waker', told: 'ids' }]],
  help: [MAIL, [{ to: 'help-mail', told: 'ids' }]],
  mail: [{ ...MAIL, HOLDFAST_HELP_TELLS: 'place' }, [{ to: 'help-mail', told: 'place' }]],
  web: [{ HOLDFAST_HELP_URL: 'https://help.example' }, [{ to: 'help-post', told: 'ids' }]],
  tells: [
    { HOLDFAST_HELP_URL: 'https://help.example', HOLDFAST_HELP_TELLS: 'place' },
    [{ to: 'help-post', told: 'place' }],
  ],
}

test.each(Object.entries(SETTINGS))('[B15a] setting %s is told where it sends something', (_, [set, outside]) => {
  expect(factsOf(set).outside).toEqual(outside)
})

test('[B15a] every setting that is read is looked at, and a fixed relay is told as one', () => {
  const read = readConfig({})
  if (!read.ok) throw new Error(read.error)
  const keys = [read.value, read.value.screening, read.value.help].flatMap(one => Object.keys(one))
  expect(keys.filter(key => !Object.hasOwn(SETTINGS, key))).toEqual([])
  const relay = '[{"urls":"turns:relay.example","username":"a","credential":"b"}]'
  expect(factsOf({ HOLDFAST_ICE_SERVERS: relay }).outside).toEqual([{ to: 'relay', told: 'media' }])
})

test('[B15a] it says whether it is reached by https alone, and what answers are used for', () => {
  expect(factsOf({})).toMatchObject({ isSecure: false, screening: 'record' })
  expect(factsOf({ HOLDFAST_ORIGIN: 'https://hour.example' }).isSecure).toBe(true)
  const clinic = { HOLDFAST_SCREENING_USE: 'clinic', HOLDFAST_COUNTRY: 'GB' }
  expect(factsOf(clinic).screening).toBe('clinic')
})

test('[B12] whether pages are covered and lock is as it was set, told with the login and on the page of what is kept', async () => {
  expect(factsOf({}).veil).toEqual({ isOn: true, lockMinutes: 10 })
  expect(factsOf({ HOLDFAST_COVER: 'off' }).veil).toEqual({ isOn: false, lockMinutes: 10 })
  expect(factsOf({ HOLDFAST_LOCK_MINUTES: '5' }).veil).toEqual({ isOn: true, lockMinutes: 5 })
  expect(factsOf({ HOLDFAST_LOCK_MINUTES: 'off' }).veil.lockMinutes).toBeNull()
  const veil = { isOn: false, lockMinutes: 30 }
  const set = await makeWorld({ veil })
  for (const who of ['patient', 'practitioner'] as const) {
    const browser = await signIn(set, who)
    expect((await browser.ask('me')).body).toMatchObject({ veil })
    expect((await browser.ask('confidentiality')).body).toMatchObject({ veil })
  }
  await set.close()
})

test('everyone who is signed in reads it, and nobody else; no address of a place outside is in it', async () => {
  for (const who of ['patient', 'practitioner'] as const) {
    const browser = await signIn(world, who)
    const { status, body } = await browser.ask('confidentiality')
    expect(status).toBe(200)
    expect(body).toEqual(confidentialityOf({ ...world.deps.config, screening: world.deps.screening }, world.clock()))
  }
  expect((await makeBrowser(world, 'client').ask('confidentiality')).status).toBe(401)
  const set = { ...MAIL, HOLDFAST_WAKE_URL: 'https://wake.example/secret', HOLDFAST_HELP_URL: 'https://help.example' }
  expect(JSON.stringify(factsOf(set))).not.toMatch(/example/)
})
