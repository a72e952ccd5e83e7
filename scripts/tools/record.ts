// Runs every tool on its projects and keeps what came out for the docs: npm run tools [-- TOOL…]
import { readFileSync, writeFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { expectedOf, type Got } from '../../__tests__/e2e/tools/expected.ts'
import { gateTool } from '../../__tests__/e2e/tools/gate-tool.ts'
import { type Tool, toolGroups, toolsOf } from '../../__tests__/e2e/tools/tool.ts'
import { versionOf } from '../../__tests__/e2e/tools/tool-environment.ts'
import { RECORD, type ToolRecord } from './tool-record.ts'

async function record(tool: Tool): Promise<ToolRecord | null> {
  const version = versionOf(tool)
  if (version === null) return null
  const cases: Record<string, Got> = {}
  for (const [name, each] of Object.entries(tool.cases)) {
    const got = await gateTool(tool, each)
    cases[name] = got
    const isRight = JSON.stringify(got) === JSON.stringify(expectedOf(each))
    console.log(`${isRight ? 'as expected' : 'DIFFERENT  '} ${tool.tool} ${version}: ${name}`)
    if (!isRight) console.log(stripVTControlCharacters(JSON.stringify(got, null, 1)))
  }
  return { version, cases }
}

const only = process.argv.slice(2)
const recorded: Record<string, ToolRecord> = JSON.parse(readFileSync(RECORD, 'utf8'))
for (const tool of toolGroups().flatMap(toolsOf)) {
  if (only.length > 0 && !only.includes(tool.tool)) continue
  const found = await record(tool)
  if (found) recorded[tool.tool] = found
  else console.log(`not installed: ${tool.tool}`)
}
const names = toolGroups().flatMap(group => toolsOf(group).map(({ tool }) => tool))
const kept = names.flatMap(name => (recorded[name] ? [[name, recorded[name]]] : []))
writeFileSync(RECORD, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`)
