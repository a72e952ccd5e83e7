import type { Fixer } from '../rule.ts'
import * as braces from './braces.ts'
import * as elixir from './elixir.ts'
import * as erlang from './erlang.ts'
import * as go from './go.ts'
import { kotlin, lua, scala, swift } from './line-grammars.ts'
import { lineStatement } from './lines.ts'
import * as python from './python.ts'
import * as ruby from './ruby.ts'
import * as rust from './rust.ts'
import * as shell from './shell.ts'
import { terminated } from './terminated.ts'

/**
 * The rules whose findings can be mended without a person, where the code allows it. Not among them, for only a person knows
 * what is meant instead: what writes a log or sets its level, and `printStackTrace`, often all that is done about an error.
 */
export const fixers: ReadonlyMap<string, Fixer> = new Map([
  ...every(['elixir/io-inspect', 'elixir/dbg'], elixir.inspection),
  ...every(['elixir/io-puts'], elixir.output),
  ...every(['elixir/iex-pry'], elixir.pry),
  ...every(['erlang/io-format'], erlang.expression),
  ...every(['python/print', 'python/pprint', 'python/icecream', 'python/breakpoint', 'python/pdb'], python.statement),
  ...every(
    ['javascript/console-log', 'javascript/console-debug', 'javascript/debugger', 'javascript/alert'],
    braces.statement
  ),
  ...every(['go/fmt-print', 'go/println', 'go/spew-dump'], go.statement),
  ...every(['ruby/p', 'ruby/pp'], ruby.inspection),
  ...every(['ruby/puts'], ruby.output),
  ...every(['ruby/binding-pry', 'ruby/byebug', 'ruby/debugger'], ruby.breakpoint),
  ...every(['rust/dbg'], rust.dbg),
  ...every(['java/system-out', 'csharp/console-write', 'dart/print', 'rust/println', 'c/printf'], terminated),
  ...every(['php/var-dump', 'php/dd', 'php/dump', 'php/print-r', 'php/error-log'], terminated),
  ...every(['kotlin/println'], lineStatement(kotlin)),
  ...every(['scala/println'], lineStatement(scala)),
  ...every(['swift/print'], lineStatement(swift)),
  ...every(['lua/print'], lineStatement(lua)),
  ...every(['shell/set-x'], shell.trace)
])

function every(ids: readonly string[], fixer: Fixer): readonly (readonly [string, Fixer])[] {
  return ids.map(id => [id, fixer] as const)
}

/** How a statement goes in each language, for rules of the config whose fix is to remove it. */
export const removers: ReadonlyMap<string, Fixer> = new Map<string, Fixer>([
  ['Python', python.statement],
  ['JavaScript', braces.statement],
  ['TypeScript', braces.statement],
  ...['Java', 'C#', 'Dart', 'PHP', 'C', 'C++', 'Rust'].map((title): [string, Fixer] => [title, terminated]),
  ['Go', go.statement],
  ['Kotlin', lineStatement(kotlin)],
  ['Scala', lineStatement(scala)],
  ['Swift', lineStatement(swift)],
  ['Lua', lineStatement(lua)]
])
