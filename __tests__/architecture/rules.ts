import type { SourceFile } from './source-file.ts'

/** A rule of the house: what each file does against it, one line each. */
export type Rule = { readonly name: string; breaches(file: SourceFile): string[] }

/** The three that see everything. */
const doors = ['src/main.ts', 'src/cli.ts', 'src/worker.ts']

/**
 * What a folder may import of ours besides itself. A folder that is not listed (the commands, the wiring at the top) may
 * import all.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/text': ['src/domain'],
  'src/statement': ['src/domain', 'src/text'],
  'src/scope': ['src/domain', 'src/text'],
  'src/config': ['src/domain', 'src/text', 'src/statement', 'src/sources'],
  'src/gate': ['src/domain', 'src/text', 'src/statement', 'src/config', 'src/scope', 'src/version.ts'],
  'src/trust': [
    'src/domain',
    'src/text',
    'src/statement',
    'src/config',
    'src/scope',
    'src/gate',
    'src/sources/define.ts'
  ],
  'src/reporters': ['src/domain', 'src/text', 'src/version.ts'],
  // It makes the console that the commands ask for.
  'src/platform': ['src/domain', 'src/text', 'src/version.ts', 'src/commands/console.ts']
}

/** What every source may import: the contract, the language of expectations, what all sources share, and no other source. */
const sourceMayImport = ['src/domain', 'src/text', 'src/statement', 'src/sources/define.ts', 'src/sources/globs.ts']

/** The rooms of the config, in the order of reading. The last one makes what comes out. */
const roomsOfConfig = ['mistakes/', 'yaml/', 'names/', 'presets/', 'schema/', 'config.ts', 'entries/']

const effectModules =
  /^node:(fs|fs\/promises|child_process|os|net|tls|dgram|dns|https?|http2|process|worker_threads|readline)$/
const effectReach =
  /^(process\.|console\.(log|error|warn|info|debug|table|dir|trace)$|Date\.now$|Math\.random$|performance\.|new Date$|fetch\(\)$)/

export const rules: readonly Rule[] = [
  { name: 'a folder imports only what lies below it', breaches: importsUpwards },
  { name: 'a room of the config imports only rooms before it', breaches: importsLaterRooms },
  {
    name: 'only the platform and the doors touch the outside',
    breaches: file => (isOutside(file.path) ? [] : [...effectImports(file), ...effectReaches(file)])
  },
  {
    name: 'the toolkit of GitHub is used by the platform alone',
    breaches: ({ path, imports }) =>
      imports
        .map(({ target }) => target)
        .filter(target => target.startsWith('@actions/') && !path.startsWith('src/platform/'))
  },
  {
    name: 'a file has at most 200 lines',
    breaches: ({ lines }) => (lines > 200 ? [`${lines} lines`] : [])
  },
  {
    name: 'a function has at most 40 lines and three parameters',
    breaches: ({ functions }) =>
      functions
        .filter(({ lines, parameters }) => lines > 40 || parameters > 3)
        .map(({ line, lines, parameters }) => `line ${line}: ${lines} lines, ${parameters} parameters`)
  },
  {
    name: 'importing a file does nothing, and no file keeps a variable',
    breaches: ({ path, effects }) => (doors.includes(path) ? [] : effects.map(line => `line ${line}`))
  },
  {
    name: 'a file is named for what is in it, in kebab-case',
    breaches: ({ path }) => (isWellNamed(path) ? [] : [path])
  },
  { name: 'one word for one idea', breaches: foreignWords }
]

/** Rules for the tests' own files: their `describe` blocks may be long. */
export const testRules: readonly Rule[] = rules.filter(({ name }) =>
  ['a file has at most 200 lines', 'a file is named for what is in it, in kebab-case'].includes(name)
)

function importsUpwards({ path, imports }: SourceFile): string[] {
  const source = /^src\/sources\/[^/]+\//.exec(path)?.[0]
  const folder = source ?? /^src\/[^/]+\//.exec(path)?.[0]
  const allowed = source === undefined ? mayImport[folder?.slice(0, -1) ?? ''] : sourceMayImport
  if (folder === undefined || allowed === undefined) return []
  const isAllowed = (target: string) =>
    target.startsWith(folder) || allowed.some(place => target === place || target.startsWith(`${place}/`))
  return imports.map(({ target }) => target).filter(target => target.startsWith('src/') && !isAllowed(target))
}

function importsLaterRooms({ path, imports }: SourceFile): string[] {
  const room = roomsOfConfig.findIndex(name => path.startsWith(`src/config/${name}`))
  if (room < 0) return []
  const allowed = roomsOfConfig.slice(0, room + 1)
  return imports
    .map(({ target }) => target)
    .filter(target => target.startsWith('src/config/'))
    .filter(target => !allowed.some(place => target.startsWith(`src/config/${place}`)))
}

function isOutside(path: string): boolean {
  return doors.includes(path) || path.startsWith('src/platform/')
}

function effectImports({ imports }: SourceFile): string[] {
  return imports.filter(({ target, kind }) => kind !== 'type' && effectModules.test(target)).map(({ target }) => target)
}

function effectReaches({ reaches }: SourceFile): string[] {
  return reaches.filter(({ what }) => effectReach.test(what)).map(({ what, line }) => `line ${line}: ${what}`)
}

function isWellNamed(path: string): boolean {
  const name = path.split('/').at(-1) ?? ''
  return /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.ts$/.test(name) && !/^(utils?|helpers?|common|types)\./.test(name)
}

/** Words with a better one: finding, mistake, failure. What others call so keeps its name: zod's issues, a source, a language. */
function foreignWords({ path, names, imports }: SourceFile): string[] {
  const words = ['violation', 'problem', 'diagnostic', 'attestation', 'alert']
  if (!imports.some(({ target }) => target === 'zod')) words.push('issue')
  const isForeign = (name: string) => words.some(word => name.toLowerCase().includes(word))
  const file = path.split('/').at(-1) ?? ''
  const found = names.filter(({ name }) => isForeign(name)).map(({ name, line }) => `line ${line}: ${name}`)
  return /^src\/sources\/(alerts|scan\/languages)\//.test(path) ? [] : [...(isForeign(file) ? [file] : []), ...found]
}
