import { execFileSync } from 'node:child_process'
import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeCorpus, pathOf } from './corpus.mjs'
import { filled, languages } from './languages.mjs'
import { counts, measure } from './measure.mjs'
import { randomFrom } from './random.mjs'
import { emptyScript, jsonCount } from './tools.mjs'

const CHANGED_FILES = 80
/** One of so many changed files brings a finding; the others a comment. */
const FILES_PER_FINDING = 4

/** A change of some files, looked at alone, in a repository of many. */
export function measureChange(files, bench, say) {
  const { work, node, cli, seed, rounds } = bench
  const corpus = makeCorpus({ folder: join(work, 'corpus'), files, seed, languages })
  const git = (...args) => execFileSync('git', ['-C', corpus.folder, ...IDENTITY, ...args], { stdio: 'ignore' })
  git('commit', '--quiet', '--message', 'Base')
  const planted = change(corpus.folder, files, seed)
  git('commit', '--quiet', '--all', '--message', 'Change')
  const gitDiff = (...commits) => ({ program: 'git', args: ['-C', corpus.folder, 'diff', '--unified=0', ...commits] })
  const args = [cli, 'scan', '--root', corpus.folder, '--base', 'HEAD~1', '--format', 'json']
  const tools = [
    emptyScript(bench),
    { name: COMMITTED, program: node, args: [...args, '--head', 'HEAD'], count: jsonCount, isExact: true },
    {
      name: 'readiness scan --base, with all that lies uncommitted',
      program: node,
      args,
      count: jsonCount,
      isExact: true
    },
    { name: 'git diff of the commits', ...gitDiff('HEAD~1', 'HEAD') },
    { name: 'git diff of the work tree', ...gitDiff('HEAD~1') }
  ]
  const found = counts(
    tools.filter(({ count }) => count),
    { cwd: work, planted }
  )
  const times = measure(tools, { rounds, cwd: work })
  rmSync(corpus.folder, { recursive: true })
  say(`a change in ${files} files compared`)
  return { files, changed: CHANGED_FILES, planted, tools, found, times }
}

/** A pull request: what one commit changes since another. */
export const COMMITTED = 'readiness scan --base --head'

const IDENTITY = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', '-c', 'commit.gpgSign=false']

/** Adds to files here and there. Gives how many findings that plants. */
function change(folder, files, seed) {
  const random = randomFrom(seed + 1)
  let planted = 0
  for (let index = 0; index < CHANGED_FILES; index += 1) {
    const place = Math.floor((index * files) / CHANGED_FILES)
    const language = languages[place % languages.length]
    const isFinding = index % FILES_PER_FINDING === 0
    appendFileSync(
      join(folder, pathOf(place, language)),
      filled(isFinding ? random.pick(language.planted) : random.pick(language.noise), random)
    )
    planted += isFinding ? 1 : 0
  }
  return planted
}
