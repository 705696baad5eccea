/** Tests of the program as it is started: it runs whatever Node runs it, and is the one that is installed. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const BIN = fileURLToPath(new URL('bin.ts', import.meta.url))

test('started by itself it does what it was asked for, and needs no word of Node’s that it is the main file', async () => {
  const asked = ['--conditions=@holdfast/source', BIN, 'screen', 'instruments']
  const { stdout, stderr } = await promisify(execFile)(process.execPath, asked)
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^phq9\b/m)
  expect(await readFile(BIN, 'utf8')).not.toContain('import.meta.main')
}, 30_000)

test('the package installs it, and takes nothing along but what was built', async () => {
  const {
    bin,
    files,
    private: isPrivate,
  } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
  expect({ bin, files, isPrivate }).toEqual({
    bin: { holdfast: './dist/bin.js' },
    files: ['dist'],
    isPrivate: undefined,
  })
})
