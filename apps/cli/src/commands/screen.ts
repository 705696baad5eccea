/** The commands of screening. They need no database, and a table of millions of rows has no memory to give away to one; each brings its statistics along only when it runs. */
import type { Command } from '../command.ts'
import { screenAgree } from './screen-agree.ts'
import { screenChange } from './screen-change.ts'
import { screenDeid } from './screen-deid.ts'
import { screenDescribe } from './screen-describe.ts'
import { screenDif } from './screen-dif.ts'
import { screenImportQuestionnaire } from './screen-import-questionnaire.ts'
import { screenInstruments } from './screen-instruments.ts'
import { screenReport } from './screen-report.ts'
import { screenScore } from './screen-score.ts'
import { screenSimulate } from './screen-simulate.ts'
import { screenValidate } from './screen-validate.ts'
import { withOwnPlaces } from '../screen/places.ts'

/** In the order in which they are used for the first time. */
export const SCREEN_COMMANDS: readonly Command[] = [
  screenInstruments,
  screenImportQuestionnaire,
  screenScore,
  screenDescribe,
  screenValidate,
  screenChange,
  screenAgree,
  screenDif,
  screenSimulate,
  screenDeid,
  screenReport,
].map(withOwnPlaces)
