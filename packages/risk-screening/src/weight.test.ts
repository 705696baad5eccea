/** Tests of the weight: a page that scores one instrument takes along that one and the scorer, and nothing else of the house. */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { INSTRUMENTS } from './instruments/all.ts'

/** Bytes after gzip that one instrument may add to a page. */
const LIMIT = 6000

/** What a page of this one line comes to. */
async function bundled(line: string): Promise<string> {
  const front = fileURLToPath(new URL('index.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@holdfast/source'] },
    plugins: [
      {
        name: 'one-line',
        enforce: 'pre',
        resolveId: id => (id.endsWith('page') ? '\0page' : null),
        load: id => (id === '\0page' ? line.replace('FRONT', JSON.stringify(front)) : null),
      },
    ],
    build: { write: false, lib: { entry: 'page', formats: ['es'] }, minify: true },
  })
  const outputs: readonly (Rolldown.RolldownOutput | Rolldown.RolldownWatcher)[] = Array.isArray(built)
    ? built
    : [built]
  return outputs
    .flatMap(one => ('output' in one ? one.output : []))
    .map(part => (part.type === 'chunk' ? part.code : ''))
    .join('')
}

test('taking and scoring answers of one instrument adds less than 6 kB after gzip, and no other instrument', async () => {
  for (const [id, name] of [
    ['phq9', 'phq9'],
    ['audit', 'audit'],
    ['pcl5', 'pcl5'],
    ['cssrs-screener', 'cssrsScreener'],
  ] as const) {
    const code = await bundled(`export { makeScorer, parseAnswers, ${name} } from FRONT`)
    expect(gzipSync(code).length, id).toBeLessThan(LIMIT)
    const held = INSTRUMENTS.filter(one => new RegExp(`id:\\s*["'\`]${one.id}["'\`]`).test(code))
    expect(held.map(one => one.id)).toEqual([id])
  }
})
