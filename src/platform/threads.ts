import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Started, Threads } from '../domain/threads.ts'

/** Beside the folder of chunks in dist/. From the sources there is none, and everything is done in one thread. */
const WORKER = new URL('../worker.js', import.meta.url)

/** Threads that run the worker's door with the files below `root`. */
export function createThreads(root: string, entry = WORKER): Threads {
  return {
    start: async (job, input) => {
      if (availableParallelism() < 2 || !existsSync(entry)) return null
      const { Worker } = await import('node:worker_threads')
      const worker = new Worker(entry, { workerData: { root, job, input } })
      const answer = new Promise<unknown>((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.once('exit', code => reject(new Error(`the thread ended with code ${code} and no answer`)))
      })
      // Whoever started it may still be at work when it fails, and asks for the answer later.
      answer.catch(() => {})
      const send = (rest: unknown) => worker.postMessage(rest)
      const started: Started = { answer, send, stop: () => void worker.terminate() }
      return started
    }
  }
}
