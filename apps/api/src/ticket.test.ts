/** Tickets: only ours, only whole, and numbers that rise. */
import { instant } from '@holdfast/domain'
import { NOON, seededRandom, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTicketNumbers, readTicket, writeTicket, type Ticket } from './ticket.ts'

const key = seededRandom(3)(32)
const ticket: Ticket = {
  encounter: testId('encounter', 1),
  seat: testId('seat', 2),
  login: testId('login', 3),
  via: 'link',
  number: NOON,
  expires: instant(NOON + 30_000),
}

test('[AP10] a ticket reads as it was written, and fits a WebSocket subprotocol', () => {
  const text = writeTicket(key, ticket)
  expect(readTicket(key, text)).toEqual({ ok: true, value: ticket })
  expect(text).toMatch(/^[A-Za-z0-9._]+$/)
})

test('[AP10] a ticket with any other character in any place is refused', () => {
  const text = writeTicket(key, ticket)
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom(...'0az._', ''), (at, character) => {
      const changed = text.slice(0, at) + character + text.slice(at + 1)
      expect(readTicket(key, changed).ok).toBe(changed === text)
    }),
  )
})

test('[AP10] another server’s ticket and arbitrary text are refused', () => {
  expect(readTicket(seededRandom(4)(32), writeTicket(key, ticket))).toEqual({ ok: false, error: 'not-a-ticket' })
  fc.assert(
    fc.property(fc.string(), text => {
      expect(readTicket(key, text).ok).toBe(false)
    }),
  )
})

test('[AP10] ticket numbers rise even when the clock stands or runs back', () => {
  const next = makeTicketNumbers()
  const times = [NOON, NOON, instant(NOON - 5000), instant(NOON + 1)]
  const numbers = times.map(next)
  expect(numbers).toEqual([NOON, NOON + 1, NOON + 2, NOON + 3])
})
