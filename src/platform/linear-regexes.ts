import { createRequire } from 'node:module'

/** V8's flags, experimental: one adds the flag `l`, two switch to the linear engine when a pattern explodes. */
const V8_FLAGS = [
  '--enable-experimental-regexp-engine',
  '--enable-experimental-regexp-engine-on-excessive-backtracks',
  '--regexp-backtracks-before-fallback=10000'
]

/**
 * Has V8 run exploding patterns in linear time, where it can. Called before anything is read from outside: V8 keeps what it
 * made of a pattern, and one that it met before would explode as ever, whoever writes it again.
 */
export function enableLinearRegexes(): void {
  // Loaded only now: a scan without patterns never needs it. Safe: the module of that name.
  const { setFlagsFromString } = createRequire(import.meta.url)('node:v8') as typeof import('node:v8')
  for (const flag of V8_FLAGS) setFlagsFromString(flag)
}
