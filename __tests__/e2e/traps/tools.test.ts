import { describe, expect, test } from '@jest/globals'
import { expectedOf } from '../tools/expected.ts'
import { gateTool } from '../tools/gate-tool.ts'
import { isAskedFor } from '../tools/tool-environment.ts'
import { beamTraps, goTraps } from './beam-and-go.ts'
import { pythonTraps } from './python.ts'
import { caseOf, toolOf } from './trap.ts'
import { otherTraps, webTraps } from './web-and-other.ts'

const groups = {
  'Elixir and Erlang': beamTraps,
  Python: pythonTraps,
  Go: goTraps,
  JavaScript: webTraps,
  others: otherTraps
}

describe.each(Object.entries(groups))('traps of tools for %s', (_, traps) => {
  for (const trap of traps) {
    const it = isAskedFor(toolOf(trap)) ? test : test.skip
    it(trap.trap, async () => {
      const toolCase = caseOf(trap)
      expect(await gateTool(toolOf(trap), toolCase, trap.env)).toEqual(expectedOf(toolCase))
    }, 120_000)
  }
})
