/** A practitioner asks somebody of their hour, for tests. */
import type { Role } from '@holdfast/domain'
import type { Browser } from '../testing.ts'

/** The seat of whoever has this role in the hour. */
export async function seatOf(desk: Browser, role: Role): Promise<string> {
  const seat = (await desk.ask('encounter')).body.others.find(one => one.role === role)?.seat
  if (!seat) throw new Error('nobody has this role')
  return seat
}

/** Asks them, and answers with the screening's id. */
export async function asking(desk: Browser, role: Role, instrument: string): Promise<string> {
  const asked = await desk.ask('askScreening', { seat: await seatOf(desk, role) }, { instrument, language: 'en' })
  const screening = asked.body.screenings.find(one => one.instrument === instrument)?.screening
  if (!screening) throw new Error('it was not asked')
  return screening
}
