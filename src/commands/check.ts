import { resolve } from 'node:path'
import { configPaths } from '../config/find-config.ts'
import { UserError } from '../domain/errors.ts'
import { noEvent } from '../domain/event.ts'
import type { Report } from '../domain/report.ts'
import { exitCodes } from '../exit-codes.ts'
import { gateRepository } from '../pipeline.ts'
import { coreCount } from '../platform/cores.ts'
import { emptyFolder, removeFolder } from '../platform/files/folders.ts'
import { prepareReportFile, writeReportFile } from '../platform/files/report-file.ts'
import { createSourceText } from '../platform/files/source-text.ts'
import { createGit } from '../platform/git/git.ts'
import { createPorts } from '../platform/ports.ts'
import { findRoot } from '../platform/root.ts'
import { createFileStore, storePath } from '../platform/store/file-store.ts'
import { emptyOutputFolder } from '../platform/store/output-folder.ts'
import { formats, type Render } from '../reporters/formats.ts'
import { plainLook } from '../reporters/terminal/look.ts'
import { createProgress } from '../reporters/terminal/progress.ts'
import { renderTerminal } from '../reporters/terminal/render.ts'
import { namedBase } from '../scope/named-base.ts'
import type { Console } from './console.ts'
import { formatNamed } from './format.ts'
import { listOf, parseOptions } from './options.ts'

type Options = {
  readonly config: string | null
  readonly only: readonly string[]
  readonly base: string | null
  readonly render: Render
  /** Absolute; `null` is standard output. */
  readonly output: string | null
  readonly root: string
}

/** Runs the gate on a work tree: 0 ready, 1 not. */
export async function check(console: Console): Promise<number> {
  const options = readOptions(console)
  if (options.output !== null) prepareReportFile(options.output)
  const outputFolder =
    options.output === null ? emptyOutputFolder(options.root, console.env) : emptyFolder(`${options.output}.output`)
  const forget = () => outputFolder === null || removeFolder(outputFolder)
  const report = await runWithProgress(options, outputFolder, console).catch(error => {
    forget()
    throw error
  })
  publish(report, options, console)
  const isNamed = report.results.some(({ outputFile }) => outputFile !== null)
  if (!isNamed) forget()
  return report.verdict === 'ready' ? exitCodes.ready : exitCodes.notReady
}

function readOptions({ args, cwd }: Console): Options {
  const { values } = parseOptions(args, {
    values: ['config', 'only', 'base', 'format', 'output', 'root'],
    switches: []
  })
  const { config, base } = values
  const root = findRoot(values.root, cwd)
  const output = values.output === null ? null : resolve(cwd, values.output)
  refuseConfig(
    output,
    [config ?? [], ...configPaths].flat().map(path => resolve(root, path))
  )
  return {
    config,
    base,
    only: listOf(values.only),
    render: formatNamed(values.format, formats),
    output,
    root
  }
}

/** The report's file is emptied first, and without its config the gate would have nothing to judge. */
function refuseConfig(output: string | null, configs: readonly string[]): void {
  if (output === null || !configs.includes(output)) return
  throw new UserError(`--output ${output} is the config`, 'name another file for the report')
}

async function runWithProgress(options: Options, outputFolder: string | null, console: Console): Promise<Report> {
  const ports = createPorts({ root: options.root, env: console.env, outputFolder })
  const git = createGit(options.root, console.env)
  const progress = createProgress({ ...console.stderr, ...ports.clock })
  try {
    return await gateRepository({
      ports,
      git,
      configPath: options.config,
      only: options.only,
      base: options.base === null ? null : await namedBase(options.base, git),
      event: noEvent,
      github: null,
      concurrency: coreCount(),
      cancel: console.cancel,
      onProgress: progress.onProgress,
      runUrl: null,
      openStore: () => createFileStore(storePath(options.root, console.env), { isTrusted: true })
    })
  } finally {
    progress.stop()
  }
}

/** The report goes to the file where there is one; people then still get theirs on standard output. */
function publish(report: Report, { render, output, root }: Options, { stdout, isColoured }: Console): void {
  const look = { isColoured, columns: stdout.columns, sourceOf: createSourceText(root) }
  if (output !== null) writeReportFile(output, render(report, { ...look, ...plainLook }))
  stdout.write(output === null ? render(report, look) : renderTerminal(report, look))
}
