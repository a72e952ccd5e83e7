import type { Tool, ToolCase } from '../tools/tool.ts'

/** A way in which a tool's output misleads, and what the gate must make of it all the same. */
export type Trap = Partial<ToolCase> &
  Pick<ToolCase, 'status'> & {
    readonly trap: string
    readonly from: Exclude<Tool['from'], 'machine' | 'npm-previous'>
    /** A command that prints its version, where the tool is there. */
    readonly version: string
    readonly run: string
    readonly env?: Readonly<Record<string, string>>
  }

/** What the end-to-end tests of tools are made of. */
export function toolOf({ trap, from, version }: Trap): Tool {
  return { tool: trap, formats: [], from, version, files: {}, cases: {} }
}

export function caseOf({ trap: _, from: __, version: ___, env: ____, ...fields }: Trap): ToolCase {
  return { files: {}, check: {}, findings: [], subjects: [], ...fields }
}
