/** The example does what its README says. */
import { expect, test } from 'vitest'
import { screen } from './screen.ts'

test('a missing answer is no nought, a cut-off is worth what its place makes it, and findings become safeguards', () => {
  expect([...screen()]).toEqual([
    'By the strict rule the total is null: q4 is missing.',
    'By rule published:2 it is 11.25, moderate [Kroenke 2001 J Gen Intern Med 16:606, L]. Where 10 % have it, 45 of 100 over 10 do.',
    'By rule published:2 it is 11.25, moderate [Kroenke 2001 J Gen Intern Med 16:606, L]. Where 40 % have it, 83 of 100 over 10 do.',
    expect.stringMatching(/^Read this-hour: ./),
    expect.stringMatching(/^May fit: .*\bP1\b.*\.$/),
    expect.stringMatching(/^Taken: P1\. The next version of the agreement then holds: .+\.$/),
  ])
})
