import type { Report } from '../domain/report.ts'
import { renderJson } from './json/render.ts'
import { renderMarkdown } from './markdown/render.ts'
import type { Look } from './terminal/look.ts'
import { renderTerminal } from './terminal/render.ts'

export const formatNames = ['pretty', 'json', 'markdown'] as const

export type FormatName = (typeof formatNames)[number]

/** What `check --format` knows. */
export const formats: Readonly<Record<FormatName, (report: Report, look: Look) => string>> = {
  pretty: renderTerminal,
  json: renderJson,
  markdown: renderMarkdown
}
