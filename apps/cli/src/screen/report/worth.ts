/** The parts of a report on what a score or a chance is worth: how the groups are spread, whether chances come true, and acting on them. */
import type { Calibration, Estimate } from '@holdfast/psychometrics'
import type { ChanceFacts, ReportFacts } from './facts.ts'
import { count, figure } from './figures.ts'
import { markup, table, type Html, type Part, section, type Section } from './markup.ts'
import { calibrationPicture, calibrationTable } from './pictures/calibration.ts'
import { decisionPicture, decisionTable } from './pictures/decision.ts'
import { ratePicture, spreadPicture } from './pictures/spread.ts'

/** The score in both groups. */
export const spreadPart = (report: ReportFacts): Section =>
  section('spread', 'The score in both groups', markup`${spreadPicture(report)}`)

/** Calibration of chances; of a score alone, how often the criterion was met at each. */
export const calibrationPart = (report: ReportFacts): Section =>
  section(
    'calibration',
    'Calibration',
    markup`${report.chances === null ? withoutChances(report) : withChances(report.chances)}`,
  )

const withoutChances = (
  report: ReportFacts,
): Html => markup`<p>No column of predicted chances was given, and a score is no chance. This is how often the criterion was met at each score.</p>
${ratePicture(report)}`

const withChances = (chances: ChanceFacts): Html => markup`${calibrationPicture(chances)}
${calibrationTable(chances)}
${calibrationFigures(chances)}`

const WHY_NONE = {
  'chance-of-0-or-1': 'Some chances are exactly 0 or 1, so there is no line on the logit scale.',
  'no-overlap':
    'The chances part the two groups wholly, or all are alike, so there is no finite line on the logit scale.',
  'not-settled': 'The line on the logit scale did not settle.',
} as const

const NONE = 'not worked out'
function calibrationFigures({ calibration, curve }: ChanceFacts): Html {
  const { recalibration } = calibration
  return markup`${table({
    id: 'calibration-figures',
    caption: markup`Calibration of ${count(calibration.n)} chances`,
    heads: ['Figure', 'Value', 'How sure', 'Formula'],
    rows: [
      ...plain(calibration),
      [
        'Hosmer and Lemeshow, chi-square',
        figure(curve.chiSquare),
        markup`${curve.df} degrees of freedom, p ${figure(curve.p)}`,
        'Hosmer & Lemeshow 1980',
      ],
      ...(recalibration.ok
        ? [
            line('Calibration in the large, intercept with slope 1', recalibration.value.interceptInTheLarge),
            line('Calibration intercept', recalibration.value.intercept),
            line('Calibration slope', recalibration.value.slope),
          ]
        : []),
    ],
  })}
${recalibration.ok ? [] : [markup`<p>${WHY_NONE[recalibration.error]}</p>`]}`
}

const line = (name: string, { estimate, se }: Estimate): readonly Part[] => [
  name,
  figure(estimate),
  markup`standard error ${figure(se)}`,
  'Cox 1958; Steyerberg 2019',
]

const plain = (calibration: Calibration): readonly (readonly Part[])[] => [
  ['Met the criterion', count(calibration.observed), NONE, 'count'],
  ['Expected by the chances', figure(calibration.expected, 1), NONE, 'Steyerberg 2019'],
  ['Observed over expected', figure(calibration.observedOverExpected), NONE, 'Steyerberg 2019'],
  ['Brier score', figure(calibration.brier), NONE, 'Brier 1950'],
  ['Brier score, scaled', figure(calibration.brierScaled), NONE, 'Steyerberg 2019'],
  [
    'Spiegelhalter’s z',
    figure(calibration.spiegelhalterZ),
    markup`p ${figure(calibration.spiegelhalterP)}`,
    'Spiegelhalter 1986',
  ],
]

/** Acting by the chances, or by the cut-off where there are none. */
export const decisionPart = (report: ReportFacts): Section =>
  section(
    'decision',
    'What acting on it would be worth',
    markup`<p>Net benefit (Vickers &amp; Elkin 2006) counts true positives and takes off false ones, the more the higher the threshold: the chance from which one would act. Of ${count(report.decision.n)} people with ${
      report.decision.by === 'chances' ? 'a chance' : 'a score'
    } and a criterion. No interval is worked out for it. Which threshold is right is a question of values, and not one that data answer.</p>
${decisionPicture(report)}
${decisionTable(report)}`,
  )
