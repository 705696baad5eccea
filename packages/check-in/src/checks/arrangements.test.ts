/** Tests of what is settled before contact: it holds the client alone, by one name, and tells no cause. */
import { ARRANGEMENT_HOLDS, ROLES } from '@holdfast/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allIsWell } from '../testing.ts'
import { arrangements } from './arrangements.ts'

const held = { kind: 'to-do', by: 'practitioner', remedy: 'settle-arrangements' }

test('[CI35] [D15] whatever is open holds the client by one and the same answer, and nobody else', () => {
  fc.assert(
    fc.property(fc.subarray([...ARRANGEMENT_HOLDS]), fc.constantFrom(...ROLES), (arrangementsOpen, role) => {
      const isHeld = role === 'patient' && arrangementsOpen.length > 0
      expect(arrangements({ ...allIsWell(role), arrangementsOpen })).toEqual(isHeld ? held : { kind: 'passed' })
    }),
  )
})
