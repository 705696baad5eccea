// Every name behind a package's doors has a doc comment where it is declared.
import ts from 'typescript'
import { type Finding, resolve, type SourceFile, type Tree } from '../tree.ts'

/** Names that outsiders can import and that nobody has explained. */
export function docs(tree: Tree): readonly Finding[] {
  const found = new Map<string, Finding>()
  for (const manifest of tree.manifests) {
    if (!manifest.folder.startsWith('packages/')) continue
    for (const source of Object.values(manifest.doors)) {
      const door = tree.files.get(resolve(`${manifest.folder}/package.json`, source))
      if (!door) continue
      for (const name of exportedNames(tree, door, new Set())) {
        if (name.isTold) continue
        const says = `${name.name} leaves the package without a doc comment`
        found.set(`${name.path}:${name.line}`, { check: 'docs', path: name.path, line: name.line, says })
      }
    }
  }
  return [...found.values()]
}

type Name = { readonly name: string; readonly path: string; readonly line: number; readonly isTold: boolean }

/** Every name that a file exports, with the place of its declaration; re-exports are followed to their end. */
function exportedNames(tree: Tree, file: SourceFile, seen: Set<string>): readonly Name[] {
  if (seen.has(file.path)) return []
  seen.add(file.path)
  return file.ast.statements.flatMap(statement => {
    if (!ts.isExportDeclaration(statement)) return isExported(statement) ? declared(file, statement) : []
    const from = statement.moduleSpecifier
    const target = from && ts.isStringLiteral(from) ? tree.files.get(resolve(file.path, from.text)) : file
    // What comes from another package is explained there.
    if (!target) return []
    const clause = statement.exportClause
    if (!clause) return exportedNames(tree, target, seen)
    if (!ts.isNamedExports(clause)) return []
    const wanted = clause.elements.map(element => (element.propertyName ?? element.name).text)
    if (target === file) return file.ast.statements.flatMap(s => declared(file, s)).filter(n => wanted.includes(n.name))
    return exportedNames(tree, target, new Set()).filter(n => wanted.includes(n.name))
  })
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(modifier => modifier.kind === ts.SyntaxKind.ExportKeyword)

function declared(file: SourceFile, statement: ts.Statement): readonly Name[] {
  const names = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(d => d.name.getText(file.ast))
    : isNamed(statement) && statement.name
      ? [statement.name.getText(file.ast)]
      : []
  const line = file.ast.getLineAndCharacterOfPosition(statement.getStart(file.ast)).line + 1
  return names.map(name => ({ name, path: file.path, line, isTold: isTold(file, statement, name) }))
}

const isNamed = (node: ts.Statement): node is ts.DeclarationStatement =>
  ts.isFunctionDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isEnumDeclaration(node)

/** A value and a type of one name, or overloads, may share one comment. */
const isTold = (file: SourceFile, statement: ts.Statement, name: string): boolean =>
  hasComment(file, statement) ||
  file.ast.statements.some(
    other => other !== statement && isNamed(other) && other.name?.getText(file.ast) === name && hasComment(file, other),
  )

const hasComment = (file: SourceFile, statement: ts.Statement): boolean =>
  (ts.getLeadingCommentRanges(file.text, statement.getFullStart()) ?? []).some(
    range => file.text.startsWith('/**', range.pos) && /[a-z]/i.test(file.text.slice(range.pos + 3, range.end)),
  )
