import { join } from 'node:path/posix'
import { UserError } from '../../../domain/errors.ts'
import type { FileForm, Files } from '../../../domain/ports.ts'
import { digest } from '../../../text/fingerprint.ts'
import { folderOf, listOfTexts, type RunTask } from '../fields.ts'

/** They say which version of a tool or a package runs, and are easily forgotten. */
const PINNING = [
  ...['package.json', 'package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', '.npmrc'],
  ...['mix.exs', 'mix.lock', 'rebar.lock', 'Cargo.lock', 'rust-toolchain', 'rust-toolchain.toml', 'go.mod', 'go.sum'],
  ...['pyproject.toml', 'poetry.lock', 'uv.lock', 'Pipfile.lock', 'requirements*.txt', 'setup.cfg', 'tox.ini'],
  ...['Gemfile.lock', 'composer.lock', 'deno.lock', 'pubspec.lock', 'global.json', 'packages.lock.json'],
  ...['.tool-versions', 'mise.toml', '.python-version', '.ruby-version', '.node-version', '.nvmrc', '.java-version']
]

/**
 * The inputs by path, content, right to run and, of links, where they lead: those that `cache` names, what `each` runs for, and the files beside them that pin
 * versions.
 * @throws UserError when a glob of `cache` matches no file: then nothing would ever change
 */
export async function inputsOf(task: RunTask, files: Files): Promise<readonly string[]> {
  const folder = folderOf(task)
  const named = listOfTexts(task.fields.cache)
  for (const pattern of named) if ((await files.forms([pattern])).size === 0) throw matchesNothing(pattern)
  const beside = ['.', folder].flatMap(place => PINNING.map(name => join(place, name)))
  const own = listOfTexts(task.fields.each).map(name => join(folder, name))
  const forms = await files.forms([...named, ...own, ...beside])
  const read = await Promise.all([...forms].map(([path, form]) => inputOf(path, form, files)))
  return task.ruleFile === undefined ? read : [...read, `matcher ${digest(task.ruleFile)}`]
}

async function inputOf(path: string, form: FileForm, files: Files): Promise<string> {
  if (form.kind === 'link') return JSON.stringify([path, 'link', form.target])
  return JSON.stringify([path, form.isExecutable ? 'program' : 'file', digest(await files.read(path))])
}

function matchesNothing(pattern: string): UserError {
  return new UserError(
    `cache: no file matches ${pattern}`,
    'Correct the pattern: it is taken from the root of the repository.'
  )
}
