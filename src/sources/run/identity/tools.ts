import type { Commands } from '../../../domain/ports.ts'
import { folderOf, type RunTask } from '../fields.ts'
import { commandWords } from '../script/command-words.ts'
import { shellCommand } from '../script/shell.ts'

/**
 * How tools that are started through a script of their own tell their version: the file that runs is then the same for every
 * version. Only tools that are known to do nothing else when asked.
 */
const versionArguments: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...[
        'mix',
        'elixir',
        'rebar3',
        'python',
        'python3',
        'pytest',
        'black',
        'ruff',
        'mypy',
        'flake8',
        'bandit',
        'pylint'
      ],
      ...[
        'coverage',
        'tox',
        'poetry',
        'uv',
        'node',
        'npm',
        'npx',
        'yarn',
        'pnpm',
        'tsc',
        'eslint',
        'prettier',
        'biome'
      ],
      ...['jest', 'vitest', 'mocha', 'cargo', 'rustc', 'ruby', 'bundle', 'rspec', 'rubocop', 'java', 'gradle', 'mvn'],
      ...['dotnet', 'php', 'composer', 'phpunit', 'shellcheck', 'yamllint', 'hadolint', 'golangci-lint', 'make']
    ].map(program => [program, '--version'])
  ),
  go: 'version',
  terraform: 'version'
}

const MOST_MS = 30_000

type Question = {
  readonly task: RunTask
  readonly scripts: readonly string[]
  readonly commands: Commands
  readonly signal: AbortSignal
}

/** The programs that the scripts name, each by the file that runs and by what it says of its version. */
export async function toolsOf({ task, scripts, commands, signal }: Question): Promise<readonly string[]> {
  const folder = folderOf(task)
  const [shell = ''] = shellCommand(task.fields.shell, '').argv
  const programs = new Set([shell, ...scripts.flatMap(commandWords).flatMap(([program]) => program ?? [])])
  const tools: string[] = []
  for (const program of programs) {
    const file = await commands.identify(program, folder)
    // The shell's own words, and what only the script itself brings along.
    if (file === null) continue
    tools.push(`${program} ${file} ${await versionOf(program)}`)
  }
  return tools

  async function versionOf(program: string): Promise<string> {
    const argument = Object.hasOwn(versionArguments, program) ? versionArguments[program] : undefined
    if (argument === undefined) return ''
    const { end, output } = await commands.run({
      argv: [program, argument],
      workingDirectory: folder,
      env: {},
      timeoutMs: MOST_MS,
      signal,
      label: `${task.id}-version`
    })
    return JSON.stringify([end, output])
  }
}
