import { readFile } from 'node:fs/promises'
import { glob } from 'tinyglobby'
import { parse, stringify } from 'yaml'
import { projectRoot } from '../runner/run-action.ts'
import { yamlBlocks } from './yaml-blocks.ts'

/** A workflow that we run or show somebody. */
export type WorkflowExample = { readonly name: string; readonly text: string }

/** Every workflow in the repository: our own, the examples, and those printed in Markdown. */
export async function workflowExamples(): Promise<WorkflowExample[]> {
  const patterns = ['.github/workflows/*.yml', 'examples/**/*.{yml,md}', 'docs/**/*.md', '*.md', 'src/**/*.yml']
  const paths = await glob(patterns, { cwd: projectRoot, dot: true })
  const files = await Promise.all(
    paths.sort().map(async path => ({ path, text: await readFile(`${projectRoot}/${path}`, 'utf8') }))
  )
  return files.flatMap(({ path, text }) =>
    path.endsWith('.md') ? workflowsInMarkdown(path, text) : oneFile(path, text)
  )
}

/** Blocks that are a workflow, a list of steps, or a single step. */
export function workflowsInMarkdown(path: string, markdown: string): WorkflowExample[] {
  return yamlBlocks(path, markdown).flatMap(({ name, text }) => oneFile(name, text))
}

function oneFile(name: string, text: string): WorkflowExample[] {
  const content: unknown = parse(text, { logLevel: 'error' })
  if (isObject(content) && 'jobs' in content) return [{ name, text }]
  const steps = Array.isArray(content) ? content : [content]
  if (!steps.some(step => isObject(step) && 'uses' in step)) return []
  const job = { 'runs-on': 'ubuntu-latest', steps }
  return [{ name, text: stringify({ on: { pull_request: null }, jobs: { gate: job } }) }]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
