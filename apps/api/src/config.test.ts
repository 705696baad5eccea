/** The environment, and the sentence for each mistake in it. */
import { instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { isOwnOrigin } from './origin.ts'
import { makeGate } from './rate.ts'
import { iceServersFor } from './rooms/turn.ts'

test('[AP11] with nothing said it listens on loopback, keeps data in ./data and shows the demo', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    value: {
      port: 8787,
      host: '127.0.0.1',
      data: 'data',
      demo: true,
      origin: null,
      iceServers: [],
      turn: null,
      stun: null,
      screening: { use: 'research', country: 'US', wordings: null, wakeUrl: null },
      licences: 'off',
      rules: null,
      help: { mail: null, web: null, tells: 'ids' },
      veil: { isOn: true, lockMinutes: 10 },
      cardCheck: null,
    },
  })
})

test('[AP11] production shows no demo and so no link, unless it is asked for', () => {
  const demoOf = (environment: { [name: string]: string }): boolean | null => {
    const config = readConfig(environment)
    return config.ok ? config.value.demo : null
  }
  expect(demoOf({ NODE_ENV: 'production' })).toBe(false)
  expect(demoOf({ HOLDFAST_DEMO: '0' })).toBe(false)
  expect(demoOf({ NODE_ENV: 'production', HOLDFAST_DEMO: '1' })).toBe(true)
})

test.each([
  [{ NODE_ENV: 'production' }, ['record', null]],
  [{ HOLDFAST_DEMO: '0' }, ['record', null]],
  [{ HOLDFAST_DEMO: '0', HOLDFAST_COUNTRY: 'ES' }, ['record', 'ES']],
  [{ HOLDFAST_COUNTRY: 'ES' }, ['research', 'ES']],
  [{ HOLDFAST_SCREENING_USE: 'record' }, ['record', null]],
  [{ HOLDFAST_SCREENING_USE: 'clinic', HOLDFAST_COUNTRY: 'GB' }, ['clinic', 'GB']],
])(
  '[AP11] with %j answers are used for, and in: %j; only people who are invented are for study unasked',
  (environment, used) => {
    const config = readConfig(environment)
    expect(config.ok && [config.value.screening.use, config.value.screening.country]).toEqual(used)
  },
)

