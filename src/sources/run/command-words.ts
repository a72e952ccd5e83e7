import { basename } from 'node:path/posix'

/** The words of one command of a script, without what only wraps it: `env X=1 npx jest --ci` is `jest --ci`. */
export type CommandWords = readonly string[]

/** What may stand before a command without being it, and how many of its own words follow. */
const wrappers: readonly { readonly words: readonly string[]; readonly isTaking?: number }[] = [
  { words: ['env'] },
  { words: ['exec'] },
  { words: ['command'] },
  { words: ['time'] },
  { words: ['nice'] },
  { words: ['npx'] },
  { words: ['bunx'] },
  { words: ['pnpm', 'exec'] },
  { words: ['pnpm', 'dlx'] },
  { words: ['yarn', 'exec'] },
  { words: ['yarn', 'run'] },
  { words: ['yarn'] },
  { words: ['npm', 'exec', '--'] },
  { words: ['bundle', 'exec'] },
  { words: ['uv', 'run'] },
  { words: ['poetry', 'run'] },
  { words: ['pipenv', 'run'] },
  { words: ['hatch', 'run'] },
  { words: ['python', '-m'] },
  { words: ['python3', '-m'] },
  { words: ['coverage', 'run', '-m'] },
  { words: ['xvfb-run'] },
  { words: ['timeout'], isTaking: 1 }
]

const MOST_WRAPPERS = 10

/**
 * The commands of a script, as far as they can be told without running it. Good enough to know a tool by its name; what
 * a loop or a function does stays unknown.
 */
export function commandWords(script: string): readonly CommandWords[] {
  return splitCommands(script)
    .map(unwrap)
    .filter(words => words.length > 0)
}

/** The beginning of a script: behind it, commands may be left out when it runs. `pytest` of `pytest || true`. */
export function surePart(script: string): string {
  const conditional = /\|\||(?:^|[;\n&|(]|\bdo\b)[ \t]*(?:if|case|while|until|for|function)\b/
  return script.slice(0, conditional.exec(script)?.index)
}

/** Quoted text, an escaped character, a comment, an end of a command, a blank, or a plain character. */
const tokens = /'[^']*'|"(?:[^"\\]|\\.)*"|\\.|(?<=^|\s)#[^\n]*|&&|\|\||[;&|\n()]|[^\S\n]+|./gs

function splitCommands(script: string): string[][] {
  const commands: string[][] = [[]]
  let word: string | null = null
  const endWord = () => {
    if (word !== null) commands.at(-1)?.push(word)
    word = null
  }
  for (const [token] of script.matchAll(tokens)) {
    if (/^(?:[;&|\n()]|&&|\|\|)$/.test(token)) {
      endWord()
      commands.push([])
    } else if (/^\s/.test(token) || token === '\\\n') endWord()
    else if (!(token.startsWith('#') && word === null)) word = (word ?? '') + unquote(token)
  }
  endWord()
  return commands
}

function unquote(token: string): string {
  if (token.length > 1 && (token.startsWith("'") || token.startsWith('"'))) return token.slice(1, -1)
  return token.length === 2 && token.startsWith('\\') ? token.slice(1) : token
}

function unwrap(command: readonly string[]): CommandWords {
  let words = withoutAssignments(command)
  for (let i = 0; i < MOST_WRAPPERS; i++) {
    const wrapper = wrappers.find(each => each.words.every((word, at) => word === nameOf(words[at] ?? '', at)))
    if (!wrapper) break
    const rest = withoutAssignments(withoutOptions(words.slice(wrapper.words.length)))
    words = rest.slice(wrapper.isTaking ?? 0)
  }
  const [program, ...args] = words
  return program === undefined ? [] : [basename(program).replace(/\.(?:exe|cmd|bat)$/i, ''), ...args]
}

function nameOf(word: string, at: number): string {
  return at === 0 ? basename(word) : word
}

function withoutOptions(words: readonly string[]): readonly string[] {
  const first = words.findIndex(word => !word.startsWith('-'))
  return first === -1 ? [] : words.slice(first)
}

function withoutAssignments(words: readonly string[]): readonly string[] {
  const first = words.findIndex(word => !/^[A-Za-z_]\w*=/.test(word))
  return first === -1 ? [] : words.slice(first)
}
