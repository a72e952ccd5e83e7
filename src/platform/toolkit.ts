import { randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import * as core from '@actions/core'
import { UserError } from '../domain/errors.ts'

/** The runner, as far as the action talks to it. */
export type Toolkit = {
  getInput(name: string): string
  setOutput(name: string, value: string): void
  /** What the step's summary holds already. */
  readonly summaryBytes: number
  addSummary(markdown: string): Promise<void>
  /** Name and payload of the event that started the workflow. */
  readonly event: { readonly name: string; readonly payload: unknown }
  /** A word nobody can guess. */
  randomWord(): string
}

export function createToolkit(env: Readonly<Record<string, string | undefined>>): Toolkit {
  return {
    getInput: name => core.getInput(name),
    setOutput: (name, value) => {
      try {
        core.setOutput(name, value)
      } catch (cause) {
        throw unwritable('outputs', cause)
      }
    },
    summaryBytes: sizeOf(env.GITHUB_STEP_SUMMARY),
    addSummary: async markdown => {
      if (!env.GITHUB_STEP_SUMMARY) return
      try {
        await core.summary.addRaw(markdown).write()
      } catch (cause) {
        throw unwritable('job summary', cause)
      }
    },
    event: { name: env.GITHUB_EVENT_NAME ?? '', payload: readJson(env.GITHUB_EVENT_PATH) },
    randomWord: randomUUID
  }
}

function sizeOf(path: string | undefined): number {
  return path ? (statSync(path, { throwIfNoEntry: false })?.size ?? 0) : 0
}

/** The runner writes the payload; where there is none, the event says nothing. */
function readJson(path: string | undefined): unknown {
  if (!path || !statSync(path, { throwIfNoEntry: false })) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    const fact = `${path}: the payload of the event cannot be read (${messageOf(cause)})`
    throw new UserError(fact, 'see what writes this file, or unset GITHUB_EVENT_PATH', { cause })
  }
}

function unwritable(what: string, cause: unknown): UserError {
  const fact = `the ${what} of this step cannot be written (${messageOf(cause)})`
  return new UserError(fact, 'see that the disk of the runner is not full, and its files can be written', { cause })
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
