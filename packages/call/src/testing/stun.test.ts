/** The STUN responder of our tests says what the standard says. */
import { expect, test } from 'vitest'
import { bindingResponse } from './stun.ts'

// RFC 5769, section 2.2 (recalled, not read again): the same transaction, address and port, without its other attributes.
test('[PB6] the test’s own STUN server answers as in the test vectors of RFC 5769', () => {
  const request = Buffer.from('000100002112a442b7e7a701bc34d686fa87dfae', 'hex')
  expect(bindingResponse(request, '192.0.2.1', 32853).toString('hex')).toBe(
    '0101000c2112a442b7e7a701bc34d686fa87dfae002000080001a147e112a643',
  )
})
