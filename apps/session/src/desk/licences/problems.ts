/** What a server said is wrong with an entry on a licence, field by field. */
import { licenceProblem, type LicenceProblem, type LicenceProblemCode } from '@holdfast/jurisdictions'
import type { Failure } from '../../api.ts'

/** Every problem with its field, without the place of the entry in what was sent; none where the failure is of another kind. */
export function problemsIn(failure: Failure | null): readonly LicenceProblem[] {
  if (typeof failure !== 'object' || failure === null || failure.note === undefined) return []
  // Both ends speak the same version, so the codes are those that we know.
  const codes = failure.note.split(' ') as readonly LicenceProblemCode[]
  if (failure.code === 'note-refused') return codes.map(code => licenceProblem('', code))
  if (failure.code !== 'malformed-body') return []
  const fields = (failure.fields ?? []).map(field => field.replace(/^act\./, ''))
  return codes.map((code, at) => licenceProblem(fields[at] ?? '', code))
}
