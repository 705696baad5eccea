/** Tests of reading the address: whose page it is, and the secret behind the #. */
import { expect, test } from 'vitest'
import { readAddress } from './address.ts'

const SECRET = '0123456789abcdefghjkmnpqrs'

const HELP = `hlp_${SECRET}`
const RESPONDER = `res_${SECRET}`
const KEY = '0123456789abcdef'.repeat(4)

test.each([
  ['/', '', { kind: 'start' }],
  ['/', `#${SECRET}`, { kind: 'start' }],
  ['/c', '', { kind: 'side', side: 'client', link: 'none' }],
  ['/c/', `#${SECRET}`, { kind: 'side', side: 'client', link: { secret: SECRET } }],
  ['/p', `#${SECRET}`, { kind: 'side', side: 'desk', link: { secret: SECRET } }],
  ['/p', '', { kind: 'side', side: 'desk', link: 'none' }],
  ['/c', `#${SECRET.slice(1)}`, { kind: 'side', side: 'client', link: 'cut-off' }],
  ['/c', `#${SECRET}0`, { kind: 'side', side: 'client', link: 'cut-off' }],
  ['/c', '#<script>', { kind: 'side', side: 'client', link: 'cut-off' }],
  ['/check', '', { kind: 'check' }],
  ['/confidentiality', '', { kind: 'confidentiality' }],
  ['/check/', `#${SECRET}`, { kind: 'check' }],
  ['/h', `#${HELP}.${RESPONDER}.${KEY}`, { kind: 'help', link: { help: HELP, responder: RESPONDER, key: KEY } }],
  ['/h', `#${HELP}.${RESPONDER}.${KEY.slice(1)}`, { kind: 'help', link: null }],
  ['/h', `#${RESPONDER}.${HELP}.${KEY}`, { kind: 'help', link: null }],
  ['/h', '', { kind: 'help', link: null }],
  ['/c/x', `#${SECRET}`, { kind: 'lost' }],
  ['/constructor', '', { kind: 'lost' }],
  ['//c', '', { kind: 'lost' }],
])('%s%s', (pathname, hash, address) => {
  expect(readAddress({ pathname, hash })).toEqual(address)
})
