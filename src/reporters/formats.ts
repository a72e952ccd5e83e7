import type { Report } from '../domain/report.ts'
import { renderJson } from './json/render.ts'
import { renderJunit } from './junit/render.ts'
import { renderMarkdown } from './markdown/render.ts'
import { renderSarif } from './sarif/render.ts'
import type { Look } from './terminal/look.ts'
import { renderTerminal } from './terminal/render.ts'

export type Render = (report: Report, look: Look) => string

/** What `check --format` knows, the default first. */
export const formats: ReadonlyMap<string, Render> = new Map<string, Render>([
  ['pretty', renderTerminal],
  ['json', renderJson],
  ['sarif', report => renderSarif(report)],
  ['junit', renderJunit],
  ['markdown', renderMarkdown]
])
