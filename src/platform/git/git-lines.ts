import type { LineOrigin } from '../../domain/git.ts'

/** Runs git and gives its output, `null` when it failed. */
type Ask = (args: readonly string[]) => Promise<string | null>

/**
 * Who brought each line of a file. Where a shallow checkout ends, git names the last commit it has for all that is older: those lines
 * are left out.
 */
export async function readLineOrigins(
  { commit, path }: { readonly commit: string; readonly path: string },
  ask: Ask
): Promise<readonly LineOrigin[] | null> {
  const isShallow = (await ask(['rev-parse', '--is-shallow-repository']))?.trim() !== 'false'
  const whole = isShallow ? [] : ['--root']
  const text = await ask(['-c', 'blame.ignoreRevsFile=', 'blame', '--line-porcelain', ...whole, commit, '--', path])
  return text === null ? null : parse(text)
}

/** A header for each line, then the line itself behind a tab. */
function parse(text: string): readonly LineOrigin[] {
  const origins: LineOrigin[] = []
  let header: string[] = []
  for (const row of text.split('\n')) {
    if (!row.startsWith('\t')) {
      header.push(row)
      continue
    }
    origins.push(...originIn(header))
    header = []
  }
  return origins
}

function originIn(header: readonly string[]): readonly LineOrigin[] {
  const [, commit, line] = /^([0-9a-f]+) \d+ (\d+)/.exec(header[0] ?? '') ?? []
  const field = (name: string) => header.find(row => row.startsWith(`${name} `))?.slice(name.length + 1)
  const time = Number(field('author-time'))
  if (commit === undefined || header.includes('boundary') || !Number.isFinite(time)) return []
  return [{ line: Number(line), commit, author: field('author') ?? '', timeMs: time * 1000 }]
}
