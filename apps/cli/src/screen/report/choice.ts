/** The rules by which a cut-off can be chosen, in words and as one types them. */
import type { CutRule } from '@holdfast/psychometrics'
import { percentText } from './figures.ts'
import type { SourceName } from './sources.ts'

/** What a report says of a rule. */
type Words = {
  /** Behind “chosen by”. */
  readonly by: string
  /** What it holds of the two errors: whoever names a rule has decided that. */
  readonly holds: string
  readonly source: SourceName | null
}

/** A rule in words. */
export function ruleWords(rule: CutRule): Words {
  switch (rule.kind) {
    case 'youden':
      return {
        by: 'the highest Youden’s J',
        holds: 'takes both errors for equally bad',
        source: 'Youden 1950',
      }
    case 'closest-top-left':
      return {
        by: 'the shortest way to the upper left corner of the ROC curve',
        holds: 'weighs both errors by their squares, for which nobody knows a clinical reason',
        source: 'Perkins & Schisterman 2006',
      }
    case 'sensitivity-at-least':
      return {
        by: `the highest specificity with a sensitivity of at least ${percentText(rule.sensitivity)}`,
        holds: 'says how many may be missed and takes any number of false alarms for it',
        source: null,
      }
  }
}

/** A rule as one types it behind --choose. */
export function ruleOption(rule: CutRule): string {
  switch (rule.kind) {
    case 'youden':
      return 'youden'
    case 'closest-top-left':
      return 'top-left'
    case 'sensitivity-at-least':
      return `sens:${rule.sensitivity}`
  }
}
