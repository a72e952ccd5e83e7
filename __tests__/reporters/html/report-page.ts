import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe } from '@jest/globals'
import type { Report } from '../../../src/domain/report.ts'
import { renderHtml } from '../../../src/reporters/html/render.ts'
import { findChromium, openChromium, type Page } from './chromium.ts'

const source = `${'line\n'.repeat(11)}    IO.inspect(x)\n`

/** A report opened from a file, as somebody does who downloaded it. */
export type ReportPage = {
  open(report: Report): Promise<void>
  /** Opens any page from a file. */
  show(html: string): Promise<void>
  page(): Page
}

/** Tests in a real browser; without one they are skipped, where no tool is required. */
export function describeInBrowser(name: string, tests: (reports: ReportPage) => void): void {
  const program = findChromium()
  if (program === null) console.warn('chromium is not installed: the tests in a browser need it.')
  const run = program !== null || process.env.CI_REQUIRE_TOOLS ? describe : describe.skip
  run(name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'readiness-test-'))
    let opened: Page | undefined
    const page = () => {
      if (opened === undefined) throw new Error('no browser is open yet')
      return opened
    }
    beforeAll(async () => {
      if (program === null) throw new Error('chromium is not installed: apt-get install chromium')
      opened = await openChromium(program)
    })
    afterAll(async () => {
      await opened?.close()
      rmSync(folder, { recursive: true })
    })
    const show = async (html: string) => {
      const file = join(folder, 'page.html')
      writeFileSync(file, html)
      await page().open(pathToFileURL(file).href)
    }
    tests({ show, open: report => show(renderHtml(report, () => source)), page })
  })
}
