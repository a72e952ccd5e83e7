import { existsSync, readFileSync } from 'node:fs'
import { decode } from '../../src/sources/scan/files/decode.ts'
import { languageOf } from '../../src/sources/scan/language-of.ts'
import { allRules } from '../../src/sources/scan/languages/index.ts'
import type { Rule } from '../../src/sources/scan/rule.ts'
import { scanFile } from '../../src/sources/scan/scan-file.ts'
import { Search } from '../../src/sources/scan/search.ts'
import { isRefusal, readSelector } from '../../src/sources/scan/selector.ts'
import { type LabelledFile, labelledFiles } from './corpus.ts'
import { labelsIn, mayHold, wordHits } from './labels.ts'
import { precision, recall, type Score, scoreOf } from './score.ts'

const AST_GREP = 'docs/data/ast-grep.json'
const LEXER = 'docs/data/lexer-comparison.json'

type AstGrep = { readonly version: string; readonly scores: Readonly<Record<string, Score>> }
type Compared = {
  readonly sites: number
  readonly files: number
  readonly unparsed: number
  readonly differences: number
  readonly explained: Readonly<Record<string, number>>
}

/** docs/accuracy.md. */
export function accuracyPage(): string {
  const files = labelledFiles()
  return [introduction, rulesSection(files), languagesSection(files), lexerSection()].join('\n')
}

const introduction = `<!-- Made by \`npm run docs\`. Change the source, not this page. -->

# How accurate the scanner is

The corpus is the one of the tests: \`__tests__/sources/scan/fixtures/\`, real forms and lookalikes of every language, with
the expected findings beside each file. It was written by the people who wrote the rules, so it shows which forms are known,
not how often they occur. Three ways of looking for the same leftovers are scored on it:

- **gate**: this scanner. A finding counts when its file, rule and whole position are as expected.
- **words**: a text search for the words of the rule, as whole words, line by line: what \`grep -w\` finds.
- **ast-grep**: the patterns in \`scripts/accuracy/ast-grep.ts\`, for the languages that it knows, on the folder of that
  language alone. A line counts.

Precision is how much of what was found was right, recall how much of what is there was found; both are cut, not rounded.
`

function rulesSection(files: readonly LabelledFile[]): string {
  const ast = readJson<AstGrep>(AST_GREP)
  const search = new Search(allRules.map(selectorOf), { regexes: noRegexes, message: null })
  const found = new Map(files.map(file => [file, placesIn(file, search)]))
  const rows = allRules.map(rule => {
    const own = files.filter(file => mayHold(file, rule))
    const gate = exactScore(own, rule.id, found)
    const words = scoreOf(own, rule.id, file => wordHits(file, rule.words))
    const other = ast?.scores[rule.id]
    const labels = gate.right + gate.missed
    const hasWords = rule.words.length > 0
    return [
      ...[`\`${rule.id}\``, String(labels), precision(gate), recall(gate)],
      ...(hasWords ? [precision(words), recall(words)] : ['–', '–']),
      ...(other ? [precision(other), recall(other)] : ['–', '–'])
    ]
  })
  const version = ast ? `ast-grep is version ${ast.version}.` : ''
  return `## Rules\n\nP is precision, R is recall. ${version}\n\n${table(
    ['Rule', 'Labels', 'gate P', 'gate R', 'words P', 'words R', 'ast-grep P', 'ast-grep R'],
    rows
  )}\n`
}

function languagesSection(files: readonly LabelledFile[]): string {
  const rows = [...new Set(files.map(({ language }) => language))].map(language => {
    const own = files.filter(file => file.language === language)
    const { findings, negatives } = labelsIn(own)
    return [language, String(own.length), String(findings), String(negatives)]
  })
  return `## Corpus\n\nA negative is a line with a word of a rule of the language, or of any in the fences of a document, and no finding of that rule.\n\n${table(
    ['Folder', 'Files', 'Findings', 'Negatives'],
    rows
  )}\n`
}

function lexerSection(): string {
  const compared = readJson<Readonly<Record<string, Compared>>>(LEXER)
  if (!compared) return ''
  const rows = Object.entries(compared).map(([language, { sites, files, unparsed, differences, explained }]) => [
    language,
    ...[sites, files, unparsed, sumOf(explained), differences].map(count => count.toLocaleString('en'))
  ])
  const head = ['Language', 'Sites', 'Files', 'Files the grammar cannot parse', 'Explained', 'Differences']
  return `## Code or text

The scanner's own lexers are held against the grammars of tree-sitter over real source that packages of npm and Debian bring.
A site is a word: both must agree whether it is code. These are the figures of the last full run, \`npm run differential\`,
which fetches the packages itself; CI compares a part of it. What the grammar cannot parse proves nothing and is not counted.

${table(head, rows)}

${causesOf(compared)}`
}

/** What each explained difference comes from. */
function causesOf(compared: Readonly<Record<string, Compared>>): string {
  const causes = Object.entries(compared).flatMap(([language, { explained }]) =>
    Object.entries(explained).map(([cause, count]) => `- ${language}, ${count.toLocaleString('en')}: ${cause}\n`)
  )
  return causes.length === 0 ? '' : `The explained ones:\n\n${causes.join('')}`
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

const noRegexes = {
  compile: () => {
    throw new Error('only rules are searched for')
  }
}

function selectorOf({ id }: Rule) {
  const read = readSelector(id)
  if (isRefusal(read)) throw new Error(read.fact)
  return read
}

/** `rule place` of every finding. */
function placesIn({ path, bytes }: LabelledFile, search: Search): ReadonlySet<string> {
  const decoded = decode(bytes)
  const findings = scanFile({ path, decoded, language: languageOf(path, decoded.text) }, search)
  return new Set(
    findings.map(({ rule, location }) => {
      const { startLine, startColumn, endLine, endColumn } = location ?? {}
      return `${rule} ${startLine}:${startColumn}-${endLine}:${endColumn}`
    })
  )
}

function exactScore(
  files: readonly LabelledFile[],
  rule: string,
  found: ReadonlyMap<LabelledFile, ReadonlySet<string>>
): Score {
  let [right, wrong, missed] = [0, 0, 0]
  for (const file of files) {
    const expected = new Set(file.labels.filter(label => label.rule === rule).map(({ place }) => `${rule} ${place}`))
    const places = [...(found.get(file) ?? [])].filter(place => place.startsWith(`${rule} `))
    right += places.filter(place => expected.has(place)).length
    wrong += places.filter(place => !expected.has(place)).length
    missed += [...expected].filter(place => !places.includes(place)).length
  }
  return { right, wrong, missed }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

/** Written by a run that needs more than this repository; its figures are committed. */
function readJson<Content>(path: string): Content | null {
  // Safe: only our own scripts write these files.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Content) : null
}
