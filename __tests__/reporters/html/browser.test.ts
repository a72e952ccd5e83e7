import { beforeAll, expect, test } from '@jest/globals'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { gallery } from '../gallery.ts'
import { hostileReport, mixedReport } from '../mixed-report.ts'
import type { Page } from './chromium.ts'
import { describeInBrowser } from './report-page.ts'

const timed = aReport({
  durationMs: 4000,
  results: [
    aResult({ id: 'first', title: 'First', startMs: 0, durationMs: 1000 }),
    aResult({ id: 'second', title: 'Second', status: 'failed', startMs: 1000, durationMs: 3000 })
  ]
})

describeInBrowser('in a browser', ({ open, page: opened }) => {
  let page: Page
  beforeAll(() => {
    page = opened()
  })
  const shown = () =>
    page.ask(`[...document.querySelectorAll('.check')].filter(c => !c.hidden).map(c => c.dataset.status)`)
  const count = () => page.ask(`document.querySelector('output').value`)
  const search = (query: string) =>
    page.ask(`{ const q = document.querySelector('[type=search]'); q.value = ${JSON.stringify(query)};
      q.dispatchEvent(new Event('input', { bubbles: true })) }`)

  test('everything is shown at first, what is not well opened', async () => {
    await open(mixedReport)
    expect(await shown()).toEqual(['failed', 'broken', 'failed', 'waiting', 'waived', 'passed', 'skipped'])
    expect(await count()).toBe('7 of 7 checks, 3 findings')
    expect(await page.ask(`document.querySelectorAll('.check[open]').length`)).toBe(4)
  })

  test('a status that is not wanted is hidden', async () => {
    await open(mixedReport)
    await page.ask(`document.querySelector('[value=failed]').click()`)
    expect([await shown(), await count()]).toEqual([
      ['broken', 'waiting', 'waived', 'passed', 'skipped'],
      '5 of 7 checks, 0 findings'
    ])
  })

  test('a path leaves the findings in it', async () => {
    await open(mixedReport)
    const ignored = () => page.ask(`[...document.querySelectorAll('.ignored')].map(one => one.hidden)`)
    expect(await ignored()).toEqual([false, false])
    await search('LIB/B.ex')
    expect([await shown(), await count()]).toEqual([['failed'], '1 of 7 checks, 1 finding'])
    expect(await ignored()).toEqual([true, false])
    await search('nothing like it')
    expect([await shown(), await page.ask(`document.getElementById('none').hidden`)]).toEqual([[], false])
  })

  test('ten thousand findings are there, those beyond the first hundred on demand or where the search finds them', async () => {
    await open(gallery['10,000 findings'])
    const seen = () =>
      page.ask(`[...document.querySelectorAll('.findings > li')].filter(one => one.checkVisibility()).length`)
    expect([await seen(), await count()]).toEqual([100, '4 of 4 checks, 10000 findings'])
    await page.ask(`document.querySelector('.more > summary').click()`)
    expect(await seen()).toBe(10_000)
    await open(gallery['10,000 findings'])
    await search('part_3.ex')
    expect([await seen(), await count()]).toEqual([1429, '1 of 4 checks, 1429 findings'])
  })

  test('the keyboard reaches the search and leaves it', async () => {
    await open(mixedReport)
    await page.press('/')
    expect(await page.ask('document.activeElement.name')).toBe('query')
    await search('lib/b.ex')
    await page.press('Escape')
    expect([await page.ask(`document.querySelector('[type=search]').value`), await count()]).toEqual([
      '',
      '7 of 7 checks, 3 findings'
    ])
  })

  test('all checks can be closed and opened, and an address opens one', async () => {
    await open(mixedReport)
    const opened = () => page.ask(`document.querySelectorAll('.check[open]').length`)
    await page.ask(`document.querySelector('[name=close]').click()`)
    expect(await opened()).toBe(0)
    await page.ask(`location.hash = '#check-5'; dispatchEvent(new Event('hashchange'))`)
    expect(await page.ask(`document.getElementById('check-5').open`)).toBe(true)
    await page.ask(`document.querySelector('[name=open]').click()`)
    expect(await opened()).toBe(7)
  })

  test('an excerpt marks the columns of the finding', async () => {
    await open(mixedReport)
    expect(await page.ask(`document.querySelector('.row.hit').textContent`)).toBe('12    IO.inspect(x)')
    expect(await page.ask(`document.querySelector('mark').textContent`)).toBe('IO.inspect')
  })

  test('light and dark follow the system', async () => {
    await open(mixedReport)
    const ground = async (value: string) => {
      await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
      return page.ask(`getComputedStyle(document.body).backgroundColor`)
    }
    expect([await ground('light'), await ground('dark')]).toEqual(['rgb(255, 255, 255)', 'rgb(13, 17, 23)'])
  })

  test('the timeline places a bar where a check ran, and leads to the check', async () => {
    await open(timed)
    await page.ask(`document.querySelector('.timeline > summary').click()`)
    const bars = await page.ask(`[...document.querySelectorAll('.timeline tbody tr')].map(row => {
      const line = row.querySelector('svg').getBoundingClientRect();
      const bar = row.querySelector('rect').getBoundingClientRect();
      const part = length => Math.round((100 * length) / line.width);
      return [row.cells[0].textContent, part(bar.left - line.left), part(bar.width)];
    })`)
    expect(bars).toEqual([
      ['First', 0, 25],
      ['Second', 25, 75]
    ])
    await page.ask(`document.querySelector('.timeline [href="#check-1"]').click()`)
    expect(await page.ask(`[location.hash, document.getElementById('check-1').dataset.status]`)).toEqual([
      '#check-1',
      'passed'
    ])
  })

  test('without script the timeline still opens', async () => {
    await page.send('Emulation.setScriptExecutionDisabled', { value: true })
    await open(timed)
    const seen = () =>
      page.ask(
        `[document.getElementById('filter').hidden, document.querySelector('.timeline table').checkVisibility()]`
      )
    const before = await seen()
    await page.ask(`document.querySelector('.timeline > summary').click()`)
    const after = await seen()
    await page.send('Emulation.setScriptExecutionDisabled', { value: false })
    expect([before, after]).toEqual([
      [true, false],
      [true, true]
    ])
  })

  test('the colours of the timeline follow the system', async () => {
    await open(timed)
    const colours = async (value: string) => {
      await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
      return page.ask(`[...document.querySelectorAll('.timeline svg')].map(bar => getComputedStyle(bar).fill)`)
    }
    expect([await colours('light'), await colours('dark')]).toEqual([
      ['rgb(10, 92, 173)', 'rgb(179, 38, 30)'],
      ['rgb(121, 192, 255)', 'rgb(255, 138, 128)']
    ])
  })

  test('what is printed is opened, and closed again after', async () => {
    await open(mixedReport)
    const closed = () => page.ask(`document.querySelectorAll('details:not([open])').length`)
    const before = await closed()
    await page.ask(`dispatchEvent(new Event('beforeprint'))`)
    const printed = await closed()
    await page.ask(`dispatchEvent(new Event('afterprint'))`)
    expect([printed, await closed()]).toEqual([0, before])
  })

  test('no text from outside runs or becomes an element', async () => {
    await open(hostileReport)
    const elements = await page.ask(`document.querySelectorAll('script, img, iframe, a').length`)
    const title = await page.ask(`document.querySelector('.title').firstChild.textContent`)
    expect([elements, title]).toEqual([3, expect.stringContaining('<script>alert(1)</script>')])
    await page.ask(
      `{ const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s) }`
    )
    expect(await page.ask('window.ran')).toBe(undefined)
  })
})
