/** A step of the build: puts a brotli and a gzip copy beside every file that becomes smaller by it, so that the server need not compress. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const LARGE = /\.(?:js|css|svg|html|wasm|tflite)$/

/** Compresses what was written; small files whose copy would not be smaller have none. */
export const compress = (): Plugin => ({
  name: 'holdfast-compress',
  apply: 'build',
  writeBundle: {
    order: 'post',
    handler: async ({ dir = '' }) => {
      for (const file of await readdir(dir, { recursive: true })) {
        if (LARGE.test(file) && !file.endsWith('index.html')) await beside(join(dir, file))
      }
    },
  },
})

async function beside(path: string): Promise<void> {
  const bytes = await readFile(path)
  for (const [ending, copy] of [
    ['.br', brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: qualityFor(bytes) } })],
    ['.gz', gzipSync(bytes)],
  ] as const) {
    if (copy.length < bytes.length) await writeFile(path + ending, copy)
  }
}

/** A large file at the best quality takes longer than the rest of the build, and becomes a seventh smaller by it. */
const qualityFor = (bytes: Buffer): number => (bytes.length > 1_000_000 ? 9 : constants.BROTLI_MAX_QUALITY)
