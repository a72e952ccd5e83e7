import { RegexTimeout } from '../../domain/safe-regex.ts'
import type { Started, Threads } from '../../domain/threads.ts'
import { isPortable, scanInThread, type ThreadAnswer, type ThreadInput, type ThreadShare } from './scan-in-thread.ts'
import type { Part } from './scan-part.ts'
import type { Selector } from './selector.ts'

type Wanted = { readonly selectors: readonly Selector[]; readonly message: string | null }

/** Another thread that scans some of the files, where there can be one. */
export class SecondThread {
  private readonly wanted: Wanted
  private readonly threads: Threads
  private started: Started | null = null
  private isHelping = false

  constructor(wanted: Wanted, threads: Threads) {
    this.wanted = wanted
    this.threads = threads
  }

  /** Gets it ready, which takes as long as to find out what there is to scan. */
  async start(): Promise<void> {
    const { selectors, message } = this.wanted
    if (this.started !== null || !selectors.every(isPortable)) return
    const input: ThreadInput = { selectors: selectors.map(({ text }) => text), message }
    this.started = await this.threads.start(scanInThread.name, input)
  }

  /** Has it help with the files that nobody has taken yet. Whether it does. */
  help(share: ThreadShare): boolean {
    this.isHelping = this.started !== null
    this.started?.send(share)
    return this.isHelping
  }

  /** What it scanned, once all files are taken. @throws RegexTimeout */
  async parts(): Promise<readonly Part[]> {
    if (this.started === null || !this.isHelping) return []
    // Safe: the job of that name answers with nothing else.
    const answer = (await this.started.answer) as ThreadAnswer
    if ('timeout' in answer) throw RegexTimeout.saying(answer.timeout)
    return [answer]
  }

  stop(): void {
    this.started?.stop()
  }
}
