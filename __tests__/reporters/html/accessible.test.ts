import { expect, test } from '@jest/globals'
import { gallery } from '../gallery.ts'
import { describeInBrowser } from './report-page.ts'

/** Texts whose colour has less than 4.5 times the contrast to their ground that it needs (WCAG 2.2, 1.4.3), each once. */
const faint = `(() => {
  const channels = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(c => c / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const groundOf = element => {
    for (let one = element; one; one = one.parentElement) {
      const colour = channels(getComputedStyle(one).backgroundColor);
      if (colour[3] !== 0) return colour;
    }
    return [255, 255, 255];
  };
  const contrast = element => {
    const [a, b] = [light(channels(getComputedStyle(element).color)), light(groundOf(element))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  let texts = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === '' || element.matches('script, style') || !element.checkVisibility()) continue;
    texts += 1;
    if (contrast(element) < 4.5) seen.add(element.outerHTML.slice(0, 80));
  }
  return [texts > 50, ...seen];
})()`

const names = ['mixed', 'excused', 'changed rules', 'broken', 'not ready'] as const

describeInBrowser('for everybody', ({ open, page }) => {
  const schemes = ['light', 'dark'] as const
  test.each(schemes.flatMap(scheme => names.map(name => ({ scheme, name }))))(
    'every text of "$name" stands out from its ground in $scheme',
    async ({ scheme, name }) => {
      await page().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
      await open(gallery[name])
      await page().ask(`for (const one of document.querySelectorAll('details')) one.open = true`)
      expect(await page().ask(faint)).toEqual([true])
    }
  )

  test('every field and button has a name, every column its head', async () => {
    await open(gallery['changed rules'])
    const nameless = `[...document.querySelectorAll('input, button, output')]
      .filter(one => !(one.labels?.length > 0 || one.textContent.trim() || one.getAttribute('aria-live'))).length`
    const cells = `[...document.querySelectorAll('th')].filter(one => !one.scope).length`
    expect([await page().ask(nameless), await page().ask(cells)]).toEqual([0, 0])
  })

  test('headings lead from section to section, and from check to check', async () => {
    await open(gallery['changed rules'])
    const headings = `[...document.querySelectorAll('h1, h2')].map(one => one.tagName + ' ' + one.textContent)`
    expect(await page().ask(headings)).toEqual([
      'H1 ⏳ Waiting',
      'H2 ⏳ What changes in the rules: 3 weaker, 1 stronger',
      'H2 With the rules of this change: ❌ Not ready',
      'H2 Timeline of the checks',
      'H2 The rules do not become weaker gate/rules',
      'H2 No debug output no-debug',
      'H2 Credo credo',
      'H2 All tests pass tests',
      'H2 Go vet go'
    ])
  })

  test('the tab key reaches the skip link, the filter and every check, in the order of the page', async () => {
    await open(gallery.mixed)
    const reached: unknown[] = []
    for (let step = 0; step < 40; step += 1) {
      await page().press('Tab')
      reached.push(
        await page().ask(
          `(one => one.className || one.name || one.parentElement.className || one.tagName)(document.activeElement)`
        )
      )
    }
    const filter = ['status', 'status', 'status', 'status', 'status', 'status', 'query', 'open', 'close']
    expect(reached.slice(0, 11)).toEqual(['skip', 'timeline', ...filter])
    expect(new Set(reached.filter(name => String(name).startsWith('check '))).size).toBe(7)
  })

  test('a check opens and closes with the keyboard', async () => {
    await open(gallery.mixed)
    await page().ask(`document.querySelector('.check.passed > summary').focus()`)
    await page().press(' ')
    const opened = await page().ask(`document.querySelector('.check.passed').open`)
    await page().press(' ')
    expect([opened, await page().ask(`document.querySelector('.check.passed').open`)]).toEqual([true, false])
  })

  test('it prints: pages of a PDF, without the filter', async () => {
    await open(gallery['not ready'])
    const { data } = await page().send('Page.printToPDF')
    const pdf = Buffer.from(String(data), 'base64').toString('latin1')
    const pages = Number(/\/Count (\d+)/.exec(pdf)?.[1] ?? 0)
    await page().send('Emulation.setEmulatedMedia', { media: 'print' })
    const isFilterShown = await page().ask(`document.getElementById('filter').checkVisibility()`)
    await page().send('Emulation.setEmulatedMedia', { media: '' })
    expect([pages > 2, isFilterShown]).toEqual([true, false])
  })

  test('it asks for nothing but itself', async () => {
    await open(gallery.excused)
    const asked = `performance.getEntriesByType('resource').map(({ name }) => name)`
    const addresses = `[...document.querySelectorAll('[src], link[href], a[href]:not([href^="#"])')].length`
    expect([await page().ask(asked), await page().ask(addresses)]).toEqual([[], 0])
  })

  test.each([1012, 400])('nothing is wider than a window of %d', async width => {
    await page().send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: false })
    const wide = []
    for (const name of [...names, 'hostile'] as const) {
      await open(gallery[name])
      await page().ask(`for (const one of document.querySelectorAll('details')) one.open = true`)
      const found = Number(await page().ask('document.documentElement.scrollWidth'))
      if (found > width) wide.push(`${name}: ${found}`)
    }
    expect(wide).toEqual([])
  })
})
