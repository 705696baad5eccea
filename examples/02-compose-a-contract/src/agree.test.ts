/** The example does what its README says. */
import { expect, test } from 'vitest'
import { agree } from './agree.ts'

test('two people agree, amend, one withdraws, and the file tells it and nothing else', async () => {
  const lines: string[] = []
  for await (const line of agree()) lines.push(line)
  expect(lines).toEqual([
    expect.stringMatching(/^Offered: \d\d terms\. unsigned\.$/),
    'Sam has read it in Spanish and signed. unsigned.',
    'Noor has signed. in-force.',
    'New in version 2: If arousal comes up',
    'Both have signed version 2. in-force.',
    'Sam withdraws. withdrawn.',
    'The file is believed.',
    'With another fee in it, it is refused.',
  ])
})
