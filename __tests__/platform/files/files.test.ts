import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { UnreadableFile } from '../../../src/domain/ports.ts'
import { createFiles } from '../../../src/platform/files/files.ts'

let root = ''

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-test-')))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function write(path: string | Buffer, text = 'x'): void {
  const absolute = Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path)])
  mkdirSync(dirname(absolute.toString('latin1')), { recursive: true })
  writeFileSync(absolute, text)
}

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main']
  execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'pipe' })
}

async function why(path: string): Promise<string> {
  try {
    await createFiles(root).read(path)
    return 'read'
  } catch (error) {
    return error instanceof UnreadableFile ? error.message : String(error)
  }
}

describe('in a repository', () => {
  beforeEach(() => {
    git('init', '-q')
    write('.gitignore', 'ignored/\n*.o\n')
    write('b.ex')
    write('lib/a.ex')
    write('ignored/x.ex')
    write('lib/a.o')
  })

  test('source files are the tracked and the new ones, sorted', async () => {
    git('add', 'b.ex', '.gitignore')
    const files = createFiles(root)
    expect(await files.source()).toEqual(['.gitignore', 'b.ex', 'lib/a.ex'])
    expect(await files.tracked()).toEqual(new Set(['.gitignore', 'b.ex']))
    symlinkSync('b.ex', join(root, 'link.ex'))
    expect(await createFiles(root).untracked()).toEqual(['lib/a.ex'])
  })

  test('nothing is tracked before the first add, and git is there all the same', async () => {
    const files = createFiles(root)
    expect(await files.tracked()).toEqual(new Set())
    expect(await files.source()).toEqual(['.gitignore', 'b.ex', 'lib/a.ex'])
  })

  test('an ignored file that is tracked is source', async () => {
    git('add', '-f', 'lib/a.o')
    expect(await createFiles(root).source()).toContain('lib/a.o')
  })

  test('a deleted file, a link and a submodule are not source', async () => {
    symlinkSync('b.ex', join(root, 'link.ex'))
    write('gone.ex')
    git('add', '.')
    git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`)
    rmSync(join(root, 'gone.ex'))
    expect(await createFiles(root).source()).toEqual(['.gitignore', 'b.ex', 'lib/a.ex'])
  })

  test('a tracked file behind a link in the place of its folder is not source', async () => {
    git('add', '.')
    rmSync(join(root, 'lib'), { recursive: true })
    symlinkSync('/usr', join(root, 'lib'))
    mkdirSync(join(root, 'elsewhere'))
    expect(await createFiles(root).source()).toEqual(['.gitignore', 'b.ex'])
  })

  test.each([
    { name: 'version 2', config: ['index.version', '2'] },
    { name: 'version 4', config: ['index.version', '4'] },
    { name: 'a split index', config: ['core.splitIndex', 'true'] }
  ])('the index is read in $name', async ({ config }) => {
    git('config', ...config)
    git('add', '.')
    git('update-index', '--force-write-index')
    expect(await createFiles(root).tracked()).toEqual(new Set(['.gitignore', 'b.ex', 'lib/a.ex']))
  })

  test('a file that was only announced is read from version 3', async () => {
    git('add', '-N', 'b.ex')
    expect(await createFiles(root).tracked()).toEqual(new Set(['b.ex']))
  })

  test('a work tree whose .git is a file is read through git', async () => {
    git('add', '.')
    git('commit', '-q', '-m', 'First')
    git('worktree', 'add', '-q', 'tree')
    expect(await createFiles(join(root, 'tree')).tracked()).toEqual(new Set(['.gitignore', 'b.ex', 'lib/a.ex']))
  })

  test('hostile names are listed and read', async () => {
    const names = ['a\nb.ex', '%0A::error::x.ex', ' .ex', '"q".ex', 'é.ex', '-rf']
    for (const name of names) write(name, name)
    write(Buffer.from('bad\xff.ex', 'latin1'), 'bytes')
    git('add', '.')
    const files = createFiles(root)
    expect(await files.source()).toEqual(expect.arrayContaining([...names, 'bad\ufffdFF.ex']))
    expect(Buffer.from(await files.read('bad\ufffdFF.ex')).toString()).toBe('bytes')
    expect(Buffer.from(await files.read('a\nb.ex')).toString()).toBe('a\nb.ex')
  })

  test('names that are no UTF-8 do not hide each other', async () => {
    for (const name of ['a\xfe.ex', 'a\xff.ex']) write(Buffer.from(name, 'latin1'), name)
    write('a\ufffd.ex', 'real')
    git('add', '.')
    const files = createFiles(root)
    const names = (await files.source()).filter(name => name.startsWith('a'))
    const read = await Promise.all(names.map(async name => Buffer.from(await files.read(name)).toString()))
    expect(read.sort()).toEqual(['a\xfe.ex', 'a\xff.ex', 'real'])
  })
})

describe('without git', () => {
  test('every file that no .gitignore names is source, and nothing is tracked or new', async () => {
    write('.gitignore', '*.log\n/only-here\n')
    write('a.ex')
    write('a.log')
    write('only-here/a')
    write('lib/only-here/a')
    write('lib/.gitignore', '!keep.log\nb.ex\n')
    write('lib/keep.log')
    write('lib/b.ex')
    const files = createFiles(root)
    expect(await files.tracked()).toBeNull()
    expect(await files.source()).toEqual(['.gitignore', 'a.ex', 'lib/.gitignore', 'lib/keep.log', 'lib/only-here/a'])
    expect(await createFiles(root).untracked()).toEqual([])
  })

  test('a loop of links ends, and a glob follows none', async () => {
    write('lib/a.ex')
    symlinkSync('..', join(root, 'lib/up'))
    const files = createFiles(root)
    expect(await files.source()).toEqual(['lib/a.ex'])
    expect(await files.glob(['**/*.ex'])).toEqual(['lib/a.ex'])
  })

  test('a glob finds ignored and hidden files', async () => {
    write('.gitignore', 'out/\n')
    write('out/.hidden/a.ex')
    expect(await createFiles(root).glob(['**/*.ex'])).toEqual(['out/.hidden/a.ex'])
  })
})

describe('what cannot be read says why', () => {
  test.each([
    { name: 'a file that is gone', make: () => {}, reason: 'x cannot be read: no such file' },
    { name: 'a folder', make: () => mkdirSync(join(root, 'x')), reason: 'x cannot be read: it is no regular file' },
    {
      name: 'a link',
      make: () => symlinkSync('/etc/passwd', join(root, 'x')),
      reason: 'x cannot be read: it is a symbolic link'
    },
    {
      name: 'a FIFO',
      make: () => execFileSync('mkfifo', [join(root, 'x')]),
      reason: 'x cannot be read: it is no regular file'
    }
  ])('$name', async ({ make, reason }) => {
    make()
    expect(await why('x')).toBe(reason)
  })

  const asRoot = process.getuid?.() === 0
  ;(asRoot ? test.skip : test)('a file without permission', async () => {
    write('x')
    chmodSync(join(root, 'x'), 0)
    expect(await why('x')).toBe('x cannot be read: permission denied')
  })

  test('a file of the kernel, which says its size is 0, is read whole', async () => {
    expect(Buffer.from(await createFiles('/proc/self').read('status')).toString()).toMatch(/^Name:/)
  })
})
