import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { readiness } from '../../dist/command-line.ts'
import { type JsonFinding, parseReport } from '../../dist/json-report.ts'
import { workTree } from '../../dist/work-tree.ts'
import type { Tree } from '../../git/write-tree.ts'
import { advisoryRegistry } from './advisory-registry.ts'
import type { Got } from './expected.ts'
import type { Tool, ToolCase } from './tool.ts'
import { linkPackages, toolEnvironment } from './tool-environment.ts'

type Environment = Readonly<Record<string, string>>

/** Gates a project with the tool, as a user does: the built command line, a config, and the tool itself. */
export async function gateTool(tool: Tool, toolCase: ToolCase, more: Environment = {}): Promise<Got> {
  await using work = await workTree(projectOf(tool, toolCase))
  await linkPackages(tool, work.path)
  await using registry = await advisoryRegistry(tool.advisories ?? {})
  const args = ['check', '--format', 'json']
  const env = { ...toolEnvironment(tool, work.path), npm_config_registry: registry.url, ...more }
  const { stdout, stderr } = await readiness({ cwd: work.path, args, env })
  if (stdout === '') throw new Error(stderr)
  const [check] = parseReport(stdout).checks
  if (!check) throw new Error('no check was run')
  const { status, reason, findings, expectations } = check
  const holding = expectations.filter(each => each.status === 'passed').map(({ statement }) => statement)
  return {
    // Safe: the cases expect one of three, and any other is told as it is.
    status: status as Got['status'],
    reason: status === 'broken' ? reason : null,
    findings: findings.map(placed).sort(),
    subjects: toolCase.subjects.filter(statement => holding.includes(statement))
  }
}

function projectOf(tool: Tool, { run, prints, files, check, subjects }: ToolCase): Tree {
  const recorded = prints === undefined ? null : recordedOutput(prints)
  const main = run ?? recorded?.command ?? ''
  const expect = subjects.length > 0 ? { expect: subjects } : {}
  const tree: Tree = {
    '.github/readiness.yml': stringify({ checks: { it: { run: main, ...expect, ...check } } }),
    '.gitignore': 'node_modules\nstand-in/\n.cache/\n',
    ...(recorded ? standIn(recorded) : {})
  }
  const own = Object.entries({ ...tool.files, ...files }).filter(([, text]) => text !== null)
  return { ...tree, ...Object.fromEntries(own) }
}

type Recorded = { readonly command: string; readonly output: string; readonly exit: number }

const recordedFolder = join(import.meta.dirname, '../../sources/run/formats/fixtures')

function recordedOutput(name: string): Recorded {
  const text = readFileSync(join(recordedFolder, `${name}.txt`), 'utf8')
  const [first = '', ...rest] = text.split('\n')
  const [end, exit] = /\n?\[exit (\d+)\]\n?$/.exec(text) ?? []
  if (end === undefined) throw new Error(`${name} does not say how it ended`)
  return { command: first.replace(/^\$ /, ''), output: rest.join('\n').slice(0, -end.length), exit: Number(exit) }
}

/** A program of the tool's name that prints what was recorded. */
function standIn({ command, output, exit }: Recorded): Tree {
  const [program = ''] = command.split(' ')
  return {
    [`stand-in/${program}`]: `#!/bin/sh\ncat "$(dirname "$0")/output"\nexit ${exit}\n`,
    'stand-in/output': `${output}\n`
  }
}

/** As much of the place as the tool told. */
function placed({ rule, severity, path, startLine, startColumn }: JsonFinding): string {
  const place = [path, startLine, startColumn].filter(part => part !== null).join(':')
  return [rule, place, severity === 'error' ? '' : `(${severity})`].filter(Boolean).join(' ')
}
