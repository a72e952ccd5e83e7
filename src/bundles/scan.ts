// All that the scanner alone needs: for `readiness scan`, and for a second thread.
import { scan } from '../commands/scan.ts'
import { explained } from '../explain-error.ts'
import { createConsole } from '../platform/console.ts'
import { createFiles } from '../platform/files/files.ts'
import { createLazyRegexes } from '../platform/lazy-regexes.ts'
import type { ThreadAnswer, ThreadInput } from '../sources/scan/scan-in-thread.ts'
import type { CommandBundle } from './command-bundle.ts'

export const runCommand: CommandBundle['runCommand'] = (args, say) =>
  explained(() => scan(createConsole(args.slice(1))), say)

/** What a second thread is started with. */
export type ThreadJob = { readonly root: string; readonly job: string; readonly input: ThreadInput }

export type ThreadBundle = { readonly runJob: typeof runJob }

/** Does one job on the files below a root. */
export async function runJob({ root, job, input }: ThreadJob, received: Promise<unknown>): Promise<ThreadAnswer> {
  // Not before: a scan of a change has git compare while it gets the languages ready.
  const { scanInThread } = await import('../sources/scan/scan-in-thread.ts')
  if (job !== scanInThread.name) throw new Error(`${job}: there is no such job`)
  return scanInThread.run(input, { files: createFiles(root), regexes: createLazyRegexes(), received })
}
