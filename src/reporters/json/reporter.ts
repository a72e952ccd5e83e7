import type { Reporter } from '../../domain/reporter.ts'
import { renderJson } from './render.ts'

/** Writes the JSON report to one place, e.g. `readiness-report.json`. */
export function createJson({ write }: { write(text: string): Promise<void> }): Reporter {
  return { name: 'json', publish: report => write(renderJson(report)) }
}
