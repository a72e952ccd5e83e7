import { describe, expect, test } from '@jest/globals'
import { expectedOf } from './expected.ts'
import { gateTool } from './gate-tool.ts'
import { type Tool, type ToolCase, toolGroups, toolsOf } from './tool.ts'
import { isAskedFor } from './tool-environment.ts'

/** What a runner sets, and what makes tools print in colour where nobody watches. */
const onRunner = {
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  FORCE_COLOR: '1',
  CLICOLOR_FORCE: '1',
  PY_COLORS: '1',
  MYPY_FORCE_COLOR: '1',
  CARGO_TERM_COLOR: 'always'
}

const rows = toolGroups()
  .flatMap(toolsOf)
  .filter(tool => tool.from !== 'documented')
  .flatMap(tool => {
    const failing = firstFailing(tool)
    return failing ? [{ tool, ...failing }] : []
  })

describe('on a runner, in colour, a tool tells what it tells at the desk', () => {
  for (const { tool, name, toolCase } of rows) {
    const it = isAskedFor(tool) ? test : test.skip
    it(`${tool.tool}: ${name}`, async () => {
      expect(await gateTool(tool, toolCase, onRunner)).toEqual(expectedOf(toolCase))
    }, 120_000)
  }
})

function firstFailing({ cases }: Tool): { readonly name: string; readonly toolCase: ToolCase } | null {
  const found = Object.entries(cases).find(([, { status, findings }]) => status === 'failed' && findings.length > 0)
  return found ? { name: found[0], toolCase: found[1] } : null
}
