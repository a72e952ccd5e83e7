import type { Format } from '../format.ts'
import { jsonIn, listOf, parse, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, type ToolOutput, toolFinding } from '../reading.ts'
import { lineFindings } from './line-findings.ts'

/** `./a.go:4:14: message`, below a line `# example.com/demo`; vet sometimes begins it with `vet: `. */
const PATTERN = /^(?:vet: )?(?<path>\S+\.go):(?<line>\d+):(?:(?<column>\d+):)? (?<message>.+)$/

/** What go's compiler and `go vet` print, under go test, too. */
export const goCompile: Format = {
  name: 'go-compile',
  tool: 'go build',
  isTestTool: false,
  isTelling: false,
  isCommand: ([program, task]) => program === 'go' && /^(?:build|vet|test|install|run)$/.test(task ?? ''),
  isHidingFindings: words => words[1] === 'vet' && words.some(word => /^--?json$/.test(word)),
  read: output =>
    lintReading([
      ...lineFindings(output.lines, { tool: 'go', pattern: PATTERN, rule: 'compile' }),
      ...lineFindings(builtLines(output), { tool: 'go', pattern: PATTERN, rule: 'compile' }),
      ...jsonFindings(output)
    ])
}

/** With -json, since 1.24 what the compiler prints is an event of its own. */
function builtLines({ lines }: ToolOutput): readonly string[] {
  return lines.flatMap(line => {
    if (!line.includes('"build-output"')) return []
    const { Action, Output } = recordOf(parse(line))
    return Action === 'build-output' ? (textOf(Output)?.trimEnd() ?? []) : []
  })
}

/** `go vet -json` prints one object for each package, and exits 0. */
function jsonFindings({ text }: ToolOutput): ToolFinding[] {
  return text
    .split(/^# .*$/m)
    .flatMap(part =>
      Object.values(recordOf(jsonIn(part, value => typeof value === 'object'))).flatMap(analyzers =>
        Object.entries(recordOf(analyzers)).flatMap(([rule, found]) =>
          listOf(found).flatMap(each => vetFinding(rule, each))
        )
      )
    )
}

function vetFinding(rule: string, found: unknown): ToolFinding[] {
  const { posn, message } = recordOf(found)
  const [, path, line, column] = /^(.+?):(\d+):(\d+)$/.exec(textOf(posn) ?? '') ?? []
  if (path === undefined) return []
  return [
    toolFinding({
      rule: `go/${rule}`,
      message: textOf(message) ?? rule,
      path,
      line: Number(line),
      column: Number(column)
    })
  ]
}
