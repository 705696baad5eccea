/** The documents of the interface, its typed client, and the headers of every answer. */
import { REFUSALS } from '@holdfast/wire'
import { hc } from 'hono/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Api } from './app.ts'
import { makeWorld, type World } from './testing.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

test('[AP8] the OpenAPI document names every endpoint with its refusals', async () => {
  const document = (await (await world.app.request('/openapi.json')).json()) as {
    openapi: string
    paths: { [path: string]: { [method: string]: { operationId: string; responses: object; requestBody?: object } } }
  }
  expect(document.openapi).toMatch(/^3\.1/)
  const ids = Object.values(document.paths).flatMap(methods => Object.values(methods).map(one => one.operationId))
  expect(ids.toSorted()).toEqual([
    'agree',
    'agreement',
    'agreementFile',
    'alone',
    'answerHelp',
    'answerInquiry',
    'answerKeyAsk',
    'arrange',
    'arrangements',
    'askCardCheck',
    'askForKey',
    'askScreening',
    'callHelp',
    'cardOpened',
    'careNotes',
    'chooseHelp',
    'closeHelp',
    'confidentiality',
    'contract',
    'crisis',
    'decideRoom',
    'disclosures',
    'drillHelp',
    'duties',
    'elsewhere',
    'encounter',
    'goOnAlone',
    'guardianAgree',
    'guardianAgreement',
    'haveHelp',
    'helpCalls',
    'hourNotes',
    'identity',
    'identityOf',
    'inquire',
    'inquiries',
    'interruptions',
    'invite',
    'join',
    'judge',
    'judgement',
    'keyAsks',
    'learned',
    'licenceCards',
    'licences',
    'login',
    'logout',
    'lookHelp',
    'makePlan',
    'me',
    'nameContact',
    'noteCare',
    'noteDisclosure',
    'noteHour',
    'offer',
    'openInquiries',
    'override',
    'ownCardCheck',
    'ownHelp',
    'ownIdentity',
    'ownInquiries',
    'ownJudgement',
    'ownNotes',
    'ownPlan',
    'ownScreenings',
    'preparation',
    'rateSecond',
    'readCardCheck',
    'readPlace',
    'remarkJudgement',
    'reviewScreening',
    'roomCheck',
    'saveScreening',
    'screeningForm',
    'screeningReview',
    'screenings',
    'secondRating',
    'sendScreening',
    'setResponders',
    'sign',
    'takeBackScreening',
    'weighDuty',
    'whereabouts',
    'writeLicence',
  ])
  const join = document.paths['/api/encounters/{encounter}/join']?.['post']
  expect(Object.keys(join?.responses ?? {})).toEqual(expect.arrayContaining(['200', '400', '401', '404', '409', '503']))
  expect(JSON.stringify(join?.requestBody)).toContain('peerjs')
})

test('[AP8] the page for people and every problem address answer', async () => {
  const page = await (await world.app.request('/docs')).text()
  expect(page).toContain('POST /api/encounters/{encounter}/join')
  for (const code of Object.keys(REFUSALS)) expect((await world.app.request(`/problems/${code}`)).status).toBe(200)
})

test('[AP8] Hono’s typed client works on the exported type', async () => {
  const client = hc<Api>('http://localhost', {
    fetch: (input: string | URL | Request, init?: RequestInit) =>
      world.app.request(input instanceof URL ? input.href : input, init),
  })
  const response = await client.api.login.$post({ json: { secret: await world.invite('patient') } })
  expect(response.status).toBe(200)
})

test('[AP9] every answer carries the headers that keep strangers out', async () => {
  for (const path of ['/docs', '/api/me', '/openapi.json', '/nowhere']) {
    const { headers } = await world.app.request(path)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=(self)')
  }
})
