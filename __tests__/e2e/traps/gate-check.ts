import { stringify } from 'yaml'
import { readiness } from '../../dist/command-line.ts'
import { type JsonCheck, type JsonFinding, parseReport } from '../../dist/json-report.ts'
import { withoutTimes } from '../../dist/without-times.ts'
import { type WorkTree, workTree } from '../../dist/work-tree.ts'
import type { Tree } from '../../git/write-tree.ts'
import { toolPath } from '../real-tool.ts'

/** What the gate makes of a project of one check. */
export type Judged = {
  readonly exitCode: number | null
  readonly verdict: string
  readonly status: string
  /** Without times and pids. */
  readonly reason: string | null
  /** `rule path:line:column message`; behind it the severity where it is not an error. */
  readonly findings: readonly string[]
}

export function projectOf(check: object, tree: Tree = {}): Tree {
  return { '.github/readiness.yml': stringify({ checks: { it: check } }), '.gitignore': '.cache/\n', ...tree }
}

/** Gates a new project with the built command line. */
export async function gateCheck(check: object, tree: Tree = {}): Promise<Judged> {
  await using work = await workTree(projectOf(check, tree))
  return await gateWork(work)
}

export async function gateWork(work: WorkTree): Promise<Judged> {
  const env = { PATH: toolPath, XDG_CACHE_HOME: `${work.path}/.cache` }
  const { exitCode, stdout, stderr } = await readiness({ cwd: work.path, args: ['check', '--format', 'json'], env })
  if (stdout === '') throw new Error(stderr)
  const { verdict, checks } = parseReport(stdout)
  const [check] = checks
  if (!check) throw new Error('no check was run')
  const { status } = check
  return { exitCode, verdict, status, reason: reasonOf(check), findings: check.findings.map(shown).sort() }
}

function reasonOf({ reason }: JsonCheck): string | null {
  return reason === null ? null : withoutTimes(reason)
}

function shown({ rule, severity, message, path, startLine, startColumn }: JsonFinding): string {
  const place = [path, startLine, startColumn].filter(part => part !== null).join(':')
  const text = withoutTimes(message).replace(/pid \d+/g, 'pid N')
  return [rule, place, text, severity === 'error' ? '' : `(${severity})`].filter(Boolean).join(' ')
}
