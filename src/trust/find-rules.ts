import type { LoadOptions } from '../config/load.ts'
import type { Git } from '../domain/git.ts'
import { commitFiles } from './commit-files.ts'
import { readConfigOf } from './read-config.ts'
import { readRules } from './read-rules.ts'
import type { Rules } from './rules.ts'
import { type RulesPlace, rulesBase } from './rules-base.ts'

export type RulesSearch = Omit<RulesPlace, 'root'> & Omit<LoadOptions, 'from'>

/**
 * The rules that judge: of what is to be merged those of its base, else the work tree's own.
 * @throws UserError or ConfigError when there are none that can be used
 */
export async function findRules({ event, base, git, github, ...options }: RulesSearch): Promise<Rules> {
  const { root } = options.files
  const head = await git.commit('HEAD')
  const foreign = await rulesBase({ event, base, git, github, root })
  // What is committed is what would be merged, whatever earlier steps wrote.
  const change = head === null ? options.files : commitFiles({ commit: head, root }, git)
  const rules = await readRules({ ...options, base: foreign, change })
  const isCompared = rules.origin.kind === 'own' && event.name === '' && base?.kind === 'found'
  return isCompared ? besideBase(rules, base.start, { ...options, git }) : rules
}

/** At the desk the work tree's rules judge, and what they change is told beside. */
async function besideBase(
  rules: Rules,
  commit: string,
  { git, ...options }: LoadOptions & { git: Git }
): Promise<Rules> {
  const files = commitFiles({ commit, root: options.files.root }, git)
  const read = await readConfigOf({ ...options, from: files })
  const config = read.kind === 'config' && read.config.path !== null ? read.config : null
  return { ...rules, proposed: { kind: 'config', config: rules.config }, before: { commit, files, config } }
}
