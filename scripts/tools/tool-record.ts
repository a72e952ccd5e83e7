import type { Got } from '../../__tests__/e2e/tools/expected.ts'

export type { Got }

/** What the tools made of their cases when they were last run. */
export const RECORD = 'docs/data/tools.json'

export type ToolRecord = { readonly version: string; readonly cases: Readonly<Record<string, Got>> }
