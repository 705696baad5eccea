// Sums vitest's JSON reports; a report that is missing or unreadable counts as one failure, never as nothing.

/** One folder with a test script, and the report its last run left there. */
export type Workspace = { readonly folder: string; readonly report: string | undefined }

/** The lines to print, and the two numbers of the last one. */
export type Tally = { readonly lines: readonly string[]; readonly passed: number; readonly failed: number }

type Count = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly notes: readonly string[]
}

/** Adds up all reports; `broken` names steps outside the tests (types, lint ...) that did not succeed. */
export function tally(workspaces: readonly Workspace[], broken: readonly string[]): Tally {
  const counts = workspaces.map(w => ({ folder: w.folder, ...countOf(w.report) }))
  const passed = sum(counts.map(c => c.passed))
  // A failed test step is already in its reports; it counts on its own only when no report tells of it.
  const inReports = sum(counts.map(c => c.failed))
  const unexplained = broken.filter(step => !['tests', 'browser'].includes(step) || inReports === 0)
  const failed = inReports + unexplained.length
  const width = Math.max(0, ...counts.map(c => c.folder.length))
  const lines = counts.flatMap(c => [
    `${c.folder.padEnd(width)}  ${c.passed} passed, ${c.failed} failed${c.skipped > 0 ? `, ${c.skipped} skipped` : ''}`,
    ...c.notes.map(note => `  ${note}`),
  ])
  const steps = unexplained.map(step => `step "${step}" did not succeed; the reason stands above`)
  return { lines: ['', ...lines, ...steps, '', `${passed} passed, ${failed} failed`], passed, failed }
}

function countOf(report: string | undefined): Count {
  if (report === undefined)
    return { passed: 0, failed: 1, skipped: 0, notes: ['no report: the tests did not run to their end'] }
  const read = parse(report)
  if (!isReport(read)) return { passed: 0, failed: 1, skipped: 0, notes: ['the report cannot be read'] }
  const notes = read.testResults.flatMap(file => [
    ...file.assertionResults.filter(test => test.status === 'failed').map(test => `failed: ${test.fullName}`),
    ...(file.status === 'failed' && file.assertionResults.length === 0 ? [`failed to load: ${file.name}`] : []),
  ])
  // A file that cannot be loaded, or an error outside every test, fails the run without failing a test.
  const failed = read.success ? read.numFailedTests : Math.max(read.numFailedTests, notes.length, 1)
  return { passed: read.numPassedTests, failed, skipped: read.numPendingTests, notes }
}

type Report = {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

const isReport = (value: unknown): value is Report =>
  typeof value === 'object' &&
  value !== null &&
  'success' in value &&
  'numPassedTests' in value &&
  typeof value.numPassedTests === 'number' &&
  'numFailedTests' in value &&
  typeof value.numFailedTests === 'number' &&
  'testResults' in value &&
  Array.isArray(value.testResults)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
