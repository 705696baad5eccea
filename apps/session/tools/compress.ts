/** A step of the build: puts a brotli and a gzip copy beside every text file, so that the server need not compress. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(?:js|css|svg|html)$/

/** Compresses what was written; small files whose copy would not be smaller have none. */
export const compress = (): Plugin => ({
  name: 'holdfast-compress',
  apply: 'build',
  writeBundle: {
    order: 'post',
    handler: async ({ dir = '' }) => {
      for (const file of await readdir(dir, { recursive: true })) {
        if (TEXT.test(file) && !file.endsWith('index.html')) await beside(join(dir, file))
      }
    },
  },
})

async function beside(path: string): Promise<void> {
  const bytes = await readFile(path)
  for (const [ending, copy] of [
    ['.br', brotliCompressSync(bytes)],
    ['.gz', gzipSync(bytes)],
  ] as const) {
    if (copy.length < bytes.length) await writeFile(path + ending, copy)
  }
}
