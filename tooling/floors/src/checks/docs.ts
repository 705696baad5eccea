// Every exported name has a doc comment where it is declared, in every room and not only behind its doors.
import ts from 'typescript'
import { isTest } from '../plan.ts'
import type { Finding, SourceFile, Tree } from '../tree.ts'

/** Names that other files can import and that nobody has explained. */
export const docs = (tree: Tree): readonly Finding[] =>
  [...tree.files.values()]
    .filter(file => !isTest(file.path))
    .flatMap(file => file.ast.statements.filter(isExported).flatMap(statement => untold(file, statement)))

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(modifier => modifier.kind === ts.SyntaxKind.ExportKeyword)

function untold(file: SourceFile, statement: ts.Statement): readonly Finding[] {
  const names = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(d => d.name.getText(file.ast))
    : isNamed(statement) && statement.name
      ? [statement.name.getText(file.ast)]
      : []
  const line = file.ast.getLineAndCharacterOfPosition(statement.getStart(file.ast)).line + 1
  return names
    .filter(name => !isTold(file, statement, name))
    .map(name => ({ check: 'docs', path: file.path, line, says: `${name} is exported without a doc comment` }))
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
