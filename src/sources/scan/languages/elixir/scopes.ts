import { argumentsOf, type Range } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import { type Scoped, Scopes, scopesByName } from '../../engine/scopes.ts'
import { blockEnds } from './block-ends.ts'

type Alias = Scoped & { readonly name: string; readonly target: string }

type Import = Scoped & {
  readonly name: string
  readonly module: string
  /** The import says that the name is not Kernel's. */
  readonly hides: boolean
}

/** What each name stands for, and where. */
export function aliases(code: Code) {
  const written = directives(code, 'alias').flatMap(directive => aliased(code, directive))
  return scopesByName([...code.fact(nestedModules), ...written])
}

/** A module in another one is known there by the first part of its name. */
function nestedModules(code: Code): readonly Alias[] {
  const modules = new Scopes(code.fact(modulesOf))
  return code.words('defmodule').flatMap(at => {
    const around = modules.at(code.start(at) - 1)
    const name = code.textOf(at + 1)
    return around === null ? [] : [{ name, target: `${NESTED}.${name}`, from: code.start(at), to: around.to }]
  })
}

/** Stands for the module around, whose name no rule needs. */
const NESTED = '__MODULE__'

/** Where each unqualified name comes from. */
export function imports(code: Code) {
  return scopesByName(directives(code, 'import').flatMap(directive => imported(code, directive)))
}

/** `alias A.B`, `alias A.B, as: C`, `alias A.{B, C}`. */
function aliased(code: Code, { at, ...scope }: Directive): readonly Alias[] {
  const { module, end } = readModule(code, at + 1)
  if (module === '') return []
  if (code.is(end, '{'))
    return argumentsOf(code, end).map(({ from }) => {
      const inner = readModule(code, from).module
      return { ...scope, name: lastPart(inner), target: `${module}.${inner}` }
    })
  const as = code.is(end, ',') && code.is(end + 1, 'as') ? code.textOf(end + 3) : lastPart(module)
  return [{ ...scope, name: as, target: module }]
}

/** `import M`, `import M, only: [f: 1]`, `import M, except: [f: 1]`. */
function imported(code: Code, { at, ...scope }: Directive): readonly Import[] {
  const { module, end } = readModule(code, at + 1)
  const limit = code.is(end, ',') ? code.textOf(end + 1) : ''
  const listed = code.is(end + 3, '[') ? argumentsOf(code, end + 3).map(name => nameOf(code, name)) : []
  const isListed = new Set(listed)
  const others = (knownExports[module] ?? []).filter(name => !isListed.has(name))
  const names = module === 'Kernel' || (limit === 'only' && listed.length > 0) ? isListed : others
  const hides = module === 'Kernel' && limit === 'except'
  return [...names].map(name => ({ ...scope, name, module, hides }))
}

/** What `import M` without `only:` brings, of the names that rules ask for. */
const knownExports: Readonly<Record<string, readonly string[]>> = {
  IO: ['inspect', 'puts', 'write'],
  IEx: ['pry'],
  File: ['write', 'write!', 'open', 'open!']
}

/** Whether the module that the word stands in defines a function or macro of that name itself. */
export function isDefinedHere(code: Code, at: number): boolean {
  return code.fact(definitions).get(code.textOf(at))?.at(code.start(at)) != null
}

function definitions(code: Code) {
  const modules = new Scopes(code.fact(modulesOf))
  const whole = { from: 0, to: code.text.length }
  const names = ['def', 'defp', 'defmacro', 'defmacrop', 'defdelegate']
    .flatMap(definer => code.words(definer))
    .filter(at => code.kind(at + 1) === 'word')
  return scopesByName(names.map(at => ({ ...(modules.at(code.start(at)) ?? whole), name: code.textOf(at + 1) })))
}

/** Each module, from its first word to its `end`. */
function modulesOf(code: Code): readonly Scoped[] {
  const starts = code.words('defmodule').map(at => code.start(at))
  const ends = blockEnds(
    code.text,
    starts.map(start => start + 1)
  )
  return starts.map((from, index) => ({ from, to: ends[index] ?? code.text.length }))
}

type Directive = Scoped & { readonly at: number }

function directives(code: Code, word: string): readonly Directive[] {
  const tokens = code.words(word).filter(at => (code.startsLine(at) || code.is(at - 1, ';')) && !code.is(at + 1, ':'))
  const starts = tokens.map(at => code.start(at))
  const ends = blockEnds(code.text, starts)
  return tokens.map((at, index) => ({ at, from: starts[index] ?? 0, to: ends[index] ?? 0 }))
}

function readModule(code: Code, at: number): { readonly module: string; readonly end: number } {
  const parts: string[] = []
  let end = at
  while (code.kind(end) === 'word') {
    parts.push(code.textOf(end))
    end += 1
    if (!code.is(end, '.')) break
    end += 1
  }
  return { module: parts.join('.').replace(/^Elixir\./, ''), end }
}

function nameOf(code: Code, { from }: Range): string {
  return code.textOf(from)
}

function lastPart(module: string): string {
  return module.slice(module.lastIndexOf('.') + 1)
}
