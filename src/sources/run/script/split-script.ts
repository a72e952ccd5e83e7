/** One command of a script, as it is written. */
export type Part = {
  readonly words: readonly string[]
  /** No condition stands before it. A loop is none: one that does nothing proves nothing. */
  readonly isSure: boolean
  /** It may run several times, or not at all. */
  readonly isRepeated: boolean
}

/** The commands of a script, without the shell's own words. */
export function splitScript(script: string): readonly Part[] {
  const open: Open = { blocks: [], isAfterOr: false, outer: [] }
  return rawCommands(withoutDocuments(script)).flatMap(command => {
    const words = enter(command, open)
    const isSure = !open.isAfterOr && !open.blocks.includes('condition')
    const isRepeated = open.blocks.includes('loop') || /^(?:xargs|parallel)$/.test(words[0] ?? '')
    leave(command.end, open)
    return words.length > 0 ? [{ words, isSure, isRepeated }] : []
  })
}

type RawCommand = { readonly words: readonly string[]; readonly end: string; readonly isBody: boolean }

/** Quoted text, an escaped character, a comment, an end of a command, a blank, or a plain character. */
const tokens = /'[^']*'|"(?:[^"\\]|\\.)*"|\\.|(?<=^|\s)#[^\n]*|&&|\|\||[;&|\n()]|[^\S\n]+|./gs

function rawCommands(script: string): readonly RawCommand[] {
  const commands: RawCommand[] = []
  let words: string[] = []
  let word: string | null = null
  const endWord = () => {
    if (word !== null) words.push(word)
    word = null
  }
  const endCommand = (end: string) => {
    endWord()
    // `name() {` is split into the name, nothing, and the body.
    const isBody = commands.at(-2)?.end === '(' && commands.at(-1)?.end === ')' && commands.at(-1)?.words.length === 0
    commands.push({ words, end, isBody })
    words = []
  }
  for (const [token] of script.matchAll(tokens)) {
    if (/^(?:[;&|\n()]|&&|\|\|)$/.test(token)) endCommand(token)
    else if (/^\s/.test(token) || token === '\\\n') endWord()
    else if (!(token.startsWith('#') && word === null)) word = (word ?? '') + unquote(token)
  }
  endCommand('\n')
  return commands
}

function unquote(token: string): string {
  if (token.length > 1 && (token.startsWith("'") || token.startsWith('"'))) return token.slice(1, -1)
  return token.length === 2 && token.startsWith('\\') ? token.slice(1) : token
}

/** What is open where a command stands. */
type Open = { readonly blocks: ('condition' | 'loop' | 'group')[]; isAfterOr: boolean; readonly outer: boolean[] }

/** Takes the keywords before a command; the rest are its words. */
function enter({ words, isBody }: RawCommand, open: Open): readonly string[] {
  const first = words.findIndex(word => !takeKeyword(word, isBody, open))
  const rest = first === -1 ? [] : words.slice(first)
  return /^(?:for|select)$/.test(rest[0] ?? '') || words[first - 1] === 'function' ? [] : rest
}

/** Whether a word is one of the shell's own. */
function takeKeyword(word: string, isBody: boolean, { blocks }: Open): boolean {
  if (/^(?:if|case|function)$/.test(word)) blocks.push('condition')
  else if (word === '{') blocks.push(isBody ? 'condition' : 'group')
  else if (word === 'do') blocks.push('loop')
  else if (/^(?:fi|esac|done|\})$/.test(word)) blocks.pop()
  else return /^(?:then|else|elif|while|until|!)$/.test(word)
  return true
}

function leave(end: string, open: Open): void {
  if (end === '(') open.outer.push(open.isAfterOr)
  else if (end === ')') open.isAfterOr = open.outer.pop() ?? open.isAfterOr
  else if (end === '||') open.isAfterOr = true
  else if (/^[;&\n]$/.test(end)) open.isAfterOr = false
}

/** Without the lines of `<<END … END`: they are text for a command. */
function withoutDocuments(script: string): string {
  if (!script.includes('<<')) return script
  let end: string | null = null
  const kept = script.split('\n').filter(line => {
    if (end !== null) {
      if (line.trim() === end) end = null
      return false
    }
    end = /<<-?\s?['"]?([A-Za-z_]\w*)/.exec(line)?.[1] ?? null
    return true
  })
  return kept.join('\n')
}
