import { UserError } from '../../../domain/errors.ts'
import type { CommandSpec } from '../../../domain/ports.ts'

export type ShellCommand = Pick<CommandSpec, 'argv'> & { readonly script?: NonNullable<CommandSpec['script']> }

/**
 * How a script is run, as in a workflow step. Without `shell:` it is bash on every system, Windows too (Git brings it
 * along), so that a config means the same at every desk.
 */
export function shellCommand(shell: string | undefined, script: string): ShellCommand {
  switch (shell) {
    case undefined:
    case 'bash':
      return { argv: ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script] }
    case 'sh':
      return { argv: ['sh', '-e', '-c', script] }
    case 'python':
      return { argv: ['python', '{0}'], script: { text: script, extension: '.py' } }
    case 'pwsh':
      return { argv: ['pwsh', '-NoProfile', '-Command', ". '{0}'"], script: powerShell(script) }
    default:
      return { argv: templateWords(shell), script: { text: script, extension: '' } }
  }
}

/** PowerShell goes on after an error, and forgets the last program's exit code, unless it is told not to. */
function powerShell(script: string): NonNullable<CommandSpec['script']> {
  const exit = 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }'
  return { text: `$ErrorActionPreference = 'stop'\n${script}\n${exit}\n`, extension: '.ps1' }
}

function templateWords(template: string): readonly string[] {
  if (!template.includes('{0}')) {
    throw new UserError(
      `shell: ${template} is no known shell and has no {0}`,
      'Name bash, sh, pwsh or python, or write {0} where the path of the script goes, as in "perl {0}".'
    )
  }
  return template.split(/\s+/).filter(word => word !== '')
}
