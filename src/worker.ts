// The door of a second thread: does one job on the files below a root, answers, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadBundle } from './bundles/scan.ts'
import { loadBundle } from './platform/bundle/load-bundle.ts'

const bundle = new URL('chunks/scan.cjs', import.meta.url)
const { exports, keep } = loadBundle<ThreadBundle>(bundle, { use: 'thread', env: process.env })
const received = new Promise<unknown>(resolve => {
  parentPort?.once('message', resolve)
})
const answer = await exports.runJob(workerData, received)
// Who has the answer ends this thread.
keep()
parentPort?.postMessage(answer)
