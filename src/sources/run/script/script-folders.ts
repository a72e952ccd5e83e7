import { join } from 'node:path/posix'
import { splitScript } from './split-script.ts'

/**
 * The folders, relative to the one in which a script starts, that the paths in its output may be relative to; `null`
 * where only running it would tell.
 */
export function scriptFolders(script: string): readonly string[] | null {
  const commands = splitScript(script).map(({ words }) => words)
  const moves = commands.map(movedTo)
  const folders = moves.filter(folder => folder !== undefined)
  if (folders.some(folder => folder === null || !isPlain(folder))) return null
  const plain = folders.flatMap(folder => folder ?? [])
  // Whatever prints comes after a `cd` that is the first command, and is a command that moves by itself.
  const isFirst = plain.length === 1 && (commands.length === 1 || isChange(commands[0] ?? []))
  return isFirst ? plain : ['.', ...new Set(plain.map(folder => join(folder)))]
}

/** Where a command goes, for itself or for those that follow; `undefined`: nowhere. */
function movedTo(words: readonly string[]): string | null | undefined {
  if (isChange(words)) return words.slice(1).find(word => !/^-[LPe]$/.test(word)) ?? null
  const joined = words.map(word => /^(?:-chdir|--(?:prefix|cwd|directory|chdir))=(.+)$/.exec(word)?.[1]).find(Boolean)
  if (joined !== undefined) return joined
  const option = words.findIndex(word => /^(?:-C|--(?:prefix|cwd|directory|chdir|dir))$/.test(word))
  return option === -1 || !isMover(words[0]) ? undefined : (words[option + 1] ?? null)
}

function isChange([program]: readonly string[]): boolean {
  return program === 'cd' || program === 'pushd'
}

/** `-C` means something else to many. */
function isMover(program: string | undefined): boolean {
  return /^(?:make|npm|pnpm|yarn|bun|git|go|cargo|uv|poetry|env)$/.test(program ?? '')
}

function isPlain(folder: string): boolean {
  return !/[$`*?~]/.test(folder) && folder !== '-' && !folder.startsWith('/')
}
