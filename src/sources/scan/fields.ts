import * as z from 'zod'
import { isRefusal, readSelector } from './selector.ts'

const selector = z.string().superRefine((text, context) => {
  const read = readSelector(text)
  if (isRefusal(read)) context.addIssue({ code: 'custom', message: read.fact, params: { fix: read.fix } })
})

/** One or several, as a list. */
function oneOrMore<Item extends z.ZodType<string>>(item: Item) {
  return z.union([item.transform(text => [text]), z.array(item).min(1)])
}

export const globs = oneOrMore(z.string().min(1))

export const fields = {
  forbid: oneOrMore(selector)
    .default([])
    .describe('Rule ids, texts or /regexes/ that must stand nowhere in the files.'),
  require: oneOrMore(selector)
    .default([])
    .describe('Rule ids, texts or /regexes/ of which each must stand somewhere in the files.'),
  exclude: globs.default([]).describe('Globs of files to leave out, besides ignored, vendored and generated ones.'),
  message: z.string().min(1).optional().describe("What to say at a finding, instead of the rule's own message.")
}
