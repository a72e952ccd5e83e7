import { readFile } from 'node:fs/promises'
import { glob } from 'tinyglobby'
import { parse, stringify } from 'yaml'
import { projectRoot } from '../runner/run-action.ts'

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

/** Fenced blocks that are a workflow, a list of steps, or a single step. */
export function workflowsInMarkdown(path: string, text: string): WorkflowExample[] {
  const fences = [...text.matchAll(/^( *)```ya?ml\n(.*?)^ *```/gms)]
  return fences.flatMap(({ 1: indent = '', 2: body = '', index }) => {
    const line = text.slice(0, index).split('\n').length
    return oneFile(`${path}:${line}`, body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
  })
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
