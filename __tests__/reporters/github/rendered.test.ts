import { describe, expect, test } from '@jest/globals'
import type { Report } from '../../../src/domain/report.ts'
import { allFound } from '../../../src/reporters/budget/candidate.ts'
import { COMMENT_LIMIT_BYTES, renderComment } from '../../../src/reporters/comment/render.ts'
import { SUMMARY_LIMIT_BYTES } from '../../../src/reporters/job-summary/reporter.ts'
import { renderMarkdownWithin } from '../../../src/reporters/markdown/render.ts'
import { unlimited } from '../../../src/reporters/markdown/room.ts'
import { isToldByRules } from '../../../src/reporters/rules/changes.ts'
import { gallery } from '../gallery.ts'
import { elements, githubTree, textOf } from './github-page.ts'

const view = {
  commit: 'abcdef012',
  newer: null,
  runUrl: 'https://github.com/acme/shop/actions/runs/7',
  repositoryUrl: 'https://github.com/acme/shop'
}
const places = {
  summary: (report: Report) =>
    renderMarkdownWithin(report, { ...unlimited, limit: SUMMARY_LIMIT_BYTES, sizeOf: Buffer.byteLength }),
  comment: (report: Report) => renderComment(report, view, COMMENT_LIMIT_BYTES)
}

const rows = Object.entries(gallery).flatMap(([name, report]) =>
  Object.entries(places).map(([place, render]) => ({ name, place, report, tree: githubTree(render(report)) }))
)

/** What a reader sees outside of code, where anything may stand. */
function proseOf(tree: ReturnType<typeof githubTree>): string {
  const code = new Set(elements(tree, 'code'))
  const read = (node: Parameters<typeof textOf>[0]): string => {
    if (node.type === 'text') return node.value
    if (node.type === 'element' && code.has(node)) return ''
    return 'children' in node ? node.children.map(read).join('') : ''
  }
  return read(tree)
}

describe.each(rows)('$name, in the $place, as GitHub shows it', ({ name, report, tree }) => {
  test('every table is one, with a head and rows of as many cells', () => {
    const tables = elements(tree, 'table')
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables) {
      const [head, ...body] = elements(table, 'tr').map(row => elements(row, 'th').length + elements(row, 'td').length)
      expect([body.length > 0, ...body.filter(cells => cells !== head)]).toEqual([true])
    }
    expect(proseOf(tree)).not.toMatch(/^\s*\|.*\|\s*$|\|---/m)
  })

  test('what folds has a line that says so, and something in it', () => {
    for (const folded of elements(tree, 'details')) {
      const [summary, ...others] = elements(folded, 'summary').filter(one => folded.children.includes(one))
      expect([others, textOf(summary ?? tree) !== '']).toEqual([[], true])
      expect(textOf(folded).trim()).not.toBe(textOf(summary ?? tree))
    }
  })

  test('nothing of ours is shown as mark-up, and nothing from outside is mark-up', () => {
    const markup = ['script', 'img', 'iframe', 'form', 'input', 'style', 'object']
    expect(markup.flatMap(tag => elements(tree, tag))).toEqual([])
    expect(proseOf(tree)).not.toMatch(/<\/?(details|summary|br|sub|a)\b|\*\*\w|&#?\w+;|^#+ |```/m)
    const links = elements(tree, 'a').map(({ properties }) => properties.href)
    const blob = `${view.repositoryUrl}/blob/${view.commit}/`
    expect(links.filter(href => href !== view.runUrl && !String(href).startsWith(blob))).toEqual([])
    if (name === 'hostile') expect(textOf(tree)).toContain('<script>alert(1)</script>')
  })

  test('no line break is needed that one place keeps and another does not', () => {
    const soft = ['p', 'td', 'th', 'summary', 'h2', 'h3'].flatMap(tag =>
      elements(tree, tag).filter(one => textOf(one).includes('\n') && elements(one, 'br').length === 0)
    )
    expect(soft.map(textOf)).toEqual([])
  })

  test('every finding is shown, or counted', () => {
    const told = allFound(report).filter(({ result }) => !isToldByRules(result, report)).length
    const text = textOf(tree)
    const [, shown = '0', all = '0'] = /Shown: (\d+) of (\d+) findings?[.;]/.exec(text) ?? []
    const items = elements(tree, 'li').filter(item => /^\S.* (error|warning|notice) /s.test(textOf(item)))
    const left = [...text.matchAll(/(?:rule: |, )[a-z/-]+ (\d+)(?=[,.])/g)].reduce(
      (sum, [, count]) => sum + Number(count),
      0
    )
    expect([Number(all), Number(shown), Number(shown) + left]).toEqual([told, items.length, told])
  })
})
