/** Which step of the way is next: what the server's checklist still asks of this person, in the order people meet it. */
import type { Instant } from '@holdfast/domain'
import type { Checklist } from '@holdfast/wire'
import type { Step } from '../ui/screen.tsx'

/** The steps that the server knows of, by their check. */
const STEP_OF = { whereabouts: 'whereabouts', plan: 'whereabouts', room: 'room', contract: 'contract' } as const

/** The next step for someone whose devices are ready (or not yet). Whatever others still have to do is waited for at the door. */
export function nextStep(checklist: Checklist, areDevicesReady: boolean): Step {
  if (!areDevicesReady) return 'devices'
  for (const { check, answer } of checklist) {
    if (answer.kind !== 'to-do' || answer.by === 'practitioner') continue
    if (isStep(check)) return STEP_OF[check]
  }
  return 'door'
}

const isStep = (check: string): check is keyof typeof STEP_OF => Object.hasOwn(STEP_OF, check)

/** What keeps the door closed: someone else's task, the time, or nothing. */
export type Hold =
  | { readonly kind: 'none' }
  | { readonly kind: 'early'; readonly at: Instant | null }
  | { readonly kind: 'practitioner'; readonly remedy: string }

/** What someone at the door waits for; the practitioner's task is said before the time, for it may take longer. */
export function holdOf(checklist: Checklist): Hold {
  let hold: Hold = { kind: 'none' }
  for (const { answer } of checklist) {
    if (answer.kind !== 'to-do') continue
    if (answer.remedy === 'wait-for-the-hour') hold = { kind: 'early', at: answer.at ?? null }
    else if (answer.by === 'practitioner') return { kind: 'practitioner', remedy: answer.remedy }
  }
  return hold
}

/** When the door opens, while it is too early; whatever else may still be to do. */
export function opensAt(checklist: Checklist): Instant | null {
  for (const { answer } of checklist) {
    if (answer.kind === 'to-do' && answer.remedy === 'wait-for-the-hour') return answer.at ?? null
  }
  return null
}

/** Why the hour cannot be joined any more, or null. */
export function endOf(checklist: Checklist): 'hour-over' | 'encounter-finished' | null {
  for (const { answer } of checklist) if (answer.kind === 'no') return answer.reason
  return null
}

/** Is it for the practitioner to settle whether this person takes part? The room says so before it lets go of them. */
export const isApart = (checklist: Checklist): boolean =>
  checklist.some(({ answer }) => answer.kind === 'to-do' && answer.remedy === 'settle-company')
