// Scores ast-grep on the labelled corpus and keeps the figures: `node scripts/accuracy/ast-grep.ts [PATH]`, Node 24.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { type LabelledFile, labelledFiles } from './corpus.ts'
import { type Hits, scoreOf } from './score.ts'

type Searched = { readonly language: string; readonly folders: readonly string[]; readonly patterns: readonly string[] }

const javascript = { language: 'javascript', folders: ['javascript'] }

/** What a user of ast-grep would write for the rule. Calls of packages in Go need more than a pattern there, so they are left out. */
const searches: Readonly<Record<string, Searched>> = {
  'elixir/io-inspect': { language: 'elixir', folders: ['elixir'], patterns: ['IO.inspect($$$)'] },
  'elixir/io-puts': { language: 'elixir', folders: ['elixir'], patterns: ['IO.puts($$$)'] },
  'elixir/dbg': { language: 'elixir', folders: ['elixir'], patterns: ['dbg($$$)'] },
  'elixir/iex-pry': { language: 'elixir', folders: ['elixir'], patterns: ['IEx.pry()'] },
  'python/print': { language: 'python', folders: ['python'], patterns: ['print($$$)'] },
  'python/pprint': { language: 'python', folders: ['python'], patterns: ['pprint($$$)', 'pprint.pprint($$$)'] },
  'python/breakpoint': { language: 'python', folders: ['python'], patterns: ['breakpoint($$$)'] },
  'python/pdb': { language: 'python', folders: ['python'], patterns: ['pdb.set_trace()', 'ipdb.set_trace()'] },
  'javascript/console-log': { ...javascript, patterns: ['console.log($$$)'] },
  'javascript/console-debug': {
    ...javascript,
    patterns: ['debug', 'trace', 'dir', 'table'].map(name => `console.${name}($$$)`)
  },
  'javascript/debugger': { ...javascript, patterns: ['debugger'] },
  'javascript/alert': { ...javascript, patterns: ['alert($$$)'] },
  'go/println': { language: 'go', folders: ['go'], patterns: ['println($$$)', 'print($$$)'] },
  'rust/dbg': { language: 'rust', folders: ['rust'], patterns: ['dbg!($$$)'] },
  'rust/println': { language: 'rust', folders: ['rust'], patterns: ['println!($$$)', 'print!($$$)'] },
  'java/system-out': {
    language: 'java',
    folders: ['java'],
    patterns: ['System.out.println($$$)', 'System.out.print($$$)']
  },
  'java/print-stack-trace': { language: 'java', folders: ['java'], patterns: ['$E.printStackTrace()'] },
  'kotlin/println': { language: 'kotlin', folders: ['kotlin'], patterns: ['println($$$)', 'print($$$)'] },
  'csharp/console-write': {
    language: 'csharp',
    folders: ['csharp'],
    patterns: ['Console.WriteLine($$$)', 'Console.Write($$$)']
  },
  'swift/print': { language: 'swift', folders: ['swift'], patterns: ['print($$$)'] },
  'ruby/puts': { language: 'ruby', folders: ['ruby'], patterns: ['puts $$$', 'puts($$$)'] },
  'ruby/p': { language: 'ruby', folders: ['ruby'], patterns: ['p $$$', 'p($$$)'] },
  'ruby/pp': { language: 'ruby', folders: ['ruby'], patterns: ['pp $$$', 'pp($$$)'] },
  'ruby/binding-pry': { language: 'ruby', folders: ['ruby'], patterns: ['binding.pry'] },
  'php/var-dump': { language: 'php', folders: ['php'], patterns: ['var_dump($$$)'] },
  'php/print-r': { language: 'php', folders: ['php'], patterns: ['print_r($$$)'] },
  'lua/print': { language: 'lua', folders: ['lua'], patterns: ['print($$$)'] }
}

const program = process.argv[2] ?? 'ast-grep'
const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim().replace(/^\S+ /, '')
const files = labelledFiles()
const scores = Object.fromEntries(
  Object.entries(searches).flatMap(([rule, searched]) => {
    const own = files.filter(({ language }) => searched.folders.includes(language))
    return own.length === 0 ? [] : [[rule, scoreOf(own, rule, file => hitsIn(file, searched))]]
  })
)
mkdirSync('docs/data', { recursive: true })
writeFileSync('docs/data/ast-grep.json', `${JSON.stringify({ version, scores }, null, 2)}\n`)

function hitsIn({ path }: LabelledFile, { language, patterns }: Searched): Hits {
  return new Set(patterns.flatMap(pattern => linesOf(path, language, pattern)))
}

/** It ends with 1 when it finds nothing. */
function linesOf(path: string, language: string, pattern: string): readonly number[] {
  const args = ['run', '--pattern', pattern, '--lang', language, '--json=compact', path]
  try {
    return readLines(execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }))
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'status' in error && error.status === 1) return []
    throw error
  }
}

function readLines(json: string): readonly number[] {
  // Safe: this is what `--json` of ast-grep prints.
  const found = JSON.parse(json) as readonly { readonly range: { readonly start: { readonly line: number } } }[]
  return found.map(({ range }) => range.start.line + 1)
}
