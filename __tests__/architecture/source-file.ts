import { posix } from 'node:path'
import { parseSync } from '@swc/core'

export type Import = {
  /** As written, or the path in the repository when it is a file of ours. */
  readonly target: string
  readonly kind: 'value' | 'type' | 'lazy'
  /** What is imported by name; `null`: whatever is there. */
  readonly names: readonly string[] | null
}

/** What the rules look at. */
export type SourceFile = {
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** Functions, classes and values; types are left out. */
  readonly exports: readonly string[]
  readonly functions: readonly { readonly line: number; readonly lines: number; readonly parameters: number }[]
  /** `process.env`, `Date.now`, `new Date`, … with the line. */
  readonly reaches: readonly { readonly what: string; readonly line: number }[]
  /** Lines on which importing the file does something, or on which it keeps a variable. */
  readonly effects: readonly number[]
  readonly names: readonly { readonly name: string; readonly line: number }[]
}

type Node = { readonly [key: string]: unknown; readonly type?: string; readonly span?: { start: number; end: number } }

/** swc counts bytes and goes on counting over files: a first statement of ours marks where this one begins. */
const MARK = ';'

export function readSource(path: string, text: string): SourceFile {
  // What a shell reads of a program is no code, and may stand nowhere but at its very beginning.
  const module: unknown = parseSync(MARK + text.replace(/^#!/, '//'), { syntax: 'typescript', target: 'es2022' })
  if (!isNode(module)) throw new Error(`${path} was not parsed`)
  const lineOf = lineCounter(text, (module.span?.start ?? 0) + MARK.length)
  const nodes = [...walk(module)]
  // How many parameters a callback has is decided by the one who calls it.
  const callbacks = new Set(nodes.flatMap(node => listOf(node.arguments).map(({ expression }) => expression)))
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: nodes.flatMap(node => importsOf(node, path)),
    exports: listOf(module.body).flatMap(exportsOf),
    functions: nodes.filter(isFunction).map(node => ({
      line: lineOf(node.span?.start),
      lines: lineOf(node.span?.end) - lineOf(node.span?.start) + 1,
      parameters: callbacks.has(node) ? 0 : listOf(node.params).length
    })),
    reaches: nodes.flatMap(node => reachOf(node).map(what => ({ what, line: lineOf(node.span?.start) }))),
    effects: listOf(module.body)
      .slice(1)
      .filter(isEffect)
      .map(node => lineOf(node.span?.start)),
    names: nodes.flatMap(node => declaredNames(node).map(name => ({ name, line: lineOf(node.span?.start) })))
  }
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item)
  else if (isNode(value)) {
    yield value
    for (const child of Object.values(value)) yield* walk(child)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

function textOf(node: unknown): string | null {
  return isNode(node) && typeof node.value === 'string' ? node.value : null
}

function lineCounter(text: string, base: number): (offset?: number) => number {
  const bytes = Buffer.from(text)
  return (offset = base) =>
    bytes
      .subarray(0, offset - base)
      .toString('latin1')
      .split('\n').length
}

function importsOf(node: Node, path: string): Import[] {
  const isLazy = node.type === 'CallExpression' && isNode(node.callee) && node.callee.type === 'Import'
  const target = isLazy ? textOf(listOf(node.arguments)[0]?.expression) : textOf(node.source ?? node.argument)
  const isStatic = ['ImportDeclaration', 'ExportAllDeclaration', 'ExportNamedDeclaration', 'TsImportType']
  if (target === null || !(isLazy || isStatic.includes(node.type ?? ''))) return []
  const isType = node.typeOnly === true || node.type === 'TsImportType'
  const resolved = target.startsWith('.') ? posix.join(posix.dirname(path), target) : target
  return [{ target: resolved, kind: isLazy ? 'lazy' : isType ? 'type' : 'value', names: importedNames(node) }]
}

function importedNames({ type, specifiers }: Node): readonly string[] | null {
  if (type !== 'ImportDeclaration') return null
  const names = listOf(specifiers).map(({ type, imported, local }) =>
    type === 'ImportNamespaceSpecifier' ? null : (textOf(imported) ?? textOf(local))
  )
  return names.some(name => name === null) ? null : names.filter(name => name !== null)
}

function exportsOf({ type, declaration }: Node): readonly string[] {
  if (type !== 'ExportDeclaration' || !isNode(declaration)) return []
  return [declaration, ...listOf(declaration.declarations)]
    .filter(({ type }) => !type?.startsWith('Ts'))
    .flatMap(({ identifier, id }) => textOf(identifier) ?? textOf(id) ?? [])
}

function isFunction(node: Node): boolean {
  return Array.isArray(node.params) && isNode(node.body) && node.span !== undefined
}

function reachOf(node: Node): string[] {
  const target = isNode(node.object) ? textOf(node.object) : null
  if (node.type === 'MemberExpression' && target !== null) return [`${target}.${textOf(node.property) ?? '?'}`]
  const callee = textOf(node.callee)
  if (callee === null) return []
  if (node.type === 'NewExpression' && listOf(node.arguments).length === 0) return [`new ${callee}`]
  return node.type === 'CallExpression' ? [`${callee}()`] : []
}

const declarations = ['TsTypeAliasDeclaration', 'TsInterfaceDeclaration', 'VariableDeclarator', 'TsPropertySignature']

function declaredNames(node: Node): string[] {
  const name = ['FunctionDeclaration', 'ClassDeclaration'].includes(node.type ?? '')
    ? textOf(node.identifier)
    : declarations.includes(node.type ?? '')
      ? textOf(node.id ?? node.key)
      : null
  return name === null ? [] : [name]
}

const quiet = ['ImportDeclaration', 'ExportDeclaration', 'FunctionDeclaration', 'ClassDeclaration', 'EmptyStatement']

function isEffect(statement: Node): boolean {
  const node =
    statement.type === 'ExportDeclaration' && isNode(statement.declaration) ? statement.declaration : statement
  if (node.type === 'VariableDeclaration') return node.kind !== 'const'
  const type = node.type ?? ''
  return !(quiet.includes(type) || type.startsWith('Ts') || type.startsWith('Export'))
}
