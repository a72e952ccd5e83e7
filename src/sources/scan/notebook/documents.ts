import type { Language } from '../language.ts'
import { languageOf } from '../language-of.ts'
import { languages } from '../languages/index.ts'
import { type Cell, readNotebook } from './cells.ts'
import { MappedText } from './mapped-text.ts'

/** The code of a notebook in one language: what is imported in one cell is there in the next. */
export type CodeDocument = { readonly language: Language; readonly code: MappedText }

/** The code of a notebook, language by language; `null` when the file is no notebook. */
export function documentsOf(text: string, python: Language): readonly CodeDocument[] | null {
  const notebook = readNotebook(text)
  if (!notebook) return null
  const byLanguage = new Map<Language, MappedText>()
  const own = languageCalled(notebook.language, notebook.extension, python)
  for (const cell of notebook.cells) {
    const magic = magicOf(text, cell)
    const named = cell.language ?? magic
    const language = named === null ? own : languageCalled(named, '', python)
    if (language === null || cell.source.length === 0) continue
    const code = byLanguage.get(language) ?? new MappedText(text)
    byLanguage.set(language, code)
    for (const { start, end } of cell.source) code.addString(start, end)
    // A blank line, so that a comment at the end of a cell does not speak of the next one.
    code.addOwn('\n\n')
  }
  return [...byLanguage].map(([language, code]) => ({ language, code }))
}

/** What other names a language has, here and there. */
const otherNames: Readonly<Record<string, string>> = {
  python3: 'python',
  ipython: 'python',
  pypy: 'python',
  sage: 'python',
  bash: 'shell',
  sh: 'shell',
  shellscript: 'shell',
  js: 'javascript',
  typescriptreact: 'typescript',
  'c++': 'cpp',
  'c#': 'csharp'
}

function languageCalled(name: string, extension: string, python: Language): Language | null {
  const lower = name.toLowerCase()
  const known = otherNames[lower] ?? lower
  if (known === 'python') return python
  const titled = languages.find(
    ({ title, rules }) => title.toLowerCase() === known || rules[0]?.id.startsWith(`${known}/`)
  )
  return titled ?? (extension === '' ? null : languageOf(`cell${extension}`, ''))
}

/** Magics behind which the cell goes on in Python. */
const PYTHON_MAGIC = /^(?:time|timeit|capture|prun|memit|mprun|python\w*)$/

/** `%%bash` → bash, `%%time` → python; `null` without a magic. */
function magicOf(text: string, { source }: Cell): string | null {
  const beginning = source
    .slice(0, MAX_MAGIC_LINES)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + MAX_MAGIC)))
  const [, magic] = /^(?:\s|\\n)*%%(?:script[ \t]+)?([\w!]+)/.exec(beginning.join('')) ?? []
  if (magic === undefined) return null
  return PYTHON_MAGIC.test(magic) ? 'python' : magic
}

/** A magic stands at the beginning of its cell. */
const MAX_MAGIC_LINES = 10
const MAX_MAGIC = 200
