import { createFiles } from '../../platform/files/files.ts'
import { fileExists, writeNewFile } from '../../platform/files/new-file.ts'
import { findRoot } from '../../platform/root.ts'
import type { Console } from '../console.ts'
import { parseOptions } from '../options.ts'
import { init } from './init.ts'

/** `readiness init` for the repository around the current folder. */
export function initHere({ args, cwd, stdout }: Console): Promise<number> {
  const { values, switches } = parseOptions(args, { values: ['root'], switches: ['dry-run'] })
  const root = findRoot(values.root, cwd)
  return init({
    root,
    files: createFiles(root),
    dryRun: switches['dry-run'],
    write: (path, text) => writeNewFile(root, path, text),
    exists: path => fileExists(root, path),
    print: text => stdout.write(text)
  })
}
