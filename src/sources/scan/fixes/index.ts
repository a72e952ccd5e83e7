import * as braces from './braces.ts'
import type { Fixer } from './edit.ts'
import * as elixir from './elixir.ts'
import * as python from './python.ts'
import * as rust from './rust.ts'

/** The rules whose findings can be mended without a person, where the code allows it. */
export const fixers: ReadonlyMap<string, Fixer> = new Map([
  ['elixir/io-inspect', elixir.inspection],
  ['elixir/dbg', elixir.inspection],
  ['elixir/iex-pry', elixir.pry],
  ...['python/print', 'python/pprint', 'python/breakpoint', 'python/pdb'].map((id): [string, Fixer] => [
    id,
    python.statement
  ]),
  ...['javascript/console-log', 'javascript/console-debug', 'javascript/debugger', 'javascript/alert'].map(
    (id): [string, Fixer] => [id, braces.statement]
  ),
  ['rust/dbg', rust.dbg]
])

/** How a statement goes in each language, for rules of the config whose fix is to remove it. */
export const removers: ReadonlyMap<string, Fixer> = new Map([
  ['Python', python.statement],
  ['JavaScript', braces.statement],
  ['TypeScript', braces.statement]
])
