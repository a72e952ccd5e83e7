import { expect, test } from '@jest/globals'
import { gallery } from '../gallery.ts'
import { describeInBrowser } from './report-page.ts'

describeInBrowser('the rules', ({ open, page }) => {
  /** What a reader sees of a section: whether it is open, its line, and its table cell by cell. */
  const seen = (id: string) =>
    page().ask(`(section => section && [
      section.open,
      section.querySelector('summary').textContent,
      [...section.querySelectorAll('tbody tr')].map(row => [...row.cells].map(cell => cell.textContent).join(' | '))
    ])(document.getElementById('${id}'))`)

  test('what a change alters in them, and how it stands by its own', async () => {
    await open(gallery['changed rules'])
    expect(await seen('rules')).toEqual([
      true,
      '⏳ What changes in the rules: 3 weaker, 1 stronger',
      [
        '▼ weaker | tests | tests >= 60 is now tests >= 50 | .github/readiness.yml:12',
        '▼ weaker | no-debug | lib/legacy/** is not looked at any more | .github/readiness.yml:20',
        '▼ weaker | all | max-waivers 3 is gone | ',
        '▲ stronger | credo | expects failures == 0 as well | .github/readiness.yml:9'
      ]
    ])
    expect(await page().ask(`document.querySelector('#rules .step').textContent`)).toContain('approved')
    expect(await seen('preview')).toEqual([
      true,
      'With the rules of this change: ❌ Not ready',
      [
        'Credo credo | ✅ passed · exit 0 in 8.1 s | ❌ failed · exit 0 in 8.1 s · failures == 0: 2',
        'All tests pass tests | ✅ passed · 214 tests, 0 failures | ✅ passed · 214 tests, 0 failures',
        'Documents docs | not there | ❓ broken · no file matches docs/*.md'
      ]
    ])
  })

  test('what they excuse: what ends soon and what is not needed stands out', async () => {
    await open(gallery.excused)
    const ada =
      'by ada, a code owner of the config, in the rules of the base 0e11fac, since 0123456 of 2026-02-03 (Ada)'
    expect(await seen('debt')).toEqual([
      true,
      '⚠️ What is excused: 3 of at most 3 waivers open, 1 not needed; 2 findings ignored in the code',
      [
        `dialyzer | 2026-12-31 | has 36 days left | warnings of a dependency | ${ada}`,
        `coverage | 2026-11-28 | ends in 3 days | new module | ${ada}`,
        'credo | 2026-12-24 | is not needed (its check passed): take it out | old style | by eve, who is no code owner of the config, in the rules of the base 0e11fac'
      ]
    ])
    expect(await page().ask(`document.querySelectorAll('#debt .urgent').length`)).toBe(2)
  })

  test('a report without any of this has none of these sections', async () => {
    await open(gallery.ready)
    expect(await page().ask(`document.querySelectorAll('.rules').length`)).toBe(0)
  })

  test('the filter takes the bars of hidden checks off the timeline', async () => {
    await open(gallery.mixed)
    const bars = () =>
      page().ask(
        `[...document.querySelectorAll('.timeline tbody tr')].filter(row => !row.hidden).map(row => row.cells[1].textContent)`
      )
    const before = await bars()
    await page().ask(`document.querySelector('[value=failed]').click()`)
    expect([before, await bars()]).toEqual([
      ['failed', 'broken', 'failed', 'waiting', 'waived', 'passed'],
      ['broken', 'waiting', 'waived', 'passed']
    ])
  })

  test('no text from outside becomes an element there', async () => {
    await open(gallery.hostile)
    const elements = `document.querySelectorAll('.rules :not(summary, h2, p, b, div, table, thead, tbody, tr, th, td, code, span)').length`
    expect([await page().ask(elements), await page().ask(`document.querySelectorAll('.rules').length`)]).toEqual([0, 3])
  })
})
