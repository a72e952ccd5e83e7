import type { ToolCase } from './tool.ts'

/** What the gate makes of a case. */
export type Got = Pick<ToolCase, 'status' | 'findings' | 'subjects'> & { readonly reason: string | null }

/** What should come out. */
export function expectedOf({ status, findings, subjects, reason }: ToolCase): Got {
  return { status, reason: reason ?? null, findings: [...findings].sort(), subjects }
}
