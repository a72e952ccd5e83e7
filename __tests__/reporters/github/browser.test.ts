import { beforeAll, expect, test } from '@jest/globals'
import type { Report } from '../../../src/domain/report.ts'
import { COMMENT_LIMIT_BYTES, renderComment } from '../../../src/reporters/comment/render.ts'
import { renderMarkdown } from '../../../src/reporters/markdown/render.ts'
import { gallery } from '../gallery.ts'
import type { Page } from '../html/chromium.ts'
import { describeInBrowser } from '../html/report-page.ts'
import { githubPage } from './github-page.ts'

const view = {
  commit: 'abcdef012',
  newer: null,
  runUrl: 'https://github.com/acme/shop/actions/runs/7',
  repositoryUrl: 'https://github.com/acme/shop'
}
const comment = (report: Report) => renderComment(report, view, COMMENT_LIMIT_BYTES)
const pages = Object.entries(gallery).filter(([name]) => name !== '10,000 findings')

describeInBrowser('Markdown on a page of GitHub', ({ show, page: opened }) => {
  let page: Page
  beforeAll(() => {
    page = opened()
  })

  const open = async (markdown: string, width: number) => {
    await page.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: false })
    await show(githubPage(markdown))
  }

  const sizes = pages.flatMap(([name, report]) =>
    [1012, 400].flatMap(width => [
      { name, width, place: 'summary', markdown: renderMarkdown(report) },
      { name, width, place: 'comment', markdown: comment(report) }
    ])
  )

  test.each(sizes)('$name, in the $place, is no wider than a window of $width', async ({ markdown, width }) => {
    await open(markdown, width)
    await page.ask(`for (const one of document.querySelectorAll('details')) one.open = true`)
    expect(await page.ask('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  test('what is folded away opens and closes, and shows its table', async () => {
    await open(comment(gallery.ready), 1012)
    const isSeen = () => page.ask(`document.querySelector('details table').checkVisibility()`)
    const click = () => page.ask(`document.querySelector('summary').click()`)
    const seen = [await isSeen(), await click().then(isSeen), await click().then(isSeen)]
    expect(seen).toEqual([false, true, false])
  })

  test('of a long list ten findings are in sight in a comment, and all on demand', async () => {
    await open(comment(gallery['not ready']), 1012)
    const seen = () =>
      page.ask(
        `[...document.querySelectorAll('li')].filter(one => one.textContent.startsWith('lib/') && one.checkVisibility()).length`
      )
    const before = await seen()
    await page.ask(
      `[...document.querySelectorAll('summary')].find(one => one.textContent === '17 more findings').click()`
    )
    expect([before, await seen()]).toEqual([10, 27])
  })
})
