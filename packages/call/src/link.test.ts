/** What the screens call the places of a link, and what its close codes mean. */
import { idleLink, type Closing, type LinkStage } from '@holdfast/reconnect'
import { CLOSE } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { closingOf, linkPhase } from './link.ts'

test('[LN1] every stage has its phase; one that was live is lost, a seat that moved is moved', () => {
  const phases = (more: Partial<typeof idleLink>) =>
    (['idle', 'waiting', 'asking', 'opening', 'greeting', 'live', 'moved', 'closed', 'refused'] as LinkStage[]).map(
      stage => linkPhase({ ...idleLink, ...more, stage }),
    )
  const rest = ['live', 'moved', 'closed', 'refused']
  expect(phases({})).toEqual([...Array<string>(5).fill('connecting'), ...rest])
  expect(phases({ wasLive: true })).toEqual([...Array<string>(5).fill('lost'), ...rest])
  expect(linkPhase({ ...idleLink, stage: 'refused', refusal: 'seat-moved' })).toBe('moved')
})

test('[LN2] every close code means one thing, and a code of nobody is a lost link', () => {
  const meant = Object.entries(CLOSE).map(([reason, code]) => [reason, closingOf(code)])
  expect(Object.fromEntries(meant) as Record<string, Closing>).toEqual({
    goodbye: 'goodbye',
    moved: 'moved',
    ticket: 'ticket',
    ended: 'ended',
    replaced: 'replaced',
    malformed: 'crowded',
    busy: 'crowded',
    restarting: 'crowded',
  })
  expect([1006, 1000, 4999].map(closingOf)).toEqual(['lost', 'lost', 'lost'])
})
