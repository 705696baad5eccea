// Reads the sources and manifests of the workspace from disk into one tree.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Tree, treeOf } from './tree.ts'

const SKIP = new Set(['node_modules', 'dist', '.turbo', '.reports', 'template', 'coverage'])

/** The whole workspace below a root folder. */
export function readTree(root: string): Tree {
  const texts: Record<string, string> = {}
  const take = (path: string): void => {
    texts[path] = readFileSync(join(root, path), 'utf8')
  }
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        if (!SKIP.has(entry.name)) walk(path)
      } else if (/\.tsx?$/.test(entry.name) && !/\.(d|config)\.ts$/.test(entry.name)) take(path)
    }
  }
  for (const folder of workspaces(root)) {
    take(`${folder}/package.json`)
    walk(folder)
  }
  return treeOf(texts)
}

function workspaces(root: string): readonly string[] {
  const inside = ['packages', 'apps', 'examples', 'tooling'].flatMap(folder =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map(name => `${folder}/${name}`) : [],
  )
  return [...inside, 'e2e', 'bench'].filter(
    folder => !folder.endsWith('/template') && existsSync(join(root, folder, 'package.json')),
  )
}
