import type { Report } from '../domain/report.ts'
import type { Reporter } from '../domain/reporter.ts'

/**
 * Publishes the report everywhere, whatever fails on the way. The last reporter is left out after a failure: what it tells
 * the next steps would be a verdict that the exit code contradicts.
 * @throws the first failure
 */
export async function publishEverywhere(report: Report, places: readonly Reporter[], last: Reporter): Promise<void> {
  const failures: unknown[] = []
  for (const reporter of places) {
    try {
      await reporter.publish(report)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  await last.publish(report)
}
