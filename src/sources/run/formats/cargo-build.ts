import type { Format } from '../format.ts'
import { listOf, numberOf, parse, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'

/** rustc's own messages, under cargo and clippy. */
export const cargoBuild: Format = {
  name: 'cargo-build',
  tool: 'cargo',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program, task]) =>
    (program === 'cargo' && /^(?:build|b|check|c|clippy|test|t|nextest|doc|run|r)$/.test(task ?? '')) ||
    program === 'rustc',
  read: output => lintReading([...textFindings(output), ...jsonFindings(output)])
}

const HEADING = /^(error|warning)(?:\[(E\d+)\])?: (.+)$/
const PLACE = /^ +--> (.+?):(\d+):(\d+)$/

function textFindings({ lines }: ToolOutput): ToolFinding[] {
  return lines.flatMap((line, at) => {
    const [, severity, code, message] = HEADING.exec(line) ?? []
    const [, path, number, column] = PLACE.exec(lines[at + 1] ?? '') ?? []
    if (message === undefined || path === undefined) return []
    const place = { path, line: Number(number), column: Number(column) }
    return toolFinding({
      rule: `cargo/${code ?? lintOf(lines, at) ?? severity}`,
      severity: severity === 'warning' ? 'warning' : 'error',
      message,
      ...place
    })
  })
}

/** `= note: `#[warn(unused_variables)]` on by default`, only with the first of a kind. */
function lintOf(lines: readonly string[], heading: number): string | undefined {
  const rest = lines.slice(heading + 1, heading + 40)
  const end = rest.indexOf('')
  const block = end === -1 ? rest : rest.slice(0, end)
  return block
    .map(line => /^ *= note: `(?:#\[\w+\(|-[DW] )([\w:-]+)\)?\]?`/.exec(line)?.[1])
    .find(name => name !== undefined)
    ?.replaceAll('-', '_')
}

/** `--message-format json`: one object on each line. */
function jsonFindings({ text }: ToolOutput): ToolFinding[] {
  return text
    .split('\n')
    .filter(line => line.startsWith('{"reason":"compiler-message"'))
    .flatMap(line => {
      const { message } = recordOf(parse(line))
      const { level, code, message: text, spans } = recordOf(message)
      const span = recordOf(listOf(spans).find(each => recordOf(each).is_primary === true))
      if (level !== 'error' && level !== 'warning') return []
      if (span.file_name === undefined) return []
      return toolFinding({
        rule: `cargo/${textOf(recordOf(code).code) ?? level}`,
        severity: level,
        message: textOf(text) ?? '',
        path: textOf(span.file_name),
        line: numberOf(span.line_start),
        column: numberOf(span.column_start),
        endLine: numberOf(span.line_end),
        endColumn: numberOf(span.column_end)
      })
    })
}
