import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { glob } from 'tinyglobby'
import { type YamlBlock, yamlBlocks } from '../metadata/yaml-blocks.ts'
import { projectRoot } from '../runner/run-action.ts'
import { readiness } from './command-line.ts'
import { workTree } from './work-tree.ts'

/** Every config that we show somebody: the examples, and blocks of Markdown that begin with a key of a config. */
async function shownConfigs(): Promise<YamlBlock[]> {
  const paths = await glob(['examples/**/*.yml', '.github/readiness.yml', 'docs/**/*.md', '*.md'], {
    cwd: projectRoot,
    // Presets are shown in the one, which are parts of configs, and workflows in the other.
    ignore: ['docs/reference/presets.md', 'examples/workflows/**'],
    dot: true
  })
  const files = await Promise.all(
    paths.sort().map(async path => ({ path, text: await readFile(join(projectRoot, path), 'utf8') }))
  )
  return files.flatMap(({ path, text }) =>
    path.endsWith('.md') ? configsInMarkdown(path, text) : [{ name: path, text }]
  )
}

function configsInMarkdown(path: string, markdown: string): YamlBlock[] {
  const isConfig = ({ text }: YamlBlock) => /^(checks|extends):/m.test(text)
  return yamlBlocks(path, markdown).filter(isConfig)
}

const configs = await shownConfigs()

describe('a config that is shown to somebody can be used', () => {
  test.each(configs)('$name', async ({ text }) => {
    await using work = await workTree({ '.github/readiness.yml': text })
    const { exitCode, stderr } = await readiness({ cwd: work.path, args: ['validate'] })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  })
})
