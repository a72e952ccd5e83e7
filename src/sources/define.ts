import type * as z from 'zod'
import type { Identify } from '../domain/check.ts'
import type { Finding } from '../domain/finding.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Ports, TextPorts } from '../domain/ports.ts'
import type { Statement } from '../statement/statement.ts'
import type { Subject } from '../statement/subject.ts'

/** One check's entry for a source: parsed, names filled in, ready to run. */
export type Task<Main, Fields> = {
  readonly id: string
  /** The value of the source's own key: the command, the glob. */
  readonly main: Main
  readonly fields: Fields
  /** The expectations that the user wrote, names filled in; empty where there are none. */
  readonly expect: readonly Statement[]
  /** No matching file is fine. */
  readonly isOptional: boolean
  readonly timeoutMs: number
  /** The keys of the config's top level that belong to sources, as their schemas left them. */
  readonly settings?: unknown
  /** What its rule file says, where it names one. */
  readonly ruleFile?: string
}

/** A mistake of the config's author: what is wrong, and the next step. */
export type Refusal = {
  readonly fact: string
  readonly fix: string
  /** Keys and indexes from the entry to the value that is wrong. */
  readonly at?: readonly (string | number)[]
}

/**
 * What it means for a check when a field changes: a list or a number that grows, globs that match more files (where wider is
 * stronger, one with `!` takes files away from the others), a word further down in its order, or what the function says. A field that nothing is said of may mean anything, which counts as weaker.
 */
export type Bearing =
  | 'none'
  | 'more-is-stronger'
  | 'more-is-weaker'
  | 'wider-is-stronger'
  | 'wider-is-weaker'
  | { readonly strongestFirst: readonly unknown[] }
  | ((was: unknown, is: unknown) => 'same' | 'weaker' | 'stronger' | 'unknown')

export type Bearings = Readonly<Record<string, Bearing>>

type OutputOf<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>

/**
 * What a source is. Its schemas say what they refuse in the words of the config's author: a refinement gives the fact as
 * its message and the next step as `params: { fix }`, and the config adds the place.
 */
export type SourceDefinition<Main extends z.ZodType, Fields extends z.ZodRawShape> = {
  /** The YAML key, and the folder. */
  readonly name: string
  /** One sentence for `readiness list sources`. */
  readonly summary: string
  readonly main: Main
  /** The source's own fields besides the common ones, each described. */
  readonly fields: Fields
  /** Keys of the config's top level that belong to this source, each described; none of them required. */
  readonly settings?: z.ZodRawShape
  /** Fields of the language which this version does not have yet: naming one is a mistake that says so. */
  readonly later: readonly string[]
  readonly subjects: readonly Subject[]
  /** Subjects that a field of an entry brings along: names it captures. */
  readonly subjectsOf?: { readonly key: string; of(fields: Partial<OutputOf<Fields>>): readonly Subject[] }
  readonly defaultTimeoutMs: number
  /** What the keys of the top level that belong to it mean when they change. */
  readonly settingsBearings?: Bearings
  /** What the fields of an entry mean when they change, its own key among them. */
  bearings?(entry: Pick<Task<z.output<Main>, OutputOf<Fields>>, 'main' | 'fields' | 'expect'>): Bearings
  /** What is wrong with an entry whose values are right one by one. */
  refuse?(
    entry: Pick<Task<z.output<Main>, OutputOf<Fields>>, 'main' | 'fields' | 'expect' | 'settings'>
  ): readonly Refusal[]
  /**
   * A file besides the config that says how a check is judged: as much a rule as what names it, so it is read where the config is
   * read, and its change is a change of the rules.
   */
  readonly ruleFile?: {
    of(fields: OutputOf<Fields>): { readonly key: string; readonly path: string } | null
    /** What is wrong with what it says. */
    refuse(text: string): Refusal | null
  }
  /** Its implied expectations say no more than its fields do. */
  readonly impliesFields?: true
  /** Subjects of implied expectations that hold only where they are told; written, they must be told. */
  readonly impliedWhereTold?: readonly string[]
  /** The expectations that hold besides the ones written: `exit == 0`. */
  implied(task: Pick<Task<z.output<Main>, OutputOf<Fields>>, 'main' | 'fields' | 'expect'>): readonly Statement[]
  /** Whether nothing else may run at the same time, since what others do would be taken for its own. */
  isAlone?(task: Pick<Task<z.output<Main>, OutputOf<Fields>>, 'main' | 'fields' | 'expect'>): boolean
  /** Globs of the files that are read as written by it: nothing that may write one of them runs at the same time. */
  writes?(task: Pick<Task<z.output<Main>, OutputOf<Fields>>, 'main' | 'fields' | 'expect'>): readonly string[]
  /** How to tell everything that an outcome depends on; `null` where the entry does not ask to have it cached. */
  identifier?(task: Task<z.output<Main>, OutputOf<Fields>>): Identify | null
  /** How long it may look on, when its time is over, at what is left. */
  graceMs?(task: Task<z.output<Main>, OutputOf<Fields>>): number
  run(task: Task<z.output<Main>, OutputOf<Fields>>, ports: Ports, signal: AbortSignal): Promise<Outcome>
  /** What it finds in the files of the ports, where that is all that its findings depend on. */
  findingsIn?(
    task: Task<z.output<Main>, OutputOf<Fields>>,
    ports: TextPorts,
    signal: AbortSignal
  ): Promise<readonly Finding[] | null>
}

/** A source as the config and the gate know it, its own types forgotten. */
export type Source = SourceDefinition<z.ZodType, z.ZodRawShape>

export function defineSource<Main extends z.ZodType, Fields extends z.ZodRawShape>(
  definition: SourceDefinition<Main, Fields>
): Source {
  // Safe: the config parses an entry with exactly these schemas before it is handed to `implied` and `run`.
  return definition as unknown as Source
}
