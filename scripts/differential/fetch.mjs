// Fetches packages with the registries' own clients and lays out what is in them: real source to compare on.
// node scripts/differential/fetch.mjs slice|full FOLDER: a folder for each package; those that are there already stay.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { debian, npm } from './packages.mjs'

const [, , which, place] = process.argv
if (!['slice', 'full'].includes(which) || !place) throw new Error('write slice or full, and a folder')
const folder = resolve(place)
mkdirSync(folder, { recursive: true })
for (const name of wanted(debian)) fetchOne(name, fetchDebian)
for (const name of wanted(npm)) fetchOne(name, fetchNpm)

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
  fetch(name, download)
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
