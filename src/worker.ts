// The door of a second thread: does one job on the files below a root, answers, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { createFiles } from './platform/files/files.ts'
import { createLazyRegexes } from './platform/lazy-regexes.ts'
import { scanInThread } from './sources/scan/scan-in-thread.ts'

const { root, job, input } = workerData
if (job !== scanInThread.name) throw new Error(`${job}: there is no such job`)
const received = new Promise<unknown>(resolve => {
  parentPort?.once('message', resolve)
})
const ports = { files: createFiles(root), regexes: createLazyRegexes(), received }
parentPort?.postMessage(await scanInThread.run(input, ports))
