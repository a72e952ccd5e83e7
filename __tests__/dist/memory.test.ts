import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import { postTargets } from '../../src/domain/report.ts'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { writeTree } from '../git/write-tree.ts'
import { gatedLeftovers } from './leftover-pull-request.ts'

/**
 * Writes down, as the process ends, the most memory it had, in KB. Not what `resourceUsage` says: that counts what its parent
 * had before it became this program.
 */
const probe = `import { readFileSync, writeFileSync } from 'node:fs'
process.on('exit', () => {
  const [, peak] = /^VmHWM:\\s+(\\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
  writeFileSync(process.env.PEAK_FILE, peak)
})
`

/** In megabytes. */
async function peakOf(count: number): Promise<number> {
  await using folder = await temporaryFolder()
  await writeTree(folder.path, { 'probe.mjs': probe })
  const file = join(folder.path, 'peak')
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(join(folder.path, 'probe.mjs'))}`, PEAK_FILE: file }
  await gatedLeftovers({ count, publish: postTargets, env }, async ({ result, server }) => {
    expect(result.exitCode).toBe(count === 0 ? 0 : 1)
    expect(server.repository.comments).toHaveLength(1)
  })
  return Number(await readFile(file, 'utf8')) / 1024
}

const testOnLinux = process.platform === 'linux' ? test : test.skip

testOnLinux(
  '10,000 findings in every place at once fit into a small runner',
  async () => {
    const [none, many] = [await peakOf(0), await peakOf(10_000)]
    expect(none).toBeLessThan(256)
    expect(many).toBeLessThan(512)
  },
  120_000
)
