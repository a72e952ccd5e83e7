import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { IncompleteCopy } from '../../domain/errors.ts'
import type { Environment } from '../store/cache-path.ts'
import { keptCode } from './kept-code.ts'

export type Loaded<Exports> = {
  readonly exports: Exports
  /** Keeps what V8 compiled, for the next run. Called when the work is done. */
  keep(): void
}

export type Use = {
  /** What is done with it, in a word: another command has V8 compile other parts. */
  readonly use: string
  readonly env: Environment
}

/** So many runs add what they compiled: another repository has other languages. */
const RUNS_TO_LEARN = 3

/** What a bundle is called with, as a CommonJS module is, and its own address besides. */
const HEAD = '(function(exports,require,module,__url){'
const TAIL = '\n})'

/** The build begins each bundle with `//`, a digest of what follows, and a line break. */
const DIGEST = /^\/\/([0-9a-f]+)\n/

/**
 * Runs a file in which the build has put all the code of a door, and gives what that exports. With V8's code of an earlier
 * run it is not parsed again, nor is any function that was called then: the half of a short run.
 * @throws IncompleteCopy when it is not there
 */
export function loadBundle<Exports>(url: URL, { use, env }: Use): Loaded<Exports> {
  const text = textOf(url)
  const kept = keptCode(`${use}-${DIGEST.exec(text)?.[1] ?? 'undigested'}`, env)
  const cachedData = kept.code
  const script = new Script(HEAD + text + TAIL, { filename: fileURLToPath(url), ...(cachedData && { cachedData }) })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(url), module, url.href)
  return {
    // Safe: who names a bundle knows what it exports.
    exports: module.exports as Exports,
    keep: () => {
      // V8 takes no code that was made with other flags.
      const runs = script.cachedDataRejected ? 0 : kept.runs
      if (kept.keep && runs < RUNS_TO_LEARN) kept.keep(script.createCachedData(), runs + 1)
    }
  }
}

/** ASCII, as the build writes it. */
function textOf(url: URL): string {
  try {
    return readFileSync(url, 'latin1')
  } catch (cause) {
    throw new IncompleteCopy(`Cannot read ${fileURLToPath(url)}`, { cause })
  }
}
