/** Mistakes in the hour's book and in what a page finds of its switches, planted on purpose. */
import { attendeeOf } from '../../hour/attendance.ts'
import { flowed } from '../../hour/reports.ts'
import { settled, type HourEffect } from '../../hour/settle.ts'
import { unknown } from '../../interruption/cause.ts'
import { LEADER } from './people.ts'
import type { Bend } from './bend.ts'

const onFlow =
  (wrong: (flow: Parameters<typeof flowed>[2]['flow']) => Parameters<typeof flowed>[2]['flow']): Bend['flowed'] =>
  (hour, there, report, now) =>
    flowed(hour, there, { ...report, flow: wrong(report.flow) }, now)

const onEffects =
  (wrong: (effect: HourEffect) => readonly HourEffect[]): Bend['settled'] =>
  (hour, there, now) => {
    const step = settled(hour, there, now)
    return { hour: step.hour, effects: step.effects.flatMap(wrong) }
  }

/** Every one of them by its name. */
export const BOOK_MISTAKES: { readonly [name: string]: Partial<Bend> } = {
  'silences that are over are not counted': { flowed: onFlow(flow => ({ ...flow, gaps: [] })) },
  'a pause begins when it is told': {
    flowed: onFlow(flow => (flow.state === 'stalled' || flow.state === 'over' ? { ...flow, ago: 0 } : flow)),
  },
  'what is told of someone who left is not heard': {
    flowed: (hour, there, report, now) =>
      attendeeOf(there, report.of)?.isIn ? flowed(hour, there, report, now) : hour,
  },
  'what the clock heard is not on disk': {
    book: hour => ({ ...hour, clock: { ...hour.clock, losses: [] } }),
  },
  'a break does not stop the clock': {
    settled: (hour, there, now) => {
      const step = settled(hour, there, now)
      return !hour.broken && step.hour.broken ? { ...step, hour: { ...step.hour, clock: hour.clock } } : step
    },
  },
  'only one of two counts': {
    settled: (hour, there, now) => {
      const [first] = there.attendees.filter(({ seat }) => seat !== LEADER)
      const some = there.attendees.filter(one => one.seat === LEADER || one === first)
      return settled(hour, { ...there, attendees: some }, now)
    },
  },
  'the clock goes on when the break began': {
    settled: (hour, there, now) => {
      const ways = hour.ways.map(way => (way.state === 'heard' ? { ...way, heldFrom: way.lastAt } : way))
      const early = ways.map(way => ({ ...way, heldFrom: hour.broken?.record.opened ?? way.heldFrom }))
      return settled(hour.broken ? { ...hour, ways: early } : hour, there, now)
    },
  },
  'a break is never over': {
    settled: (hour, there, now) => {
      const step = settled(hour, there, now)
      return hour.broken && !step.hour.broken ? { hour, effects: [] } : step
    },
  },
  'nobody decides': {
    settled: onEffects(effect =>
      effect.kind === 'keep' && effect.record?.record.state.status === 'closed' ? [] : [effect],
    ),
  },
  'the finding is not that of the evidence': {
    settled: onEffects(effect => {
      if (effect.kind !== 'keep' || effect.record?.record.state.status !== 'closed') return [effect]
      const { record } = effect.record
      const [first] = effect.record.record.state.decisions
      const finding = { ...unknown, cause: 'network', seat: LEADER } as const
      const state = { ...effect.record.record.state, decisions: [{ ...first, finding }] as const }
      return [{ ...effect, record: { ...effect.record, record: { ...record, state } } }]
    }),
  },
  'a return opens what was closed': { found: () => ({ microphone: true, camera: true }) },
}
