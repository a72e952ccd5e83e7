import * as z from 'zod'
import { severities } from '../../domain/severity.ts'
import { closest } from '../../text/closest.ts'
import { fixMistake } from './own-rules/own-fix.ts'
import { patternMistake } from './own-rules/own-pattern.ts'
import { languageNames, languagesNamed, type OwnRule, type Wanted } from './own-rules/own-rule.ts'
import { groups } from './rule.ts'
import { isRefusal, type Refusal, readSelector } from './selector.ts'

const text = z.string().min(1)

const id = z.string().superRefine((written, context) => {
  if (/^own\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(written)) return
  refuse(context, { fact: `${written} is no id of a rule`, fix: 'write own/ and words: own/no-debug-log' })
})

export const languageName = z.string().superRefine((written, context) => {
  if (languagesNamed(written).length > 0) return
  const near = closest(written, languageNames)
  const fix = near ? `did you mean ${near}?` : `the languages are ${languageNames.join(', ')}`
  refuse(context, { fact: `${written} is no language that can be scanned`, fix })
})

const onlyIn = z.union([languageName, z.array(languageName).min(1)])

/** What a rule of the config's may say. */
export const ownRuleShape = {
  id: id.describe('own/ and a name. Write it in `forbid`, `require` and `gate-ignore`.'),
  languages: onlyIn.optional().describe('Languages it reads; all files by default.'),
  pattern: text.optional().describe('Code to find, with `...` for arguments. This, text or regex.'),
  text: text.optional().describe('Text to find, comments and strings included.'),
  regex: text.optional().describe('Regular expression to find: /x/i, or without slashes.'),
  message: text.optional().describe('What stands there.'),
  help: text.optional().describe('What to do about it.'),
  fix: z.string().optional().describe("What to write instead; each `...` is what the pattern's holds."),
  group: z.enum(groups).optional().describe('Group it is listed in; own by default.'),
  severity: z.enum(severities).optional().describe('error by default.')
}

const ownRule = z.strictObject(ownRuleShape).superRefine((rule, context) => {
  const mistake = kindMistake(rule) ?? wantedMistake(rule)
  if (mistake) refuse(context, mistake, mistake.at === undefined ? [] : [mistake.at])
})

type Written = z.output<z.ZodObject<typeof ownRuleShape>>

/** Top-level keys of the config that belong to this source. */
export const settings = {
  rules: z
    .array(ownRule)
    .superRefine((all, context) => {
      for (const [index, { id: name }] of all.entries())
        if (all.findIndex(other => other.id === name) < index)
          refuse(context, { fact: `there are two rules ${name}`, fix: 'give one of them another id' }, [index, 'id'])
    })
    .optional()
    .describe('Own rules for `scan`, each as {id, languages, pattern or text or regex, message, help, fix}.')
}

const schema = z.object(settings)

/** The config's own rules, from its parsed top level. */
export function ownRulesIn(top: unknown): readonly OwnRule[] {
  const parsed = schema.safeParse(top)
  return (parsed.success ? (parsed.data.rules ?? []) : []).flatMap(toOwnRule)
}

function toOwnRule(rule: Written): readonly OwnRule[] {
  const wanted = wantedOf(rule)
  if (isRefusal(wanted)) return []
  const { message = null, help = null, fix = null, group = 'own', severity = 'error' } = rule
  return [{ id: rule.id, group, severity, message, help, languages: listOf(rule.languages), wanted, fix }]
}

function wantedOf({ pattern, text: literal, regex }: Written): Wanted | Refusal {
  if (pattern !== undefined) return { kind: 'pattern', pattern }
  if (literal !== undefined) return { kind: 'literal', literal }
  const read = readSelector(/^\/.+\/[a-z]*$/s.test(regex ?? '') ? (regex ?? '') : `/${regex}/`)
  if (isRefusal(read)) return read
  return read.kind === 'regex' ? { kind: 'regex', source: read.source, flags: read.flags } : noKind
}

function listOf(names: string | readonly string[] | undefined): readonly string[] | null {
  return names === undefined ? null : typeof names === 'string' ? [names] : names
}

const noKind: Refusal = { fact: 'the rule says not what to find', fix: 'add pattern:, text: or regex:' }

type Mistake = Refusal & { readonly at?: string }

function kindMistake({ pattern, text: literal, regex }: Written): Mistake | null {
  const given = Object.entries({ pattern, text: literal, regex }).filter(([, value]) => value !== undefined)
  if (given.length === 0) return noKind
  const [, second] = given
  return second ? { fact: 'the rule says twice what to find', fix: 'make a rule of each', at: second[0] } : null
}

function wantedMistake(rule: Written): Mistake | null {
  const wanted = wantedOf(rule)
  if (isRefusal(wanted)) return { ...wanted, at: 'regex' }
  const only = listOf(rule.languages)
  const isKnown = only === null || only.every(name => languagesNamed(name).length > 0)
  const mistake = wanted.kind === 'pattern' && isKnown ? patternMistake(wanted.pattern, only) : null
  if (mistake) return { ...mistake, at: 'pattern' }
  const wrongFix = rule.fix === undefined || !isKnown ? null : fixMistake(rule.fix, wanted, only)
  return wrongFix && { ...wrongFix, at: 'fix' }
}

function refuse(context: z.core.$RefinementCtx, { fact, fix }: Refusal, path: readonly (string | number)[] = []): void {
  context.addIssue({ code: 'custom', message: fact, path: [...path], params: { fix } })
}
