import type { GitHub } from '../../domain/github.ts'
import { exitCodes } from '../../exit-codes.ts'
import { compareBuild } from '../../platform/compare-build.ts'
import { createFiles } from '../../platform/files/files.ts'
import { createGit } from '../../platform/git/git.ts'
import { findRoot } from '../../platform/root.ts'
import type { Console } from '../console.ts'
import { formatNamed } from '../format.ts'
import { parseOptions } from '../options.ts'
import type { Advice } from './advice.ts'
import { connect } from './connect.ts'
import { examine } from './examine.ts'
import { gather } from './gather.ts'
import { renderAdvice } from './render.ts'
import type { Situation } from './situation.ts'

/**
 * Tells whether the gate really protects the branch: 0 it does, 1 something is wrong or not known.
 * @throws UserError when it cannot look
 */
export async function doctor({ args, cwd, env, node, cancel, stdout }: Console): Promise<number> {
  const { values } = parseOptions(args, { values: ['branch', 'format', 'root'], switches: [] })
  const render = formatNamed(values.format, formats)
  const root = findRoot(values.root, cwd)
  const connection = connect({ env, origin: await createGit(root, env).origin.url(), cancel })
  const situation = await gather({
    files: createFiles(root),
    env,
    connection,
    branch: values.branch,
    compareBuild: () => compareBuild({ root, node, env })
  })
  const advice = examine(situation)
  const repository = connection.kind === 'shut' ? root : nameOf(connection.github)
  stdout.write(render(advice, `${repository}, ${named(situation)}`))
  return advice.every(({ state }) => state === 'ok') ? exitCodes.ready : exitCodes.notReady
}

function named({ branches }: Situation): string {
  const names = branches.map(({ name }) => name ?? 'not known')
  return `branch${names.length === 1 ? '' : 'es'} ${names.join(', ')}`
}

function nameOf({ repository: { owner, name } }: GitHub): string {
  return `${owner}/${name}`
}

const formats: ReadonlyMap<string, (advice: readonly Advice[], subject: string) => string> = new Map([
  ['pretty', (advice, subject) => renderAdvice(advice, { subject })],
  ['json', advice => `${JSON.stringify(advice, null, 2)}\n`]
])
