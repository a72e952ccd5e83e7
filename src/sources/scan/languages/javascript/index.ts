import type { Language } from '../../language.ts'
import { astro, svelte, vue } from './markup.ts'
import { renames } from './renames.ts'
import { rules } from './rules.ts'
import { javascript, typescript } from './syntax.ts'

export const javascriptLanguages: readonly Language[] = [
  {
    title: 'JavaScript',
    extensions: ['.js', '.mjs', '.cjs', '.jsx', '.tsx'],
    shebangs: ['node', 'nodejs', 'bun'],
    isMinifiable: true,
    start: { syntax: javascript },
    rules,
    renames
  },
  {
    title: 'TypeScript',
    extensions: ['.ts', '.mts', '.cts'],
    shebangs: ['deno', 'ts-node', 'tsx'],
    start: { syntax: typescript },
    rules,
    renames
  },
  ...Object.entries({ Vue: vue, Svelte: svelte, Astro: astro }).map(([title, template]) => ({
    title,
    extensions: [`.${title.toLowerCase()}`],
    start: { syntax: typescript, template },
    rules,
    renames
  }))
]
