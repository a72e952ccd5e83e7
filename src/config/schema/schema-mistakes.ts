import type * as z from 'zod'
import { closest } from '../../text/closest.ts'
import type { MistakeLog, Wrong } from '../mistakes/mistake-log.ts'
import type { Path } from '../mistakes/position.ts'
import { oneOf, quoted, shown } from '../mistakes/shown.ts'
import type { Located, LocatedList, LocatedMap } from '../yaml/located.ts'
import { positionAt, valueAt } from '../yaml/located.ts'

type Issue = z.core.$ZodIssue

/** `root`: the value that was parsed; `at`: the path to it from the top of the config. */
export type Parsed = { readonly root: Located; readonly at: Path; readonly log: MistakeLog }

/** Tells what the schema found, at its place and in the words of the config's author. */
export function logIssues(issues: readonly Issue[], parsed: Parsed): void {
  for (const issue of issues.flatMap(flattened)) logIssue(issue, parsed)
}

function logIssue(issue: Issue, { root, at, log }: Parsed): void {
  const path = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const keyPath = [...path, key]
      log.add(positionAt(root, keyPath), [...at, ...keyPath], { fact: 'unknown key', fix: 'take it out' })
    }
    return
  }
  const value = valueAt(root, path)
  if (value?.kind === 'scalar' && value.isRefused) return
  if (value === null && isPartial(valueAt(root, path.slice(0, -1)))) return
  log.add(positionAt(root, path), [...at, ...path], describe(issue, value))
}

function isPartial(value: Located | null): boolean {
  return value?.kind === 'map' && value.isPartial
}

/** A union's mistakes are those of the branch that got furthest; where all failed at once, one mistake that names all. */
function flattened(issue: Issue): readonly Issue[] {
  if (issue.code === 'invalid_key') return issue.issues.map(inner => nested(inner, issue.path))
  if (issue.code !== 'invalid_union') return [issue]
  const branches = issue.errors.map(branch => branch.flatMap(flattened))
  const depths = branches.map(branch => Math.max(0, ...branch.map(({ path }) => path.length)))
  const deepest = Math.max(0, ...depths)
  const best = branches[depths.indexOf(deepest)] ?? []
  if (deepest > 0 || branches.length === 1) return best.map(inner => nested(inner, issue.path))
  const told = branches.flat().find(inner => inner.code !== 'invalid_type')
  if (told) return [nested(told, issue.path)]
  const expected = [...new Set(branches.flat().map(inner => wanted(inner)))]
  const merged = { code: 'invalid_type', expected: oneOf(expected), path: issue.path, message: '' }
  // Safe: `describe` reads nothing else of an issue with this code.
  return [merged as unknown as Issue]
}

function nested(issue: Issue, path: Issue['path']): Issue {
  return { ...issue, path: [...path, ...issue.path] }
}

function describe(issue: Issue, value: Located | null): Wrong {
  if (value === null) return { fact: 'is missing', fix: `give ${wanted(issue)}` }
  if (value.kind === 'scalar' && value.value === null) return { fact: 'is empty', fix: `give ${wanted(issue)}` }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(wanted(issue), value)
    case 'invalid_value':
      return noneOf(issue.values.map(String), value)
    case 'too_small':
    case 'too_big':
      return outOfBounds(issue)
    case 'custom':
      return { fact: issue.message, fix: fixOf(issue.params) }
    case 'invalid_format':
      return { fact: 'has not the right form', fix: issue.message }
    default:
      return { fact: `cannot be used: ${issue.message}`, fix: `give ${wanted(issue)}` }
  }
}

function wrongType(expected: string, value: Located): Wrong {
  if (value.kind !== 'scalar') {
    const isText = expected.includes('text')
    return (isText ? torn(value, expected) : null) ?? is(value.kind === 'map' ? 'a mapping' : 'a list', expected)
  }
  const written = quoted(value.written)
  if (typeof value.value !== 'string' && expected.includes('text')) {
    const type = typeof value.value === 'boolean' ? 'a boolean' : 'a number'
    return {
      fact: `${shown(value.written)} is ${type} here, and text is wanted`,
      fix: `put it in quotes: ${written}`
    }
  }
  return is(typeof value.value === 'string' ? `the text ${written}` : shown(value.written), expected)
}

function is(what: string, expected: string): Wrong {
  return { fact: `is ${what}`, fix: `give ${expected}` }
}

/** Text that YAML takes for something else: `- text contains key: value` is a mapping, `- [:a, :b]` a list. */
function torn(value: LocatedMap | LocatedList, expected: string): Wrong | null {
  if (value.kind === 'map') {
    const [first, ...others] = value.entries
    const inner = first?.[1].value
    if (first && inner?.kind === 'scalar' && inner.value !== null && others.length === 0) {
      const fix = `put it in quotes: ${quoted(`${first[0]}: ${inner.written}`)}`
      return { fact: 'the `: ` in this text makes a mapping of it', fix }
    }
  } else if (expected !== 'text') return null
  if (value.inBrackets === null) return null
  const [kind, what] = value.kind === 'map' ? ['mapping', 'braces'] : ['list', 'brackets']
  return {
    fact: `its ${what} make a ${kind} of it`,
    fix: `if it is text, put it in quotes: ${quoted(value.inBrackets)}`
  }
}

function noneOf(values: readonly string[], value: Located): Wrong {
  const written = value.kind === 'scalar' ? value.written : value.kind === 'map' ? 'a mapping' : 'a list'
  const near = closest(written, values)
  return { fact: `${shown(written)} is not known here`, fix: near ? `did you mean ${near}?` : `give ${oneOf(values)}` }
}

function outOfBounds(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Wrong {
  if (issue.code === 'too_small' && issue.minimum === 1 && issue.origin !== 'number') {
    return { fact: 'is empty', fix: 'give at least one, or take the key out' }
  }
  const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
  const what = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : ''
  return { fact: issue.code === 'too_small' ? 'is too small' : 'is too large', fix: `give ${bound}${what}` }
}

/** See `sources/define.ts`: a schema's own refinements bring their fix along. */
function fixOf(params: Readonly<Record<string, unknown>> | undefined): string {
  return typeof params?.fix === 'string' ? params.fix : 'see `readiness explain` for what this source takes'
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping'
}

function wanted(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String))
  return 'a value'
}
