import { readFileSync } from 'node:fs'
import { expectedOf } from '../../__tests__/e2e/tools/expected.ts'
import { type Tool, toolGroups, toolsOf } from '../../__tests__/e2e/tools/tool.ts'
import { type Got, RECORD, type ToolRecord } from './tool-record.ts'

/** docs/reference/tools.md. */
export function toolsPage(): string {
  const record: Readonly<Record<string, ToolRecord>> = JSON.parse(readFileSync(RECORD, 'utf8'))
  const tools = toolGroups().flatMap(toolsOf)
  return [introduction, summary(tools, record), ...tools.map(tool => details(tool, record[tool.tool]))].join('\n')
}

const introduction = `<!-- Made by \`npm run docs\`. Change the source, not this page. -->

# Tools whose output is understood

Each line is a test: a project of a file or two is gated with the built command line, and status, findings and counts must be
the expected ones. The projects are in \`__tests__/e2e/tools/fixtures/\`; \`npm run tools\` runs them all and records what
came out.

A **real** tool was installed and run, in CI too. Where one cannot be had from Debian or npm, a stand-in of its name prints the
output that its **documentation** or source shows. A tool that is **not in CI** cannot be had from there either, but was installed
where this page was made: its tests are skipped, and say so, where it is not.
`

function summary(tools: readonly Tool[], record: Readonly<Record<string, ToolRecord>>): string {
  const rows = tools.map(tool => {
    const own = record[tool.tool]
    const all = Object.entries(tool.cases)
    const right = all.filter(([name, each]) => isSame(own?.cases[name], expectedOf(each))).length
    return [`[${tool.tool}](#${anchor(tool.tool)})`, own?.version ?? '–', origin(tool), `${right} of ${all.length}`]
  })
  return table(['Tool', 'Version', 'How', 'As expected'], rows)
}

function details(tool: Tool, record: ToolRecord | undefined): string {
  const rows = Object.entries(tool.cases).map(([name, each]) => {
    const expected = expectedOf(each)
    const got = record?.cases[name]
    const command = each.run ?? each.prints ?? ''
    return [name, code(command), shown(expected), got ? (isSame(got, expected) ? 'the same' : shown(got)) : 'not run']
  })
  const source = tool.source === undefined ? '' : `\nOutput as in ${tool.source}.\n`
  return `## ${tool.tool}\n${source}\n${table(['Case', 'Command', 'Expected', 'Got'], rows)}`
}

function origin({ from }: Tool): string {
  if (from === 'documented') return 'documented output'
  return `real tool, ${from === 'debian' ? 'Debian' : from === 'machine' ? 'not in CI' : 'npm'}`
}

function shown({ status, reason, findings, subjects }: Got): string {
  const parts = [reason === null ? status : `${status}: ${reason}`, ...findings.map(code), ...subjects.map(code)]
  return parts.join('<br>')
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|').replaceAll('\n', ' ')}\``
}

function isSame(got: Got | undefined, expected: Got): boolean {
  return JSON.stringify(got) === JSON.stringify(expected)
}

function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}
