import type { Ports } from '../../../domain/ports.ts'
import { listOfTexts, type RunTask } from '../fields.ts'
import { environmentOf } from './environment.ts'
import { inputsOf } from './inputs.ts'
import { toolsOf } from './tools.ts'

/**
 * Everything the outcome of a check can depend on, as far as that can be known: its fields, the content of its inputs, its
 * tools and its environment. What is left out makes a wrong hit possible, what is too much only a miss.
 * @throws UserError when a glob of `cache` matches no file
 */
export async function identityOf(task: RunTask, ports: Ports, signal: AbortSignal): Promise<readonly string[]> {
  const scripts = [...listOfTexts(task.fields.before), ...listOfTexts(task.main)]
  // What was cached with other globs may have depended on less.
  const written = JSON.stringify([task.main, task.fields, task.timeoutMs])
  return [
    written,
    ...(await inputsOf(task, ports.files.relist())),
    ...(await toolsOf({ task, scripts, commands: ports.commands, signal })),
    ...environmentOf(ports.env, scripts)
  ]
}
