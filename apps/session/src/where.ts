/** Where a client is in their hour, and which of these are steps, endings, or a seat that the server will not give. */
import type { ProblemCode } from './ui/failure.ts'
import type { Step } from './ui/screen.tsx'
import type { AfterKind } from './waiting/after.tsx'

/** One screen of the client's hour. */
export type Where = Step | AfterKind | 'busy' | 'trouble' | 'moved' | 'refused' | 'hour-over' | 'call'

/** The ending that a screen tells of; null for any other. */
export const asAfter = (where: Where): AfterKind | null =>
  where === 'ended' || where === 'left' || where === 'withdrawn' || where === 'apart' ? where : null

/** The step before the door; null for any other. */
export const asStep = (where: Where): Step | null =>
  where === 'devices' || where === 'whereabouts' || where === 'room' || where === 'contract' ? where : null

/** The screen for a seat that the server will not give. */
export const refusedAs = (code: string | null): ProblemCode =>
  code === 'not-signed-in' || code === 'not-allowed' ? code : 'ticket-refused'
