import type { Report } from '../../domain/report.ts'
import type { Reporter } from '../../domain/reporter.ts'

/** Where files of the report lie. */
export type OutputFiles = { readonly json: string; readonly sarif: string; readonly html: string }

/** The outputs of the step, in the order of `action.yml`. */
function toOutputs({ verdict, counts }: Report, files: OutputFiles): readonly (readonly [string, string])[] {
  const { passed, failed, broken, waiting } = counts
  const numbers = Object.entries({ passed, failed, broken, waiting })
  return [
    ['verdict', verdict],
    ['report', files.json],
    ['sarif', files.sarif],
    ['html', files.html],
    ...numbers.map(([name, count]) => [name, String(count)] as const)
  ]
}

/** `set` gets plain values; escaping them for the runner's file is its business. */
export function createOutputs(sink: { set(name: string, value: string): void; files: OutputFiles }): Reporter {
  return {
    name: 'outputs',
    publish: async report => {
      for (const [name, value] of toOutputs(report, sink.files)) sink.set(name, value)
    }
  }
}
