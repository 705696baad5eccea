/** Columns that a study's table carries beside the answers, known by their names, so that an ordinary file needs no option (ADR 0031). */

/** By what they are for. No item of any instrument is called so. */
const STUDY_COLUMNS = {
  who: ['id', 'record_id', 'participant', 'participant_id', 'subject', 'subject_id', 'person', 'person_id', 'case'],
  what: ['age', 'sex', 'gender', 'language', 'country', 'region'],
  where: ['group', 'arm', 'condition', 'cohort', 'site', 'centre', 'center', 'clinic', 'rater'],
  when: ['date', 'time', 'timestamp', 'session', 'session_date', 'visit', 'wave'],
  beside: ['criterion', 'outcome', 'diagnosis', 'total', 'score', 'note', 'notes', 'comment'],
} as const

const known: ReadonlySet<string> = new Set(Object.values(STUDY_COLUMNS).flat())

/** Whether a column is one of those that studies carry beside the answers, whatever its capitals. */
export const isOfStudies = (column: string): boolean => known.has(column.trim().toLowerCase())

/** Their names, for the help and the documents. */
export const namesOfStudies = (): readonly string[] => [...known]
