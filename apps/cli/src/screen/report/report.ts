/** A report as one page of HTML that needs nothing else: no script, no font, no picture and no style of any other place. */
import { areaPart, cutPart } from './accuracy.ts'
import { fullPart } from './full.ts'
import { inputPart, madePart, untoldPart } from './about.ts'
import { instrumentCited, methodsCited } from './cited.ts'
import type { ReportFacts } from './facts.ts'
import { count, figure, interval, share } from './figures.ts'
import { contents, facts, list, markup, plainName, sectionHtml, type Html, section, type Section } from './markup.ts'
import { itemsPicture, itemsTable } from './pictures/items.ts'
import { cutText } from './pictures/roc.ts'
import { STYLE } from './style.ts'
import { warningsOf, type Warning } from './warnings.ts'
import { calibrationPart, decisionPart, spreadPart } from './worth.ts'

/** Writes the whole page. The same facts give the same text. */
export function reportOf(report: ReportFacts): string {
  const warnings = warningsOf(report)
  const { instrument, options } = report
  const title = `${instrument.title} against “${plainName(options.criterion)}”`
  const [first, ...others] = [
    glance(report),
    carePart(warnings),
    inputPart(report),
    spreadPart(report),
    areaPart(report),
    cutPart(report),
    calibrationPart(report),
    decisionPart(report),
    itemsPart(report),
    untoldPart,
    madePart(report),
    citedPart(report, warnings),
    licencePart(report),
    fullPart(report),
  ] as const
  return markup`${DOCTYPE}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: accuracy of a score</title>
<style>
${{ html: STYLE }}
</style>
</head>
<body>
<main>
<h1>${title}: accuracy of a score</h1>
${dated(report)}
<p class="purpose"><strong>For research. This report must not guide the care of anyone.</strong> It describes a set of rows, and says nothing of any one person in it or outside it.</p>
${sectionHtml(first)}
${contents(others)}
${others.map(sectionHtml)}
</main>
</body>
</html>
`.html
}

const DOCTYPE: Html = { html: '<!doctype html>' }

const dated = ({ options: { asOf }, instrument }: ReportFacts): Html =>
  markup`<p class="soft">${instrument.title}: ${instrument.construct}, answered by: ${instrument.respondent}.${
    asOf === null ? '' : markup` As of <time datetime="${asOf}">${asOf}</time>.`
  }</p>`

const glance = (report: ReportFacts): Section =>
  section(
    'glance',
    'At a glance',
    markup`${facts([
      [
        'People',
        markup`${count(report.people.n)}, of whom ${count(report.people.positives)} met the criterion: ${share(report.people.prevalence)}, 95 % by Wilson`,
      ],
      ['Area under the ROC curve', markup`${figure(report.auc.auc)} (95 % ${interval(report.auc.delong95)}, DeLong)`],
      [
        'Cut-off',
        `${cutText(report.cut.row.cut, report.side)} is positive; ${report.cut.rule === null ? 'given beforehand' : 'chosen on these data'}`,
      ],
      ['Sensitivity', markup`${share(report.cut.row.sensitivity)}, 95 % by Wilson`],
      ['Specificity', markup`${share(report.cut.row.specificity)}, 95 % by Wilson`],
    ])}`,
  )

const carePart = (warnings: readonly Warning[]): Section =>
  section(
    'care',
    'Before you use these figures',
    markup`${list(warnings.map(({ text, source }) => markup`${text}${source === null ? '' : ` (${source})`}`))}`,
  )

const itemsPart = (report: ReportFacts): Section =>
  section(
    'items',
    'The items',
    markup`<p>Of all ${count(report.input.rows)} rows, also those without a criterion. An item that an earlier answer skips counts as missing here. Figures that need all items are those of ${count(report.items.complete)} complete rows (Nunnally &amp; Bernstein 1994).</p>
${itemsPicture(report)}
${itemsTable(report)}
${alphaFacts(report)}`,
  )

const alphaFacts = ({ score, items: { alpha, totalMean, totalSd } }: ReportFacts): Html =>
  alpha === null
    ? markup`<p>${
        score.weights
          ? 'The answers of this score count against each other, so that they measure no one thing: there is no figure of reliability.'
          : 'There are too few items or complete rows for a figure of reliability.'
      }</p>`
    : facts([
        [
          'Cronbach’s alpha',
          markup`${figure(alpha.raw)} (95 % ${interval(alpha.feldt95)}); Cronbach 1951, interval of Feldt, Woodruff & Salih 1987`,
        ],
        ['Sum of the items, mean', figure(totalMean, 2)],
        ['Sum of the items, SD', figure(totalSd, 2)],
      ])

const citedPart = (report: ReportFacts, warnings: readonly Warning[]): Section =>
  section(
    'cited',
    'Citations',
    markup`<h3>Of the instrument</h3>
${instrumentCited(report)}
<h3>Of the methods and cautions</h3>
${methodsCited(report, warnings)}`,
  )

function licencePart({ instrument: { title, licence, cautions } }: ReportFacts): Section {
  const terms = [licence.status, licence.holder, licence.terms].flatMap(part => part ?? [])
  return section(
    'licence',
    'Licence and wording',
    markup`<p>${title}: ${terms.join('; ')}. No wording of its items is in this report; the topics of items are our own words. Whoever gives the questionnaire to people needs its owner’s terms.</p>
${cautions.length === 0 ? [] : [markup`<h3>What its declaration cautions</h3>`, list(cautions)]}`,
  )
}
