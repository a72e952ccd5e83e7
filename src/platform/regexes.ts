import { createContext, Script } from 'node:vm'
import type { Regexes } from '../domain/ports.ts'
import { RegexTimeout, type SafeRegex } from '../domain/safe-regex.ts'
import { enableLinearRegexes } from './linear-regexes.ts'

const LIMIT_MS = 1000

/**
 * Up to here a pattern that falls back to the linear engine is done within a tenth of a second. It is no safe bet for more: each
 * place in the text starts anew, so that `a*b` takes time in the square of the length before any fallback.
 */
const NATIVE_TEXT_LIMIT = 4096

/** Regexes that end in bounded time: in V8's linear engine where it can run the pattern, else under a time limit. */
export function createRegexes(limitMs = LIMIT_MS): Regexes {
  enableLinearRegexes()
  const run = createBoundedRun(limitMs)
  const hasLinearEngine = fallsBack(run)
  return {
    compile: (source, flags) => {
      // With g or y a regex remembers where it was, and `test` would begin there.
      const regex = new RegExp(source, flags.replace(/[gy]/g, ''))
      // Only the first use of a pattern tells whether it is too large for the engine.
      run(regex, () => regex.test(''))
      return toSafeRegex(regex, hasLinearEngine && isLinear(regex), run)
    }
  }
}

function toSafeRegex(regex: RegExp, isNative: boolean, run: BoundedRun): SafeRegex {
  const { source, flags } = regex
  const everywhere = new RegExp(source, `${flags}g`)
  const test = (text: string) =>
    isNative && text.length <= NATIVE_TEXT_LIMIT ? regex.test(text) : run(regex, () => regex.test(text))
  const findAll = (text: string) =>
    Array.from(text.matchAll(everywhere), ({ index, 0: match, groups = {} }) => ({ index, text: match, groups }))
  // Even a short text takes a minute when each of its places costs as much as a whole test.
  return { source, flags, test, matches: text => (test(text) ? run(regex, () => findAll(text)) : []) }
}

/** Whether V8 can run the pattern in linear time: not with i, u, v or d, look-around, back-references or big counts. */
function isLinear({ source, flags }: RegExp): boolean {
  try {
    new RegExp(source, `${flags}l`)
    return true
  } catch {
    return false
  }
}

/** Tries whether the flags work: without them this pattern would run for minutes. */
function fallsBack(run: BoundedRun): boolean {
  const exploding = /^(a+)+$/
  try {
    return isLinear(exploding) && !run(exploding, () => exploding.test(`${'a'.repeat(40)}b`))
  } catch {
    return false
  }
}

type BoundedRun = <Result>(regex: RegExp, work: () => Result) => Result

/** The time limit of a `vm` is the only way to stop a regex in the same thread; entering one takes some 0.05 ms. */
function createBoundedRun(limitMs: number): BoundedRun {
  const context = createContext({ work: () => {} })
  const script = new Script('work()')
  return (regex, work) => {
    context.work = work
    try {
      // Gives what `work`, a function of this realm, gives.
      return script.runInContext(context, { timeout: limitMs })
    } catch (error) {
      throw isStopped(error) ? new RegexTimeout(regex.source, limitMs) : error
    } finally {
      context.work = () => {}
    }
  }
}

/** Stopped by the clock, or by V8 when the pattern has used up its stack. Both errors may come from the other realm. */
function isStopped(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const isOverTime = 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  return isOverTime || ('name' in error && error.name === 'RangeError')
}
