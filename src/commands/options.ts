import { parseArgs } from 'node:util'
import { UserError } from '../domain/errors.ts'
import { closest } from '../text/closest.ts'

/** What a command takes: names of options with a value, names of switches, and how many words besides (default none). */
export type OptionNames<Value extends string, Switch extends string> = {
  readonly values: readonly Value[]
  readonly switches: readonly Switch[]
  readonly maxWords?: number
}

export type Options<Value extends string, Switch extends string> = {
  readonly values: Readonly<Record<Value, string | null>>
  readonly switches: Readonly<Record<Switch, boolean>>
  readonly words: readonly string[]
}

/** @throws UserError naming the argument that is wrong and what would be right */
export function parseOptions<Value extends string, Switch extends string>(
  args: readonly string[],
  { values, switches, maxWords = 0 }: OptionNames<Value, Switch>
): Options<Value, Switch> {
  const { tokens, positionals } = tokenise(args, values)
  const given = new Map<string, string | null>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    refuseUnknown(token, [...values, ...switches])
    if (values.some(name => name === token.name)) refuseWithoutValue(token)
    else refuseValue(token)
    given.set(token.name, token.value ?? null)
  }
  const [surplus] = positionals.slice(maxWords)
  if (surplus !== undefined) throw new UserError(`${surplus}: nothing is expected here`, 'see readiness --help')
  return {
    // Safe: both records are made from exactly the names in their types.
    values: Object.fromEntries(values.map(name => [name, given.get(name) ?? null])) as Record<Value, string | null>,
    switches: Object.fromEntries(switches.map(name => [name, given.has(name)])) as Record<Switch, boolean>,
    words: positionals
  }
}

/** `a, b,c` as its parts, empty ones left out. */
export function listOf(text: string | null): readonly string[] {
  return (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
}

function tokenise(args: readonly string[], values: readonly string[]) {
  const options = Object.fromEntries(values.map(name => [name, { type: 'string' } as const]))
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
}

type OptionToken = { readonly name: string; readonly rawName: string; readonly value?: string | undefined }

function refuseUnknown({ name, rawName }: OptionToken, known: readonly string[]): void {
  if (known.includes(name)) return
  const near = closest(name, known)
  const fix = known.length === 0 ? 'it takes none' : `the options are ${known.map(option => `--${option}`).join(', ')}`
  throw new UserError(`${rawName}: unknown option`, near ? `did you mean --${near}?` : fix)
}

/** What begins with a dash is the next option. */
function refuseWithoutValue({ rawName, value }: OptionToken): void {
  if (value && !value.startsWith('-')) return
  throw new UserError(`${rawName}: its value is missing`, `write ${rawName} VALUE`)
}

function refuseValue({ rawName, value }: OptionToken): void {
  if (value !== undefined) throw new UserError(`${rawName} takes no value`, `leave out =${value}`)
}