test.each([
  [{ PORT: 'eighty' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ HOLDFAST_ORIGIN: 'hour.example' }, 'HOLDFAST_ORIGIN'],
  [{ HOLDFAST_SCREENING_USE: 'diagnosis' }, 'HOLDFAST_SCREENING_USE'],
  [{ HOLDFAST_SCREENING_USE: 'clinic' }, 'HOLDFAST_COUNTRY'],
  [{ HOLDFAST_COUNTRY: 'gb' }, 'HOLDFAST_COUNTRY'],
  [{ HOLDFAST_WAKE_URL: 'http://pager.example/hook' }, 'HOLDFAST_WAKE_URL'],
  [{ HOLDFAST_WAKE_URL: 'pager' }, 'HOLDFAST_WAKE_URL'],
  [{ HOLDFAST_WAKE_URL: 'https://name:word@pager.example/hook' }, 'HOLDFAST_WAKE_URL'],
  [{ HOLDFAST_HELP_TELLS: 'all' }, 'HOLDFAST_HELP_TELLS'],
  [{ HOLDFAST_HELP_URL: 'http://pager.example/hook' }, 'HOLDFAST_HELP_URL'],
  [{ HOLDFAST_HELP_URL: 'https://name:word@pager.example/hook' }, 'HOLDFAST_HELP_URL'],
  [{ HOLDFAST_SMTP_URL: 'smtps://mail.example' }, 'HOLDFAST_MAIL_FROM'],
  [{ HOLDFAST_MAIL_FROM: 'holdfast@practice.example' }, 'HOLDFAST_SMTP_URL'],
  [{ HOLDFAST_SMTP_URL: 'mail.example', HOLDFAST_MAIL_FROM: 'a@b.example' }, 'HOLDFAST_SMTP_URL'],
  [{ HOLDFAST_SMTP_URL: 'smtps://mail.example', HOLDFAST_MAIL_FROM: 'Ann <a@b>, c@d' }, 'HOLDFAST_MAIL_FROM'],
  [{ HOLDFAST_STRIPE_KEY: 'sk_test_0123456789' }, 'HOLDFAST_ORIGIN'],
  [{ HOLDFAST_STRIPE_KEY: 'pk_test_0123456789', HOLDFAST_ORIGIN: 'https://hour.example' }, 'HOLDFAST_STRIPE_KEY'],
  [{ HOLDFAST_COVER: 'yes' }, 'HOLDFAST_COVER'],
  [{ HOLDFAST_LOCK_MINUTES: '1' }, 'HOLDFAST_LOCK_MINUTES'],
  [{ HOLDFAST_LOCK_MINUTES: '2.5' }, 'HOLDFAST_LOCK_MINUTES'],
  [{ HOLDFAST_LOCK_MINUTES: 'never' }, 'HOLDFAST_LOCK_MINUTES'],
  [{ HOLDFAST_ORIGIN: 'https://hour.example/path' }, 'HOLDFAST_ORIGIN'],
  [{ HOLDFAST_ICE_SERVERS: 'stun:stun.example' }, 'HOLDFAST_ICE_SERVERS'],
  [{ HOLDFAST_ICE_SERVERS: '[{"url":"stun:x"}]' }, 'HOLDFAST_ICE_SERVERS'],
  [{ HOLDFAST_STUN: 'on' }, 'HOLDFAST_STUN'],
  [{ HOLDFAST_STUN: '70000' }, 'HOLDFAST_STUN'],
  [{ HOLDFAST_TURN_URLS: 'turn:turn.example' }, 'HOLDFAST_TURN_SECRET'],
  [{ HOLDFAST_TURN_URLS: 'turn.example', HOLDFAST_TURN_SECRET: 's' }, 'HOLDFAST_TURN_URLS'],
])('[AP11] %o is refused with a sentence that names what to mend', (environment, name) => {
  const config = readConfig(environment)
  expect(config.ok ? '' : config.error).toContain(name)
})

test('[AP12] TURN credentials are the HMAC-SHA1 of expiry and name, good for three hours', () => {
  const turn = { urls: ['turn:turn.example:3478'], secret: 'north' }
  const [server] = iceServersFor({ iceServers: [], turn }, 'seat', instant(NOON))
  const username = `${NOON / 1000 + 3 * 3600}:seat`
  expect(server).toEqual({
    urls: ['turn:turn.example:3478'],
    username,
    credential: createHmac('sha1', 'north').update(username).digest('base64'),
  })
  expect(iceServersFor({ iceServers: [], turn: null }, 'seat', NOON)).toEqual([])
})

test.each([
  [undefined, 'hour.example', null, true],
  ['https://hour.example', 'hour.example', null, true],
  ['https://evil.example', 'hour.example', null, false],
  ['null', 'hour.example', null, false],
  ['https://hour.example', 'inside:8787', 'https://hour.example', true],
  ['http://inside:8787', 'inside:8787', 'https://hour.example', false],
])('[AP7] origin %s at host %s behind %s: %s', (origin, host, configured, own) => {
  expect(isOwnOrigin(origin, host, configured)).toBe(own)
})

test('[AP7] a gate opens again with time, for each key apart, and forgets the oldest key first', () => {
  const gate = makeGate({ burst: 2, every: 1000, keys: 2 })
  expect([gate('a', NOON), gate('a', NOON), gate('a', NOON), gate('b', NOON)]).toEqual([true, true, false, true])
  expect(gate('a', instant(NOON + 999))).toBe(false)
  expect(gate('a', instant(NOON + 2000))).toBe(true)
  gate('c', instant(NOON + 2000))
  expect([gate('b', instant(NOON + 2000)), gate('b', instant(NOON + 2000))]).toEqual([true, true])
})
