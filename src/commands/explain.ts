import type { Config } from '../config/config.ts'
import { loadConfig } from '../config/load.ts'
import { presetChecks } from '../config/presets/preset-checks.ts'
import { presets } from '../config/presets/presets.ts'
import { ConfigError, UserError } from '../domain/errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { createFiles } from '../platform/files/files.ts'
import { findRoot } from '../platform/root.ts'
import { describeCheck } from '../reference/describe-check.ts'
import { describePreset, describePresetCheck } from '../reference/describe-preset.ts'
import { describeOwnRule, describeRule } from '../reference/describe-rule.ts'
import { describeSource } from '../reference/describe-source.ts'
import { sourceNames, sources } from '../sources/index.ts'
import { allRules } from '../sources/scan/languages/index.ts'
import { ownRulesIn } from '../sources/scan/settings.ts'
import { closest } from '../text/closest.ts'
import type { Console } from './console.ts'
import { parseOptions } from './options.ts'

/**
 * Says what a rule, preset, source or check of this repository's config is.
 * @throws UserError for a word that is none of them
 */
export async function explain({ args, cwd, env, stdout }: Console): Promise<number> {
  const { values, words } = parseOptions(args, { values: ['config', 'root'], switches: [], maxWords: 1 })
  const [word] = words
  if (word === undefined) {
    throw new UserError(
      'explain: what is to be explained?',
      'Name a rule, preset, source or check: readiness explain scan'
    )
  }
  const bundled = describeBundled(word)
  const config = await readConfig({ path: values.config, root: findRoot(values.root, cwd), env }, bundled.length > 0)
  const { checks = [] } = config ?? {}
  const ownRules = ownRulesIn(config?.settings)
  const own = [
    ...checks.filter(({ check }) => check.id === word).map(describeCheck),
    ...ownRules.filter(({ id }) => id === word).map(describeOwnRule)
  ]
  const extended = own.length > 0 ? [] : presets.flatMap(preset => describePresetCheck(preset, word) ?? [])
  const found = [...bundled, ...own, ...extended]
  if (found.length === 0)
    throw unknownWord(word, [...checks.map(({ check }) => check.id), ...ownRules.map(({ id }) => id)])
  stdout.write(found.join('\n'))
  return exitCodes.ready
}

function describeBundled(word: string): readonly string[] {
  return [
    ...allRules.filter(({ id }) => id === word).map(describeRule),
    ...presets.filter(({ name }) => name === word).map(describePreset),
    ...sources.filter(({ name }) => name === word).map(describeSource)
  ]
}

type Where = {
  readonly path: string | null
  readonly root: string
  readonly env: Console['env']
}

/** A config that cannot be read matters only when the word could be one of its checks. */
async function readConfig({ path, root, env }: Where, isKnown: boolean): Promise<Config | null> {
  try {
    return await loadConfig({ files: createFiles(root), path, sources, env })
  } catch (error) {
    const isExpected = error instanceof UserError || (isKnown && error instanceof ConfigError)
    if (isExpected && path === null) return null
    throw error
  }
}

function unknownWord(word: string, own: readonly string[]): UserError {
  if (sourceNames.some(name => name === word)) {
    return new UserError(`${word} is a source that is not in this version`, 'See readiness list sources.')
  }
  const known = [
    ...own,
    ...sources.map(({ name }) => name),
    ...presets.flatMap(preset => [preset.name, ...presetChecks(preset).entries.keys()]),
    ...allRules.map(({ id }) => id)
  ]
  const near = closest(word, known)
  return new UserError(
    `${word} is no rule, preset, source or check`,
    near ? `did you mean ${near}?` : 'see readiness list rules, presets or sources, or the ids in the config'
  )
}
