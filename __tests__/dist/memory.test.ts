import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import { postTargets } from '../../src/domain/report.ts'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { writeTree } from '../git/write-tree.ts'
import { gatedLeftovers } from './leftover-pull-request.ts'

/** Writes down, as the process ends, the most memory it had (in KB) and the time it computed (in microseconds). */
const probe = `import { writeFileSync } from 'node:fs'
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeFileSync(process.env.PEAK_FILE, JSON.stringify({ mb: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 }))
})
`

async function peakOf(count: number): Promise<{ mb: number; cpuMs: number }> {
  await using folder = await temporaryFolder()
  await writeTree(folder.path, { 'probe.mjs': probe })
  const file = join(folder.path, 'peak.json')
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(join(folder.path, 'probe.mjs'))}`, PEAK_FILE: file }
  await gatedLeftovers({ count, publish: postTargets, env }, async ({ result, server }) => {
    expect(result.exitCode).toBe(count === 0 ? 0 : 1)
    expect(server.repository.comments).toHaveLength(1)
  })
  return JSON.parse(await readFile(file, 'utf8'))
}

test('10,000 findings in every place at once fit into a small runner', async () => {
  const [none, many] = [await peakOf(0), await peakOf(10_000)]
  expect(none.mb).toBeLessThan(256)
  expect(many.mb).toBeLessThan(512)
}, 120_000)
