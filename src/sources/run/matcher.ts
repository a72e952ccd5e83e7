import * as z from 'zod'
import type { Regexes } from '../../domain/ports.ts'
import type { SafeRegex } from '../../domain/safe-regex.ts'
import type { Refusal } from '../define.ts'
import type { RunTask } from './fields.ts'
import type { Format } from './format.ts'
import { severityOf } from './formats/line-findings.ts'
import { parse } from './json.ts'
import { nameGroups } from './name-groups.ts'
import { lintReading, type ToolFinding, toolFinding } from './reading.ts'

const group = z.number().int().min(0).optional()

const step = z.object({
  regexp: z.string(),
  file: group,
  line: group,
  column: group,
  severity: group,
  code: group,
  message: group,
  loop: z.boolean().optional()
})

/** A problem matcher as a workflow registers it. https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md */
const matcherFile = z.object({
  problemMatcher: z
    .array(z.object({ owner: z.string(), severity: z.string().optional(), pattern: z.array(step).min(1) }))
    .min(1)
})

type Written = z.output<typeof matcherFile>['problemMatcher'][number]

type Step = Omit<z.output<typeof step>, 'regexp'> & { readonly regex: SafeRegex }

type Matcher = { readonly owner: string; readonly severity: string; readonly steps: readonly Step[] }

/** The matchers of a check's file as a format of the output; `null` where it names none. */
export function readMatchers({ fields, ruleFile }: RunTask, regexes: Regexes): Format | null {
  if (fields.matcher === undefined || ruleFile === undefined) return null
  const matchers = matcherFile.parse(parse(ruleFile)).problemMatcher.map(written => toMatcher(written, regexes))
  return {
    name: 'matcher',
    tool: fields.matcher,
    isTestTool: false,
    isTelling: false,
    isCommand: () => false,
    read: ({ lines }) => lintReading(matchers.flatMap(matcher => applyMatcher(matcher, lines)))
  }
}

function toMatcher({ owner, severity = 'error', pattern }: Written, regexes: Regexes): Matcher {
  const steps = pattern.map(({ regexp, ...rest }) => ({ ...rest, regex: regexes.compile(nameGroups(regexp), '') }))
  return { owner, severity, steps }
}

/** What is wrong with the text of a matcher's file; `null` where it can be used. */
export function refuseMatchers(text: string): Refusal | null {
  const parsed = matcherFile.safeParse(parse(text))
  if (parsed.success) return brokenRegex(parsed.data.problemMatcher)
  const [first] = parsed.error.issues
  const where = first?.path.join('.') || 'the file'
  return {
    fact: `its file is no problem matcher: ${where}: ${first?.message}`,
    fix: 'write it as ::add-matcher:: in a workflow takes it'
  }
}

function brokenRegex(matchers: readonly Written[]): Refusal | null {
  for (const { regexp } of matchers.flatMap(({ pattern }) => pattern)) {
    try {
      new RegExp(nameGroups(regexp))
    } catch (error) {
      return { fact: error instanceof Error ? error.message : String(error), fix: 'mend the regex in its file' }
    }
  }
  return null
}

type Seen = Readonly<Record<'file' | 'line' | 'column' | 'severity' | 'code' | 'message', string | undefined>>

const nothing: Seen = {
  file: undefined,
  line: undefined,
  column: undefined,
  severity: undefined,
  code: undefined,
  message: undefined
}

/** The patterns must match lines that follow each other; the last one may match again and again. */
function applyMatcher(matcher: Matcher, lines: readonly string[]): ToolFinding[] {
  const { steps } = matcher
  const findings: ToolFinding[] = []
  let before: Seen[] = []
  for (const line of lines) {
    let seen = seeStep(steps[before.length], line, before.at(-1))
    if (!seen && before.length > 0) {
      before = []
      seen = seeStep(steps[0], line)
    }
    if (!seen) continue
    if (before.length < steps.length - 1) before = [...before, seen]
    else {
      findings.push(toFinding(matcher, seen))
      if (!steps.at(-1)?.loop) before = []
    }
  }
  return findings
}

function seeStep(step: Step | undefined, line: string, before: Seen = nothing): Seen | null {
  const match = step?.regex.matches(line)[0]
  if (!step || !match) return null
  const held = (at: number | undefined) =>
    at === 0 ? match.text : at === undefined ? undefined : match.groups[`g${at}`]
  return {
    file: held(step.file) ?? before.file,
    line: held(step.line) ?? before.line,
    column: held(step.column) ?? before.column,
    severity: held(step.severity) ?? before.severity,
    code: held(step.code) ?? before.code,
    message: held(step.message) ?? before.message
  }
}

function toFinding({ owner, severity }: Matcher, seen: Seen): ToolFinding {
  return toolFinding({
    rule: `${owner}/${seen.code ?? 'finding'}`,
    severity: severityOf(seen.severity ?? severity),
    message: seen.message ?? '',
    path: seen.file ?? null,
    line: Number(seen.line) || null,
    column: Number(seen.column) || null
  })
}
