/** An hour in a snapshot, and back. Records of interruptions were written by us and are looked at as a whole only. */
import { isCount, isId, isRecord, parseTime, parseTimeOrNull, type Loose } from '@holdfast/domain'
import { parseClock } from '../clock/parse-clock.ts'
import type { Evidence } from '../interruption/evidence.ts'
import type { LadderWish } from '../ladder/agree.ts'
import { STEPS } from '../ladder/step.ts'
import type { Hour, OpenBreak, Way } from './hour.ts'

/** An hour as it is kept. */
export const hourText = (hour: Hour): Loose => ({ ...hour, keptAt: null })

/** An hour as it was kept; undefined when it is none. */
export function parseHour(value: unknown): Hour | undefined {
  if (!isRecord(value) || !isCount(value['breaks'])) return undefined
  const clock = parseClock(value['clock'])
  const evidence = parseTimeOrNull(value['evidence'])
  const ways = listOf(value['ways'], isWay)
  const recent = listOf(value['recent'], isEvidence)
  const wishes = listOf(value['wishes'], isWish)
  const { broken } = value
  if (!clock.ok || evidence === undefined || !ways || !recent || !wishes) return undefined
  if (broken !== null && !isBreak(broken)) return undefined
  return { clock: clock.value, ways, evidence, recent, broken, breaks: value['breaks'], wishes, keptAt: null }
}

function listOf<T>(value: unknown, is: (one: unknown) => one is T): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.every(is) ? value : undefined
}

const isWay = (one: unknown): one is Way =>
  isRecord(one) &&
  isId('seat')(one['by']) &&
  isId('seat')(one['of']) &&
  (one['state'] === 'heard' || one['state'] === 'lost' || one['state'] === 'left' || one['state'] === 'unknown') &&
  parseTime(one['heldFrom']) !== undefined &&
  parseTime(one['lastAt']) !== undefined &&
  isCount(one['error'])

const isEvidence = (one: unknown): one is Evidence =>
  isRecord(one) && typeof one['kind'] === 'string' && parseTime(one['at']) !== undefined

const isWish = (one: unknown): one is LadderWish =>
  isRecord(one) &&
  isId('seat')(one['seat']) &&
  STEPS.some(step => step === one['step']) &&
  isRecord(one['because']) &&
  parseTime(one['at']) !== undefined

function isBreak(one: unknown): one is OpenBreak {
  if (!isRecord(one)) return false
  const { record, chosen, facts, isTold, isDoubt } = one
  if (!isRecord(record) || typeof record['id'] !== 'string' || parseTime(record['opened']) === undefined) return false
  if (!Array.isArray(record['evidence']) || !record['evidence'].every(isEvidence)) return false
  if (!Array.isArray(record['seats']) || !record['seats'].every(isId('seat')) || !isRecord(record['state']))
    return false
  if (!Array.isArray(chosen) || !(facts === null || isRecord(facts))) return false
  return typeof one['loss'] === 'string' && typeof isTold === 'boolean' && typeof isDoubt === 'boolean'
}
