import { join } from 'node:path'
import { node24, projectRoot } from '../runner/run-action.ts'

export const cli = join(projectRoot, 'dist/cli.js')

/** The Node that runs the tests, and the one that runners have. */
export const nodes: readonly { readonly version: string; readonly node: string }[] = [
  { version: process.versions.node, node: process.execPath },
  { version: '24 of the runner', node: node24 }
]
