import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'

/** Paths and what stands in them; `null` takes a file of the tool's project away. */
const files = z.record(z.string(), z.string().nullable()).default({})

const toolCase = z.strictObject({
  /** A command; for a tool that cannot be had here, the recorded output `format/name` that stands for it. */
  run: z.string().optional(),
  prints: z.string().optional(),
  files,
  /** More fields of the check. */
  check: z.record(z.string(), z.unknown()).default({}),
  status: z.enum(['passed', 'failed', 'broken']),
  /** Why it is broken. */
  reason: z.string().optional(),
  /** `rule path:line:column`, sorted; behind it the severity where it is not an error. */
  findings: z.array(z.string()).default([]),
  /** Statements that hold. */
  subjects: z.array(z.string()).default([])
})

const tool = z.strictObject({
  tool: z.string(),
  /** Names of the formats that read it. */
  formats: z.array(z.string()),
  /** Where the tool comes from; `documented`: it cannot be had, and its output is as the `source` gives it. */
  from: z.enum(['debian', 'npm', 'npm-previous', 'node', 'machine', 'documented']),
  /** A command that prints it, or for documented ones the version itself. */
  version: z.string(),
  source: z.url().optional(),
  /** What the registry that npm asks knows of packages. */
  advisories: z.record(z.string(), z.array(z.looseObject({ id: z.number() }))).optional(),
  files,
  cases: z.record(z.string(), toolCase)
})

export type ToolCase = z.output<typeof toolCase>
export type Tool = z.output<typeof tool>

const folder = '__tests__/e2e/tools/fixtures'

/** The groups of tools: a folder each. */
export function toolGroups(): readonly string[] {
  return readdirSync(folder).sort()
}

/** The tools of a group: a file each. */
export function toolsOf(group: string): readonly Tool[] {
  return readdirSync(join(folder, group))
    .sort()
    .map(name => readTool(join(folder, group, name)))
}

function readTool(path: string): Tool {
  const read = tool.safeParse(parse(readFileSync(path, 'utf8')))
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`)
  return read.data
}
