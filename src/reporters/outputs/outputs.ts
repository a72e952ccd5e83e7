import type { Report } from '../../domain/report.ts'
import type { Reporter } from '../../domain/reporter.ts'

/** The outputs of the step, in the order of `action.yml`. */
export function toOutputs({ verdict, counts }: Report, reportPath: string): readonly (readonly [string, string])[] {
  const { passed, failed, broken, waiting } = counts
  const numbers = Object.entries({ passed, failed, broken, waiting })
  return [
    ['verdict', verdict],
    ['report', reportPath],
    ...numbers.map(([name, count]) => [name, String(count)] as const)
  ]
}

/** `set` gets plain values; escaping them for the runner's file is its business. */
export function createOutputs(sink: { set(name: string, value: string): void; reportPath: string }): Reporter {
  return {
    name: 'outputs',
    publish: async report => {
      for (const [name, value] of toOutputs(report, sink.reportPath)) sink.set(name, value)
    }
  }
}
