// Writes __tests__/github/openapi.json: of GitHub's published description, the requests that the gate makes.
// Run it to take a newer description or one more request: node scripts/github-api.mjs
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const DESCRIPTION = '@octokit/openapi@23.0.2'
const TARGET = '__tests__/github/openapi.json'

const repo = '/repos/{owner}/{repo}'
const operations = {
  [repo]: ['get'],
  [`${repo}/branches`]: ['get'],
  [`${repo}/branches/{branch}`]: ['get'],
  [`${repo}/branches/{branch}/protection`]: ['get'],
  [`${repo}/check-runs`]: ['post'],
  [`${repo}/check-runs/{check_run_id}`]: ['get', 'patch'],
  [`${repo}/check-runs/{check_run_id}/annotations`]: ['get'],
  [`${repo}/collaborators/{username}/permission`]: ['get'],
  [`${repo}/commits/{ref}/check-runs`]: ['get'],
  [`${repo}/contents/{path}`]: ['get'],
  [`${repo}/issues/comments/{comment_id}`]: ['patch'],
  [`${repo}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${repo}/pulls/{pull_number}`]: ['get'],
  [`${repo}/pulls/{pull_number}/comments`]: ['get'],
  [`${repo}/pulls/{pull_number}/files`]: ['get'],
  [`${repo}/pulls/{pull_number}/reviews`]: ['get', 'post'],
  [`${repo}/rules/branches/{branch}`]: ['get'],
  [`${repo}/rulesets/{ruleset_id}`]: ['get'],
  '/orgs/{org}/teams/{team_slug}': ['get'],
  '/orgs/{org}/teams/{team_slug}/memberships/{username}': ['get']
}

const proseKeys = new Set(['description', 'example', 'examples', 'summary', 'externalDocs', 'tags'])

const whole = published()
const { servers, security, info, openapi } = whole
const paths = Object.fromEntries(Object.entries(operations).map(([path, methods]) => [path, pathItem(path, methods)]))
const subset = { openapi, info: infoOf(info), servers, security, paths, components: {} }
for (const reference of referencesIn(paths)) addComponent(reference)
writeFileSync(TARGET, `${JSON.stringify(subset)}\n`)

function published() {
  const folder = mkdtempSync(join(tmpdir(), 'github-api-'))
  try {
    execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', folder, DESCRIPTION])
    return JSON.parse(readFileSync(join(folder, 'node_modules/@octokit/openapi/generated/api.github.com.json'), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function infoOf({ title, version, license }) {
  return { title, version, license, description: `Some requests of ${DESCRIPTION}, made by scripts/github-api.mjs.` }
}

function pathItem(path, methods) {
  return Object.fromEntries(methods.map(method => [method, withoutProse(whole.paths[path][method])]))
}

function addComponent(reference) {
  const [, , kind, name] = reference.split('/')
  subset.components[kind] ??= {}
  if (subset.components[kind][name]) return
  const component = withoutProse(whole.components[kind][name])
  subset.components[kind][name] = component
  for (const inner of referencesIn(component)) addComponent(inner)
}

function referencesIn(value) {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [inner] : referencesIn(inner)))
}

/** A property may be called `description`: names of properties are kept, whatever they are. */
function withoutProse(value, holdsNames = false) {
  if (Array.isArray(value)) return value.map(item => withoutProse(item))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => holdsNames || (!proseKeys.has(key) && !key.startsWith('x-')))
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutProse(inner, key === 'properties' && !holdsNames)]))
}
