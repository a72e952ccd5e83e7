import { basename } from 'node:path/posix'

type Wrapper = {
  readonly words: readonly string[]
  /** Its options that take the next word. */
  readonly values?: RegExp
  /** How many of its own words follow. */
  readonly takes?: number
}

/** What may stand before a command without being it. */
const wrappers: readonly Wrapper[] = [
  { words: ['env'], values: /^(?:-u|--unset|-C|--chdir)$/ },
  { words: ['cross-env'] },
  { words: ['dotenv'], values: /^-[efv]$/ },
  { words: ['exec'] },
  { words: ['command'] },
  { words: ['time'] },
  { words: ['nohup'] },
  { words: ['setsid'] },
  { words: ['nice'], values: /^(?:-n|--adjustment)$/ },
  { words: ['ionice'], values: /^-[cn]$/ },
  { words: ['stdbuf'], values: /^-[ioe]$/ },
  { words: ['sudo'], values: /^-[ugh]$/ },
  { words: ['xargs'], values: /^-[nPILdsaE]$/ },
  { words: ['timeout'], values: /^(?:-k|--kill-after|-s|--signal)$/, takes: 1 },
  { words: ['xvfb-run'], values: /^-[nsefpw]$/ },
  { words: ['npx'], values: /^(?:-p|--package)$/ },
  { words: ['npm', 'exec'], values: /^(?:-p|--package|-w|--workspace|--prefix)$/ },
  { words: ['npm', 'x'] },
  { words: ['bunx'] },
  { words: ['pnpm', 'exec'] },
  { words: ['pnpm', 'dlx'] },
  { words: ['pnpm'], values: /^(?:-C|--dir|--filter|-F)$/ },
  { words: ['yarn', 'exec'] },
  { words: ['yarn', 'dlx'] },
  { words: ['yarn', 'run'] },
  { words: ['yarn'] },
  { words: ['nyc'], values: /^(?:-[rxni]|--(?:reporter|exclude|include|require|cwd|temp-dir|report-dir))$/ },
  { words: ['c8'], values: /^(?:-[rxno]|--(?:reporter|exclude|include|src|temp-directory|reports-dir))$/ },
  { words: ['bundle', 'exec'] },
  { words: ['uv', 'run'], values: /^(?:-p|--(?:with|python|extra|group|project|directory|package|env-file))$/ },
  { words: ['poetry', 'run'] },
  { words: ['pipenv', 'run'] },
  { words: ['hatch', 'run'] },
  { words: ['pdm', 'run'] },
  { words: ['rye', 'run'] },
  { words: ['pixi', 'run'] },
  { words: ['mise', 'exec'] },
  { words: ['mise', 'x'] },
  { words: ['asdf', 'exec'] },
  { words: ['direnv', 'exec'], takes: 1 },
  ...['run', 'exec'].flatMap(task => [
    {
      words: ['docker', 'compose', task],
      values: /^(?:-[euvwp]|--(?:env|user|volume|workdir|name|entrypoint))$/,
      takes: 1
    },
    { words: ['docker', task], values: /^(?:-[euvwp]|--(?:env|user|volume|workdir|name|network|mount))$/, takes: 1 }
  ])
]

const MOST_WRAPPERS = 10

/** The command that is wrapped, its program without folder and `.exe`; nothing when there is none. */
export function unwrap(command: readonly string[]): readonly string[] {
  let words = withoutAssignments(command)
  for (let i = 0; i < MOST_WRAPPERS; i++) {
    if (isPackageTest(words)) return ['npm', 'test']
    const inner = moduleOf(words) ?? innerOf(words)
    if (inner === null) break
    words = withoutAssignments(inner)
  }
  const [program, ...args] = words
  return program === undefined ? [] : [nameOf(program), ...args]
}

/** The script `test` of a package, whoever runs it; what stands in it is not known here. */
function isPackageTest(words: readonly string[]): boolean {
  if (!/^(?:npm|pnpm|yarn)$/.test(nameOf(words[0]))) return false
  const values = /^(?:--prefix|-C|--dir|--filter|-F|--cwd|-w|--workspace)$/
  const rest = withoutOptions(words.slice(1), values)
  const [script] = /^run(?:-script)?$/.test(rest[0] ?? '') ? withoutOptions(rest.slice(1), values) : rest
  return script === 'test' || script === 't' || script === 'tst'
}

function innerOf(words: readonly string[]): readonly string[] | null {
  const wrapper = wrappers.find(each =>
    each.words.every((word, at) => word === (at === 0 ? nameOf(words[0]) : words[at]))
  )
  if (!wrapper) return null
  const rest = withoutOptions(words.slice(wrapper.words.length), wrapper.values)
  return withoutAssignments(rest).slice(wrapper.takes ?? 0)
}

/** What `python -m` starts, and what `coverage run` starts, by the name of a module or of a file. */
function moduleOf(words: readonly string[]): readonly string[] | null {
  const program = nameOf(words[0])
  if (/^(?:python|pypy)(?:\d(?:\.\d+)?)?$|^py$/.test(program)) {
    const rest = withoutOptions(words.slice(1), /^-[WX]$/, '-m')
    return rest[0] === '-m' ? rest.slice(1) : null
  }
  if (!/^(?:python3-)?coverage3?$/.test(program) || words[1] !== 'run') return null
  const values = /^--(?:source|omit|include|rcfile|data-file|context|concurrency|source-pkgs)$/
  const rest = withoutOptions(words.slice(2), values, '-m')
  return rest[0] === '-m' ? rest.slice(1) : ['python', ...rest]
}

function nameOf(word = ''): string {
  return basename(word.replaceAll('\\', '/')).replace(/\.(?:exe|cmd|bat)$/i, '')
}

/** Options before a command; `--` ends them, and so does `last`, which stays. */
function withoutOptions(words: readonly string[], values?: RegExp, last?: string): readonly string[] {
  let at = 0
  while (words[at]?.startsWith('-') && words[at] !== last) {
    if (words[at] === '--') return words.slice(at + 1)
    at += values?.test(words[at] ?? '') ? 2 : 1
  }
  return words.slice(at)
}

function withoutAssignments(words: readonly string[]): readonly string[] {
  const first = words.findIndex(word => !/^[A-Za-z_]\w*=/.test(word))
  return first === -1 ? [] : words.slice(first)
}
