/** The parts of a report on itself: what was put in, how it was made, and how to make it again. */
import type { ReportFacts } from './facts.ts'
import { ruleOption } from './choice.ts'
import { count, percent } from './figures.ts'
import { facts, list, markup, plainName, table, type Html, type Part, section, type Section } from './markup.ts'

/** What the file held. */
export const inputPart = (report: ReportFacts): Section =>
  section(
    'input',
    'What was put in',
    markup`${facts(fileOf(report))}
${rowsTable(report)}`,
  )

const fileOf = ({ input, options }: ReportFacts): readonly (readonly [string, Part])[] => [
  ['File', markup`<bdi>${plainName(input.name)}</bdi>`],
  ['SHA-256 of the file', markup`<code>${input.sha256}</code>`],
  ['Criterion', markup`column <bdi>${plainName(options.criterion)}</bdi>; 1 or true: met`],
  [
    'Predicted chances',
    options.chance === null ? 'none given' : markup`column <bdi>${plainName(options.chance)}</bdi>`,
  ],
]

function rowsTable({ input, people }: ReportFacts): Html {
  const rows: readonly (readonly [string, number | null])[] = [
    ['In the file', input.rows],
    ['With score and criterion, in the figures of accuracy', people.n],
    ['Without a score', input.withoutScore],
    ['With a score from fewer answers, by the rule for missing ones', input.prorated],
    ['Without a criterion', input.withoutCriterion],
    ['Without a predicted chance', input.withoutChance],
  ]
  return table({
    id: 'rows-table',
    caption: 'Rows',
    heads: ['Rows', 'Count', 'Share of all rows'],
    rows: rows.flatMap(([name, held]): readonly (readonly Part[])[] =>
      held === null ? [] : [[name, count(held), percent(held / input.rows)]],
    ),
  })
}

/** What a paper has to say and no file can: items of STARD 2015 by their numbers. */
const UNTOLD: readonly string[] = [
  'Whom the study asked, where and when, by which criteria, and whether one after another or by choice (items 6 to 9).',
  'How the questionnaire was answered: language and version, on paper or on a screen, alone or in an interview (item 10a).',
  'What the criterion is and why it was taken; who judged it, how well trained, and whether they knew the score (items 10b, 11 and 13).',
  'Whether the cut-off was written down before anyone looked at the data (item 12).',
  'How many people were planned for, and why so many (item 18).',
  'How severely those who met the criterion were affected, and what the others had instead (item 21).',
  'How much time lay between score and criterion, and what was done for people in between (item 22).',
]

/** What the reader has to be told by somebody else. */
export const untoldPart: Section = section(
  'untold',
  'What only you can say',
  markup`<p>A report of a diagnostic accuracy study also says (Bossuyt et al. 2015):</p>
${list(UNTOLD)}`,
)

/** Versions, seed and options, and the line that makes the same file again. */
export const madePart = (report: ReportFacts): Section =>
  section(
    'made',
    'How it was made',
    markup`${facts([
      ['Made by', `holdfast ${report.madeBy.version}, screen report`],
      ['Run by', report.madeBy.runtime],
      ['Declaration', `${report.instrument.id}, version ${report.instrument.version}, as of ${report.instrument.asOf}`],
      ...optionsOf(report),
    ])}
<p>The same file, options and versions give the same report, byte for byte:</p>
<p><code>${commandOf(report)}</code></p>
<p>To cite this report, name the program with its version, the day, and the first characters of the SHA-256 of the file, by which anyone who has it can tell that it is the same: <q>holdfast ${report.madeBy.version}, screen report, ${report.options.asOf ?? 'undated'}, ${report.input.sha256.slice(0, 16)}</q>.</p>`,
  )

function optionsOf({ options, score }: ReportFacts): readonly (readonly [string, Part])[] {
  return [
    ['Option as-of', options.asOf ?? 'none; the report is undated'],
    ['Option bom', options.mark === 'skip' ? 'skip' : 'none'],
    ['Option bootstrap', String(options.resamples)],
    ['Option chance', options.chance === null ? 'none' : plainName(options.chance)],
    ['Option criterion', plainName(options.criterion)],
    ['Option choose', chooseOf(options)],
    ['Option cut', options.choice.how === 'given' ? String(options.choice.cut) : 'none'],
    ['Option delimiter', options.delimiter === '\t' ? '\\t' : options.delimiter],
    ['Option id', plainName(options.id)],
    ['Option ignore', options.ignore.length === 0 ? 'none' : plainName(options.ignore.join(','))],
    ['Option map', options.map.length === 0 ? 'none' : plainName(mapText(options.map))],
    ['Option missing', options.missing],
    ['Option prev', options.prevalences.length === 0 ? 'none' : options.prevalences.join(',')],
    ['Option scale', score.id],
    ['Option seed', String(options.seed)],
  ]
}

const chooseOf = ({ choice }: ReportFacts['options']): string => {
  if (choice.how === 'given') return 'none'
  return `${ruleOption(choice.rule)}${choice.isNamed ? '' : ', because nothing was said'}`
}

const mapText = (map: ReportFacts['options']['map']): string => map.map(pair => pair.join('=')).join(',')

/** What one would type, the options in the order of the alphabet. */
function commandOf({ instrument, score, options, input }: ReportFacts): string {
  const { choice } = options
  const given: readonly (readonly [string, string | null])[] = [
    ['as-of', options.asOf],
    ['bom', options.mark === 'skip' ? 'skip' : null],
    ['bootstrap', String(options.resamples)],
    ['chance', options.chance],
    ['choose', choice.how === 'chosen' && choice.isNamed ? ruleOption(choice.rule) : null],
    ['criterion', options.criterion],
    ['cut', choice.how === 'given' ? String(choice.cut) : null],
    ['delimiter', options.delimiter === ',' ? null : options.delimiter === '\t' ? '\\t' : options.delimiter],
    ['id', options.id === 'id' ? null : options.id],
    ['ignore', options.ignore.length === 0 ? null : options.ignore.join(',')],
    ['instrument', instrument.id],
    ['map', options.map.length === 0 ? null : mapText(options.map)],
    ['missing', options.missing],
    ['out', 'report.html'],
    ['prev', options.prevalences.length === 0 ? null : options.prevalences.join(',')],
    ['scale', score.id],
    ['seed', String(options.seed)],
  ]
  const words = given.flatMap(([name, value]) => (value === null ? [] : [`--${name}`, quoted(plainName(value))]))
  return ['holdfast screen report', quoted(plainName(input.name)), ...words].join(' ')
}

/** As a shell takes it for one word. */
const quoted = (text: string): string => (/^[\w.,=:%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)
