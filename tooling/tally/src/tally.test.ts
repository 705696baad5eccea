// The last line must tell the truth, above all when something never ran.
import { expect, test } from 'vitest'
import { tally } from './tally.ts'

const report = (passed: number, failed: number, success = failed === 0): string =>
  JSON.stringify({
    success,
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 0,
    testResults: [
      {
        name: 'a.test.ts',
        status: success ? 'passed' : 'failed',
        assertionResults: Array.from({ length: failed }, (_, i) => ({ status: 'failed', fullName: `rule ${i}` })),
      },
    ],
  })

test('the last line is the sum of all reports and nothing else', () => {
  const result = tally(
    [
      { folder: 'packages/a', report: report(3, 0) },
      { folder: 'apps/b', report: report(4, 2) },
    ],
    [],
  )
  expect(result.lines.at(-1)).toBe('7 passed, 2 failed')
  expect(result.lines.join('\n')).toContain('packages/a  3 passed, 0 failed')
  expect(result.lines.join('\n')).toContain('failed: rule 1')
})

test('a workspace without a report counts as one failure', () => {
  expect(tally([{ folder: 'packages/a', report: undefined }], []).lines.at(-1)).toBe('0 passed, 1 failed')
})

test('a report that is cut off counts as one failure', () => {
  expect(tally([{ folder: 'packages/a', report: report(3, 0).slice(0, 40) }], []).failed).toBe(1)
})

test('a file that could not be loaded fails the run although no test in it failed', () => {
  const result = tally([{ folder: 'packages/a', report: report(3, 0, false) }], ['tests'])
  expect(result).toMatchObject({ passed: 3, failed: 1 })
  expect(result.lines.join('\n')).toContain('failed to load: a.test.ts')
})

test('a broken step outside the tests is one more failure', () => {
  expect(tally([{ folder: 'packages/a', report: report(3, 0) }], ['checks']).lines.at(-1)).toBe('3 passed, 1 failed')
})

test('a broken test step is not counted twice', () => {
  expect(tally([{ folder: 'packages/a', report: report(3, 1) }], ['tests']).failed).toBe(1)
})

test('a test step that broke while every report is green still fails', () => {
  expect(tally([{ folder: 'packages/a', report: report(3, 0) }], ['browser']).failed).toBe(1)
})
