import type { Reporter } from '../../domain/reporter.ts'
import { renderWorkflowLog } from './render.ts'

export function createWorkflowLog(sink: { write(text: string): void; stopToken: string }): Reporter {
  return { name: 'workflow-log', publish: async report => sink.write(renderWorkflowLog(report, sink.stopToken)) }
}
