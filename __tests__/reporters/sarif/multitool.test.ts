import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from '@jest/globals'
import { renderFindingsAsSarif } from '../../../src/reporters/sarif/findings.ts'
import { renderSarif } from '../../../src/reporters/sarif/render.ts'
import { gallery } from '../gallery.ts'

const tool = process.env.SARIF_MULTITOOL

// Microsoft builds it for Linux on x64 alone.
const judged = tool || (process.env.CI_REQUIRE_TOOLS && process.arch === 'x64') ? test : test.skip
if (!tool) console.warn('SARIF_MULTITOOL names no program: our SARIF is not read by its validator here.')

const folder = mkdtempSync(join(tmpdir(), 'multitool-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the validator has against a log: by the rules of SARIF, and by those of code scanning. It ends with 0 whatever it finds. */
async function faultsOf(log: string): Promise<string[]> {
  if (!tool) throw new Error('SARIF_MULTITOOL names no program')
  const [file, output] = [join(folder, 'log.sarif'), join(folder, 'faults.sarif')]
  writeFileSync(file, log)
  const told = ['--log', 'ForceOverwrite', '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning']
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }
  await promisify(execFile)(tool, ['validate', file, '--output', output, ...told], { env })
  const { results = [] } = JSON.parse(readFileSync(output, 'utf8')).runs[0]
  return results.map(({ ruleId, level = 'warning' }: { ruleId: string; level?: string }) => `${level} ${ruleId}`)
}

// Ten thousand findings take it twenty seconds, and are alike.
const reports = Object.entries(gallery).filter(([name]) => name !== '10,000 findings')
const logs = [
  ...reports.map(([name, report]) => ({ name, log: renderSarif(report) })),
  { name: 'a scan', log: renderFindingsAsSarif(gallery['not ready'].results.flatMap(({ findings }) => findings)) }
]

judged.each(logs)(
  'the validator of SARIF finds nothing against the log of "$name"',
  async ({ log }) => {
    expect(await faultsOf(log)).toEqual([])
  },
  60_000
)

judged(
  'it would have said so',
  async () => {
    const log = JSON.parse(renderSarif(gallery['not ready']))
    log.runs[0].tool.driver.rules = []
    for (const result of log.runs[0].results) delete result.locations
    const faults = new Set(await faultsOf(JSON.stringify(log)))
    expect([...faults].sort()).toEqual(['error GH1015', 'error GH1017', 'error GH2012', 'error SARIF1009'])
  },
  60_000
)
