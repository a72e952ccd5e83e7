import { delimiter, dirname } from 'node:path'
import { noEvent } from '../../domain/event.ts'
import type { Report } from '../../domain/report.ts'
import { exitCodes } from '../../exit-codes.ts'
import { gateRepository } from '../../pipeline.ts'
import { coreCount } from '../../platform/cores.ts'
import { createGit } from '../../platform/git/git.ts'
import { createPorts } from '../../platform/ports.ts'
import { createFileStore } from '../../platform/store/file-store.ts'
import { makeRepository } from '../../platform/throw-away-repository.ts'
import { renderTerminal } from '../../reporters/terminal/render.ts'
import type { Console } from '../console.ts'
import { parseOptions } from '../options.ts'
import { differences } from './compare.ts'
import { plantedFaults, repository } from './repository.ts'

/** Gates a throw-away repository and checks that exactly the planted faults are found: 0 if so, 3 if not. */
export async function demo(console: Console): Promise<number> {
  parseOptions(console.args, { values: [], switches: [] })
  const { stdout } = console
  const folder = await makeRepository(repository, console.env)
  try {
    stdout.write(introduction(folder.isGit))
    const report = await gate(folder.root, console)
    stdout.write(renderTerminal(report, { isColoured: console.isColoured, columns: stdout.columns }))
    const wrong = differences(report.results, plantedFaults)
    stdout.write(conclusion(wrong))
    return wrong.length === 0 ? exitCodes.ready : exitCodes.defect
  } finally {
    folder.remove()
  }
}

function gate(root: string, { env, node, cancel }: Console): Promise<Report> {
  return gateRepository({
    ports: createPorts({ root, env: withFirst(dirname(node), env), outputFolder: null }),
    git: createGit(root, env),
    configPath: null,
    only: [],
    base: null,
    event: noEvent,
    github: null,
    concurrency: coreCount(),
    cancel,
    onProgress: () => {},
    runUrl: null,
    openStore: () => createFileStore(null, { isTrusted: false })
  })
}

/** The demonstration's own commands are Node scripts, and Node may have been started by its full path. */
function withFirst(folder: string, env: Console['env']): Console['env'] {
  return { ...env, PATH: [folder, env.PATH ?? ''].join(delimiter) }
}

function introduction(isGit: boolean): string {
  const kind = isGit ? 'git repository' : 'folder (git is not installed)'
  const faults = plantedFaults.map(({ check, what }) => `  ${check.padEnd(12)} ${what}\n`)
  return `A throw-away ${kind} with ${plantedFaults.length} planted faults, gated for real:\n\n${faults.join('')}\n`
}

function conclusion(wrong: readonly string[]): string {
  if (wrong.length > 0) return `\nThe gate did not find what was planted:\n${wrong.map(line => `  ${line}\n`).join('')}`
  return `\nAll ${plantedFaults.length} planted faults were found, and nothing else. The gate works here.\nNext, in a repository of yours: readiness init\n`
}
