import type { Severity } from '../../../domain/severity.ts'
import type { Format } from '../format.ts'
import { lintReading, type ToolFinding, toolFinding } from '../reading.ts'

/** `::error file=a.yml,line=1,col=5,title=colons::too many spaces`, as tools print for GitHub when they run there. */
const COMMAND = /^::(error|warning|notice) ([^:]*(?::[^:]+)*?)::(.*)$/

export const workflowCommands: Format = {
  name: 'workflow-commands',
  tool: 'GitHub annotations',
  isTestTool: false,
  // Any program can print these, about any file: they are a tool's word only where the config or the command names a tool.
  isTelling: false,
  isCommand: () => false,
  read({ lines }) {
    const findings = lines.flatMap(toFinding)
    return findings.length === 0 ? null : lintReading(findings)
  }
}

function toFinding(line: string): ToolFinding[] {
  const [, level, properties = '', message = ''] = COMMAND.exec(line) ?? []
  const property = (name: string) => new RegExp(`(?:^|,)${name}=([^,]*)`).exec(properties)?.[1]
  const file = property('file')
  if (level === undefined || file === undefined) return []
  return [
    toolFinding({
      rule: `annotation/${decode(property('title') ?? level)}`,
      // Safe: the pattern lets only these three through.
      severity: level as Severity,
      message: decode(message),
      path: decode(file),
      line: Number(property('line')) || null,
      column: Number(property('col')) || null,
      endLine: Number(property('endLine')) || null,
      endColumn: Number(property('endColumn')) || null
    })
  ]
}

function decode(text: string): string {
  return text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%25/g, '%')
}
