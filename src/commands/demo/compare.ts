import type { CheckResult } from '../../domain/report.ts'
import type { PlantedFault } from './repository.ts'

/** How the report differs from what was planted, one sentence each; empty when exactly the planted faults were found. */
export function differences(results: readonly CheckResult[], planted: readonly PlantedFault[]): readonly string[] {
  const expected = new Map(planted.map(fault => [fault.check, fault]))
  return results.flatMap(result => {
    const fault = expected.get(result.id)
    return fault ? missed(result, fault) : invented(result)
  })
}

function missed(result: CheckResult, { check, what, path, line }: PlantedFault): readonly string[] {
  if (result.status !== 'failed')
    return [`${check} is ${result.status}, though ${what} was planted: ${result.reason ?? ''}`]
  const elsewhere = result.findings.filter(
    ({ location }) => location && (location.path !== path || location.startLine !== line)
  )
  return elsewhere.map(({ rule, location }) => `${check} found ${rule} at ${location?.path}:${location?.startLine}`)
}

function invented(result: CheckResult): readonly string[] {
  return result.status === 'passed' ? [] : [`${result.id} is ${result.status}, though nothing was planted there`]
}
