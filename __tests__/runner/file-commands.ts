/** The files a step writes for the runner (actions/runner FileCommandManager.cs, v2.336.0). */
export const SUMMARY_LIMIT_BYTES = 1_048_576

export type KeyValues = {
  readonly values: ReadonlyMap<string, string>
  /** What the runner could not read. It fails the step; entries before it count all the same. */
  readonly error: string | null
}

/** `KEY=value`, or `KEY<<DELIMITER`, lines, `DELIMITER`. A key's last value wins. */
export function readKeyValues(text: string, blockedKeys: readonly string[] = []): KeyValues {
  const values = new Map<string, string>()
  const lines = text.split('\n')
  let at = 0
  while (at < lines.length) {
    const entry = readEntry(lines, at)
    if (entry === null) at += 1
    else if ('error' in entry) return { values, error: entry.error }
    else if (blockedKeys.includes(entry.key.toUpperCase())) {
      return { values, error: `Can't store ${entry.key} output parameter using '$GITHUB_ENV' command.` }
    } else {
      values.set(entry.key, entry.value)
      at = entry.next
    }
  }
  return { values, error: null }
}

type Entry = { key: string; value: string; next: number } | { error: string }

function readEntry(lines: readonly string[], at: number): Entry | null {
  const line = lines[at] ?? ''
  if (line === '') return null
  const [, key = '', sign, value = ''] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? []
  if (sign === undefined) return { error: `Invalid format '${line}'` }
  if (key === '') return { error: `Invalid format '${line}'. Name must not be empty` }
  if (sign === '=') return { key, value, next: at + 1 }
  if (value === '') return { error: `Invalid format '${line}'. Delimiter must not be empty` }
  const end = lines.indexOf(value, at + 1)
  if (end < 0) return { error: `Invalid value. Matching delimiter not found '${value}'` }
  return { key, value: lines.slice(at + 1, end).join('\n'), next: end + 1 }
}

export type Summary = { readonly text: string | null; readonly error: string | null }

/** A summary over the limit is dropped whole with an error, and the step goes on. */
export function readSummary(content: Buffer, mask: (text: string) => string): Summary {
  if (content.length === 0) return { text: null, error: null }
  if (content.length > SUMMARY_LIMIT_BYTES) {
    const size = Math.floor(content.length / 1024)
    return {
      text: null,
      error: `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k.`
    }
  }
  return { text: content.toString('utf8').split('\n').map(mask).join('\n'), error: null }
}
