/** The newest decided interruption in a snapshot, and back. It was written by us and is looked at as a whole only. */
import { isRecord, parseTime } from '@holdfast/domain'
import type { KeptBreak } from '@holdfast/reconnect'

/** The break as it was kept; null when there is none that can be read, for then nothing is learned of it later. */
export const parseBreak = (value: unknown): KeptBreak | null => (isBreak(value) ? value : null)

function isBreak(value: unknown): value is KeptBreak {
  if (!isRecord(value) || !isRecord(value['record'])) return false
  const { record, chosen, facts } = value
  const { state } = record
  if (typeof record['id'] !== 'string' || parseTime(record['opened']) === undefined) return false
  if (!Array.isArray(record['evidence']) || !Array.isArray(record['seats']) || !isRecord(state)) return false
  return state['status'] === 'closed' && Array.isArray(state['decisions']) && Array.isArray(chosen) && isRecord(facts)
}
