import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filled } from './languages.mjs'
import { randomFrom } from './random.mjs'

const MEDIAN_BLOCKS = 5
const FILES_PER_FOLDER = 12
/** One file in so many holds a finding; as many hold each kind of noise. */
const FILES_PER_FINDING = 60
const FILES_PER_NOISE = 30

/**
 * Writes a repository of so many files, the same for the same seed, and has git track them. Returns the number of findings
 * planted, by language.
 */
export function makeCorpus({ folder, files, seed, languages }) {
  rmSync(folder, { recursive: true, force: true })
  const random = randomFrom(seed)
  const planted = new Map(languages.map(({ title }) => [title, 0]))
  let bytes = 0
  for (let index = 0; index < files; index += 1) {
    const language = languages[index % languages.length]
    const text = fileOf(language, random, planted)
    bytes += text.length
    write(join(folder, pathOf(index, language)), text)
  }
  track(folder)
  return { folder, files, bytes, planted }
}

export function pathOf(index, { extension }) {
  const place = Math.floor(index / FILES_PER_FOLDER)
  return `app_${place % 40}/part_${Math.floor(place / 40) % 50}/group_${Math.floor(place / 2000)}/file_${index}${extension}`
}

export function fileOf(language, random, planted) {
  const parts = []
  const blocks = Math.min(400, Math.ceil(random.logNormal(MEDIAN_BLOCKS, 0.9)))
  for (let block = 0; block < blocks; block += 1) parts.push(language.block(random))
  if (random.below(FILES_PER_NOISE) === 0) parts.push(filled(random.pick(language.noise), random))
  if (random.below(FILES_PER_FINDING) === 0) {
    parts.splice(random.below(parts.length + 1), 0, filled(random.pick(language.planted), random))
    planted.set(language.title, planted.get(language.title) + 1)
  }
  return [language.open(random), ...parts, language.close].join('')
}

function write(path, text) {
  try {
    writeFileSync(path, text)
  } catch {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}

function track(folder) {
  const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  git('init', '--quiet', '--template=')
  // The threshold makes git write one pack and not a file for each object.
  git('-c', 'core.bigFileThreshold=1', '-c', 'core.compression=0', '-c', 'gc.auto=0', 'add', '--all')
}
