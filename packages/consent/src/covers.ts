/** Which terms a withdrawal of a part speaks of. */
import type { Term } from './contract.ts'
import type { Scope } from './statement.ts'

/** Does it speak of this term? */
export function covers(scope: Scope, term: Pick<Term, 'id' | 'purpose'>): boolean {
  switch (scope.kind) {
    case 'whole':
      return true
    case 'purpose':
      return term.purpose === scope.purpose
    case 'clause':
      return term.id === scope.clause
  }
}
