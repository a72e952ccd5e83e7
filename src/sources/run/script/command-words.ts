import { type Part, splitScript } from './split-script.ts'
import { unwrap } from './unwrap.ts'

/** The words of one command of a script, without what only wraps it: `env X=1 npx jest --ci` is `jest --ci`. */
export type CommandWords = readonly string[]

/** A shell may be told to run a script that tells a shell to run a script. */
const MOST_SHELLS = 3

export type Command = Part & { readonly words: CommandWords }

/**
 * The commands of a script, as far as they can be told without running it. Good enough to know a tool by its name; what
 * a function or a file of its own does stays unknown.
 */
export function commandsOf(script: string, depth = 0): readonly Command[] {
  return splitScript(script).flatMap(part => {
    const words = unwrap(part.words)
    const inner = depth < MOST_SHELLS ? scriptOf(words) : null
    if (inner === null) return words.length > 0 ? { ...part, words } : []
    return commandsOf(inner, depth + 1).map(each => ({
      words: each.words,
      isSure: part.isSure && each.isSure,
      isRepeated: part.isRepeated || each.isRepeated
    }))
  })
}

export function commandWords(script: string): readonly CommandWords[] {
  return commandsOf(script).map(({ words }) => words)
}

/** What `sh -c '…'` runs. */
function scriptOf([program = '', ...args]: CommandWords): string | null {
  if (!/^(?:ba|da|z|k)?sh$/.test(program)) return null
  const option = args.findIndex(word => /^-[a-z]*c$/.test(word))
  return option === -1 ? null : (args[option + 1] ?? null)
}
