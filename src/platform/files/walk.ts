import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { isDenied } from './read-error.ts'

/** What no `.gitignore` needs to say. */
const NEVER = new Set(['.git'])

export type WalkOptions = {
  /** Leaves out what `.gitignore` files name. */
  readonly heedsIgnoreFiles: boolean
  /** Names links, too. */
  readonly tellsLinks?: boolean
}

type Folder = { readonly path: string; readonly rules: readonly { readonly base: string; readonly ignores: Ignore }[] }

/** The names of the regular files, of links if asked, and of folders nobody may look into, below a folder, `/` between, no symbolic link followed, no order promised. */
export function walk(root: string, { heedsIgnoreFiles, tellsLinks = false }: WalkOptions): readonly Buffer[] {
  const files: Buffer[] = []
  const folders: Folder[] = [{ path: '', rules: [] }]
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const entries = entriesOf(root, folder.path)
    if (entries === 'denied') {
      files.push(Buffer.from(folder.path.slice(0, -1), 'latin1'))
      continue
    }
    const rules = heedsIgnoreFiles ? withIgnoreFile(root, folder, entries) : folder.rules
    const { path } = folder
    const kept = entries.filter(entry => isKept(entry, path, rules))
    for (const entry of kept) {
      const below = path + entry.name.toString('latin1')
      if (entry.isDirectory()) folders.push({ path: `${below}/`, rules })
      else if (entry.isFile() || (tellsLinks && entry.isSymbolicLink())) files.push(Buffer.from(below, 'latin1'))
    }
  }
  return files
}

function isKept(entry: Dirent<Buffer>, folder: string, rules: Folder['rules']): boolean {
  const name = entry.name.toString('latin1')
  return !NEVER.has(name) && !isIgnored(rules, folder + name + (entry.isDirectory() ? '/' : ''))
}

/** Names as bytes: they need not be UTF-8. */
function entriesOf(root: string, path: string): readonly Dirent<Buffer>[] | 'denied' {
  const folder = Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path, 'latin1')])
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    return path !== '' && isDenied(error) ? 'denied' : []
  }
}

function withIgnoreFile(root: string, { path, rules }: Folder, entries: readonly Dirent<Buffer>[]): Folder['rules'] {
  if (!entries.some(({ name }) => name.equals(Buffer.from('.gitignore')))) return rules
  try {
    const text = readFileSync(join(root, Buffer.from(path, 'latin1').toString(), '.gitignore'), 'latin1')
    return [...rules, { base: path, ignores: ignore().add(text) }]
  } catch {
    return rules
  }
}

function isIgnored(rules: Folder['rules'], path: string): boolean {
  let verdict = false
  for (const { base, ignores } of rules) {
    const { ignored, unignored } = ignores.test(path.slice(base.length))
    verdict = (verdict || ignored) && !unignored
  }
  return verdict
}
