import { describe, expect, test } from '@jest/globals'
import { expectedOf } from './expected.ts'
import { gateTool } from './gate-tool.ts'
import { type Tool, toolsOf } from './tool.ts'
import { isAskedFor } from './tool-environment.ts'

/** One test for each case of each tool of the group. */
export function describeTools(group: string): void {
  describe.each(toolsOf(group).map(tool => ({ name: tool.tool, tool })))('$name', ({ tool }) => {
    testWith(tool).each(Object.entries(tool.cases))(
      '%s',
      async (_, toolCase) => {
        expect(await gateTool(tool, toolCase)).toEqual(expectedOf(toolCase))
      },
      120_000
    )
  })
}

/** `test`, where the tool is installed or must be; elsewhere the test is skipped and says why. */
function testWith(tool: Tool): typeof test | typeof test.skip {
  if (isAskedFor(tool)) return test
  console.warn(
    `${tool.tool} is not installed: its end-to-end tests are skipped. CI_REQUIRE_TOOLS=1 makes that a failure.`
  )
  return test.skip
}
