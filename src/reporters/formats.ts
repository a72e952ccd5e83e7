import type { Report } from '../domain/report.ts'
import type { SourceOf } from './html/findings.ts'
import { renderHtml } from './html/render.ts'
import { renderJson } from './json/render.ts'
import { renderJunit } from './junit/render.ts'
import { renderMarkdown } from './markdown/render.ts'
import { renderSarif } from './sarif/render.ts'
import type { Look } from './terminal/look.ts'
import { renderTerminal } from './terminal/render.ts'

/** What a format may use besides the report. */
export type View = Look & { readonly sourceOf?: SourceOf }

export type Render = (report: Report, view: View) => string

/** What `check --format` knows, the default first. */
export const formats: ReadonlyMap<string, Render> = new Map<string, Render>([
  ['pretty', renderTerminal],
  ['json', renderJson],
  ['sarif', report => renderSarif(report)],
  ['junit', renderJunit],
  ['markdown', renderMarkdown],
  ['html', (report, { sourceOf }) => renderHtml(report, sourceOf)]
])
