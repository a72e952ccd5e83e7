import { git } from './git.ts'
import type { Origin, Stages } from './origin.ts'

export const configPath = '.github/readiness.yml'

const config = `new-findings-only: true
checks:
  no-debug:
    scan: lib/**/*.ex
    forbid: elixir/io-inspect
  legacy:
    scan: old/**/*.ex
    forbid: elixir/io-inspect
`

const body = Array.from({ length: 12 }, (_, index) => `  def f${index}, do: ${index}\n`).join('')
const shown = (name: string) => `  def ${name}(x), do: IO.inspect(x)\n`

/**
 * Debug output that was there before, in files that the pull request leaves alone, renames and edits, and in one that was
 * committed to main meanwhile; and one that the pull request adds.
 */
export const leftovers: Stages = {
  base: {
    [configPath]: config,
    'lib/old.ex': shown('old'),
    'lib/moved.ex': `${body}${shown('moved')}`,
    'old/legacy.ex': `${body}${shown('legacy')}`
  },
  change: {
    'lib/moved.ex': null,
    'lib/renamed.ex': `# renamed\n${body}${shown('moved')}`,
    'lib/shop.ex': `defmodule Shop do\n${shown('pay')}end\n`,
    'old/legacy.ex': `# looked at\n${body}${shown('legacy')}`
  },
  mainMovedOn: { 'lib/other.ex': shown('other') }
}

/** What GitHub says of the files that the pull request changes. */
export async function changedFiles({ folder, openedFrom, head }: Origin) {
  const diff = await git(`${folder}/author`, 'diff', '--find-renames', openedFrom, head)
  return diff
    .split(/^diff --git /m)
    .slice(1)
    .map(text => {
      const [, before = '', after = ''] = /^a\/(.*) b\/(.*)$/m.exec(text) ?? []
      const patch = text.slice(text.indexOf('\n@@') + 1).trimEnd()
      const isRenamed = before !== after
      const status = isRenamed ? 'renamed' : /^new file mode/m.test(text) ? 'added' : 'modified'
      return { filename: after, status, patch, ...(isRenamed && { previous_filename: before }) }
    })
}
