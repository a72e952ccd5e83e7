// Fetches packages with the registries' own clients and lays out what is in them: real source to compare on.
// node scripts/differential/fetch.mjs slice|full FOLDER: a folder for each package; those that are there already stay.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { debian, npm } from './packages.mjs'

const [, , which, place] = process.argv
if (!['slice', 'full'].includes(which) || !place) throw new Error('write slice or full, and a folder')
const folder = resolve(place)
mkdirSync(folder, { recursive: true })
for (const name of wanted(debian)) fetchOne(name, into => fetchDebian(name, into))
for (const name of wanted(npm)) fetchOne(name, into => fetchNpm(name, into))
if (which === 'full') for (const name of debian.sources) fetchOne(`${name}-source`, into => fetchSource(name, into))

function wanted(lists) {
  return which === 'full' ? [...lists.slice, ...lists.full] : lists.slice
}

function fetchOne(name, fetch) {
  const own = join(folder, name.replace(/[^\w.+-]/g, '_'))
  if (existsSync(own)) return
  const download = `${own}.part`
  rmSync(download, { recursive: true, force: true })
  mkdirSync(download)
  console.log(`fetching ${name}`)
  fetch(download)
  renameSync(download, own)
}

function fetchDebian(name, into) {
  run('apt-get', ['download', '-qq', '-o', 'APT::Sandbox::User=root', name], into)
  for (const file of readdirSync(into).filter(each => each.endsWith('.deb'))) {
    run('dpkg-deb', ['-x', file, '.'], into)
    rmSync(join(into, file))
  }
  unpackInside(into)
}

/** The source that packages are built from. Where it is to be had is said by the sources of packages that apt knows. */
function fetchSource(name, into) {
  const apt = join(folder, 'apt')
  // apt clears the folder of its lists of anything else.
  const lists = join(apt, 'lists')
  const list = join(apt, 'sources.list')
  const options = [
    ...['-o', 'APT::Sandbox::User=root', '-o', `Dir::Etc::sourcelist=${list}`, '-o', 'Dir::Etc::sourceparts=/dev/null'],
    ...['-o', `Dir::State::lists=${lists}`, '-o', `Dir::Cache=${apt}`]
  ]
  if (!existsSync(list)) {
    mkdirSync(join(lists, 'partial'), { recursive: true })
    writeFileSync(list, sourceEntries())
    run('apt-get', ['update', '-qq', ...options], into)
  }
  run('apt-get', ['source', '--download-only', '-qq', ...options, name], into)
  for (const file of readdirSync(into).filter(each => /\.tar\.\w+$/.test(each))) {
    run('tar', ['-xf', file], into)
    rmSync(join(into, file))
  }
}

function sourceEntries() {
  const asked = ['--format', 'deb-src $(REPO_URI) $(RELEASE) $(COMPONENT)', 'Created-By: Packages', 'Origin: Debian']
  const known = execFileSync('apt-get', ['indextargets', ...asked], { encoding: 'utf8' })
  return `${[...new Set(known.split('\n'))].join('\n')}\n`
}

function fetchNpm(name, into) {
  run('npm', ['pack', '--silent', '--ignore-scripts', name], into)
  for (const file of readdirSync(into).filter(each => each.endsWith('.tgz'))) {
    run('tar', ['-xzf', file], into)
    rmSync(join(into, file))
  }
}

/** Some packages hold their source in an archive. */
function unpackInside(into) {
  for (const path of readdirSync(into, { recursive: true }).map(String)) {
    if (/^src\.zip$|\/src\.zip$/.test(path)) run('python3', ['-m', 'zipfile', '-e', path, 'src'], into)
    if (/\.tar\.xz$/.test(path)) run('tar', ['-xJf', path], into)
  }
}

function run(program, args, cwd) {
  execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
}
