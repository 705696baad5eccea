// The workspace as text in memory: each file with its imports, so that every check is a pure function of it.
import ts from 'typescript'

/** One import, export-from, dynamic import or import type. */
export type Import = { readonly from: string; readonly line: number }

/** One source file, read and parsed once. */
export type SourceFile = {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly ast: ts.SourceFile
}

/** A package.json, as far as the floors care. */
export type Manifest = {
  readonly folder: string
  readonly name: string
  readonly dependencies: readonly string[]
  /** The doors: the keys of `exports`, with the source file behind each. */
  readonly doors: Readonly<Record<string, string>>
}

/** All that the checks look at. */
export type Tree = { readonly files: ReadonlyMap<string, SourceFile>; readonly manifests: readonly Manifest[] }

/** Something that is not as the plan says. */
export type Finding = { readonly check: string; readonly path: string; readonly line?: number; readonly says: string }

/** Builds the tree from plain texts by path; the tests do the same with a handful of lines. */
export function treeOf(texts: Readonly<Record<string, string>>): Tree {
  const files = new Map<string, SourceFile>()
  const manifests: Manifest[] = []
  for (const [path, text] of Object.entries(texts)) {
    if (path.endsWith('package.json')) manifests.push(manifestOf(path, text))
    else files.set(path, sourceFileOf(path, text))
  }
  return { files, manifests }
}

function sourceFileOf(path: string, text: string): SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const ast = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind)
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return { path, text, lines, imports: importsOf(ast), ast }
}

function importsOf(ast: ts.SourceFile): readonly Import[] {
  const found: Import[] = []
  const take = (name: ts.Node | undefined): void => {
    if (!name || !ts.isStringLiteralLike(name)) return
    found.push({ from: name.text, line: ast.getLineAndCharacterOfPosition(name.getStart(ast)).line + 1 })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) take(node.moduleSpecifier)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) take(node.arguments[0])
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) take(node.argument.literal)
    ts.forEachChild(node, visit)
  }
  visit(ast)
  return found
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function manifestOf(path: string, text: string): Manifest {
  const json: unknown = JSON.parse(text)
  const manifest = isRecord(json) ? json : {}
  const keysOf = (value: unknown): readonly string[] => (isRecord(value) ? Object.keys(value) : [])
  const doors = Object.entries(isRecord(manifest['exports']) ? manifest['exports'] : {}).flatMap(([door, target]) => {
    const source = isRecord(target) ? target['@holdfast/source'] : target
    return typeof source === 'string' ? [[door, source] as const] : []
  })
  return {
    folder: path.slice(0, -'/package.json'.length),
    name: typeof manifest['name'] === 'string' ? manifest['name'] : '',
    dependencies: [...keysOf(manifest['dependencies']), ...keysOf(manifest['devDependencies'])],
    doors: Object.fromEntries(doors),
  }
}

/** The path that a relative import means. */
export function resolve(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** `@holdfast/db/node` as its room and door; nothing for other imports. */
export function holdfastImport(from: string): { readonly room: string; readonly door: string } | undefined {
  const match = /^@holdfast\/([^/]+)(\/.*)?$/.exec(from)
  return match?.[1] === undefined ? undefined : { room: match[1], door: `.${match[2] ?? ''}` }
}
