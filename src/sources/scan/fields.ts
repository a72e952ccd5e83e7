import * as z from 'zod'
import { patternMistake } from './own-rules/own-pattern.ts'
import { languagesNamed } from './own-rules/own-rule.ts'
import { isRefusal, readSelector } from './selector.ts'
import { languageName } from './settings.ts'

const text = z.string().superRefine((written, context) => {
  const read = readSelector(written)
  if (isRefusal(read)) context.addIssue({ code: 'custom', message: read.fact, params: { fix: read.fix } })
})

const pattern = z
  .strictObject({
    pattern: z.string().min(1).describe('Code to find, with `...` for arguments: Logger.debug(...)'),
    languages: z.union([languageName.transform(name => [name]), z.array(languageName).min(1)]).optional()
  })
  .superRefine((written, context) => {
    if (written.languages?.some(name => languagesNamed(name).length === 0)) return
    const mistake = patternMistake(written.pattern, written.languages ?? null)
    if (!mistake) return
    context.addIssue({ code: 'custom', message: mistake.fact, path: ['pattern'], params: { fix: mistake.fix } })
  })

const selector = z.union([text, pattern])

/** One or several, as a list. */
function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.union([item.transform(one => [one]), z.array(item).min(1)])
}

export const globs = oneOrMore(z.string().min(1))

export const fields = {
  forbid: oneOrMore(selector)
    .default([])
    .describe('Rule ids, texts, /regexes/ or `pattern: f(...)` that must stand nowhere in the files.'),
  require: oneOrMore(selector)
    .default([])
    .describe('Rule ids, texts, /regexes/ or `pattern: f(...)` of which each must stand somewhere in the files.'),
  exclude: globs.default([]).describe('Globs of files to leave out, besides ignored, vendored and generated ones.'),
  'changed-lines': z.boolean().default(false).describe('Only lines that this change adds or edits.'),
  message: z.string().min(1).optional().describe("What to say at a finding, instead of the rule's own message.")
}
