import { type Files, UnreadableFile } from '../../domain/ports.ts'
import type { RuleFile } from '../config.ts'
import type { MistakeLog, Wrong } from '../mistakes/mistake-log.ts'
import type { Path, Position } from '../mistakes/position.ts'
import { positionAt } from '../yaml/located.ts'
import type { CheckedEntry } from './check-entry.ts'

type Reading = {
  /** Where the config is read. */
  readonly files: Pick<Files, 'read'>
  readonly log: MistakeLog
}

/** The rule files of all entries that name one. One that cannot be used goes to the log, as any mistake of the config does. */
export async function readRuleFiles(
  checked: readonly CheckedEntry[],
  reading: Reading
): Promise<ReadonlyMap<CheckedEntry, RuleFile>> {
  const files = new Map<CheckedEntry, RuleFile>()
  for (const entry of checked) {
    const named = entry.source.ruleFile?.of(entry.fields) ?? null
    if (named === null) continue
    const text = await readText(named.path, reading)
    const wrong = typeof text === 'string' ? (entry.source.ruleFile?.refuse(text) ?? null) : text
    if (typeof text === 'string' && wrong === null) files.set(entry, { ...named, text })
    else if (wrong !== null) reading.log.add(...placeOf(entry, named.key), wrong)
  }
  return files
}

async function readText(path: string, { files }: Reading): Promise<string | Wrong> {
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.split(/[\\/]/).includes('..'))
    return { fact: `${path} lies outside the repository`, fix: 'give a path below its root' }
  try {
    return new TextDecoder().decode(await files.read(path))
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { fact: error.message, fix: 'name a regular file of the repository, which can be read' }
  }
}

function placeOf({ entry }: CheckedEntry, key: string): [Position, Path] {
  return [positionAt(entry.fields, [key]), ['checks', entry.id, key]]
}
