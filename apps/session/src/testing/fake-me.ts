/** Who the page's own person is and which hours they have, on a page without a server. */
import { after, DAY, HOUR, instant } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import type { Me } from '@holdfast/wire'
import { hasToRead } from './fake-screenings.ts'
import { ANA, ENCOUNTER, isDesk, ME, OTHERS, WHEN } from './people.ts'

/** The person, and their hours. */
export const me = (): Me => {
  const now = instant(Date.now())
  const hour = {
    id: ENCOUNTER,
    ...WHEN,
    doorCloses: after(WHEN.end, 2 * HOUR),
    status: 'arrived' as const,
    with: OTHERS.map(person => person.name),
  }
  const later = {
    ...hour,
    id: testId('encounter', 2),
    start: after(WHEN.start, 3 * HOUR),
    end: after(WHEN.end, 3 * HOUR),
    doorCloses: after(hour.doorCloses, 3 * HOUR),
  }
  const was = {
    ...hour,
    id: testId('encounter', 3),
    start: after(WHEN.start, -DAY),
    end: after(WHEN.end, -DAY),
    doorCloses: after(hour.doorCloses, -DAY),
  }
  const hours = isDesk
    ? [
        { ...was, status: 'finished' as const },
        { ...hour, ...(hasToRead() ? { toRead: [ANA.seat] } : {}) },
        { ...later, status: 'planned' as const, with: ['Sam Invented'] },
      ]
    : [hour]
  return { name: ME.name, role: ME.role, language: 'en', now, veil: { isOn: true, lockMinutes: 10 }, hours }
}
