import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeCorpus } from './corpus.mjs'
import { languages } from './languages.mjs'
import { counts, measure } from './measure.mjs'
import { memoryOf } from './memory.mjs'
import { emptyScript, oxlintFor, toolsFor } from './tools.mjs'

/** All tools on a repository of so many files, and what reads JavaScript alone on one of that. */
export function compareOn(files, bench, say) {
  const javascript = languages.filter(({ title }) => title === 'JavaScript')
  const mixed = onCorpus(files, { ...bench, of: languages, title: '' }, folder => toolsFor(folder, bench).tools)
  say(`${files} files compared`)
  if (oxlintFor('') === null) return [mixed]
  const own = onCorpus(files, { ...bench, of: javascript, title: ' of JavaScript' }, folder => [
    toolsFor(folder, bench).tools[0],
    oxlintFor(folder)
  ])
  say(`${files} files of JavaScript compared`)
  return [mixed, own]
}

function onCorpus(files, bench, toolsOf) {
  const { work, seed, rounds, of, title } = bench
  const corpus = makeCorpus({ folder: join(work, 'corpus'), files, seed, languages: of })
  const tools = [emptyScript(bench), ...toolsOf(corpus.folder)]
  const planted = [...corpus.planted.values()].reduce((sum, count) => sum + count, 0)
  const found = counts(
    tools.filter(({ count }) => count),
    { cwd: work, planted }
  )
  const times = measure(tools, { rounds, cwd: work })
  const memory = memoryOf(corpus.folder, bench)
  rmSync(corpus.folder, { recursive: true })
  return { files, title, bytes: corpus.bytes, planted, tools, found, times, memory }
}
