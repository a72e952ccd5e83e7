import type { Format } from '../format.ts'
import { lintReading, type ToolFinding, toolFinding } from '../reading.ts'

const COMPILING_TASKS = /^(?:compile|test|coveralls|run|release|credo|dialyzer|docs|escript\.build)\b/

/** Elixir's compiler, under whatever task it runs. */
export const mixCompile: Format = {
  name: 'mix-compile',
  tool: 'mix compile',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program, task]) => (program === 'mix' && COMPILING_TASKS.test(task ?? '')) || program === 'elixirc',
  read: ({ lines }) =>
    lintReading([...lines.flatMap((_, at) => warningAt(lines, at)), ...elixirErrors(lines, 'mix-compile')])
}

/** Up to Elixir 1.14 the place is on the line below: `  lib/demo.ex:6: Demo.bad/1`. */
const OLD_PLACE = /^ {2}(\S+\.(?:exs?|[eh]?eex|erl)):(\d+)(?::(\d+))?(?:: .*)?$/

/** From 1.15 on it is below the source: `    └─ lib/demo.ex:6:9: Demo.bad/1`. */
const NEW_PLACE = /^ *└─ (\S+?):(\d+)(?::(\d+))?(?:: .*)?$/

const LINES_TO_PLACE = 30

function warningAt(lines: readonly string[], at: number): ToolFinding[] {
  const [, kind, message] = /^ *(warning|error): (.+)$/.exec(lines[at] ?? '') ?? []
  if (kind === undefined || message === undefined) return []
  const rest = lines.slice(at + 1, at + 1 + LINES_TO_PLACE)
  const end = rest.findIndex(line => /^ *(?:warning|error): /.test(line))
  const block = end === -1 ? rest : rest.slice(0, end)
  const [, path, line, column] = block.map(each => OLD_PLACE.exec(each) ?? NEW_PLACE.exec(each)).find(Boolean) ?? []
  if (path === undefined) return []
  return [
    toolFinding({
      rule: `mix-compile/${kind}`,
      severity: kind === 'warning' ? 'warning' : 'error',
      message,
      path,
      line: Number(line),
      column: column === undefined ? null : Number(column),
      isPartialPath: true
    })
  ]
}

/** `** (SyntaxError) lib/broken.ex:4:3: unexpected reserved word: end` */
const ERROR = /^\*\* \((\w+(?:Error|Missing\w+))\) (\S+\.exs?):(\d+)(?::(\d+))?: (.*)$/

/** What ends a task of mix before it has done its work. */
export function elixirErrors(lines: readonly string[], tool: string): ToolFinding[] {
  return lines.flatMap(text => {
    const [, kind, path, line, column, message] = ERROR.exec(text) ?? []
    if (kind === undefined || path === undefined || message === undefined) return []
    const place = {
      path,
      line: Number(line),
      column: column === undefined ? null : Number(column),
      isPartialPath: true
    }
    return toolFinding({ rule: `${tool}/${kind}`, message, ...place })
  })
}
