import { isAbsolute, normalize, relative } from 'node:path/posix'

const DRIVE = /^[A-Za-z]:\//

/** A path as tools print it, with slashes: `file:///home/me/a.ts`, `C:\\me\\a.ts`, `app\\a.py`. */
export function plainPath(path: string): string {
  const plain = path.startsWith('file:') ? fromUrl(path) : path
  return /^[A-Za-z]:\\|^[^/]*\\/.test(plain) ? plain.replaceAll('\\', '/') : plain
}

/** An absolute path, relative to the root; `null` when it is outside. */
export function insideRoot(path: string, root: string): string | null {
  const base = plainPath(root)
  const isWindows = DRIVE.test(base)
  if (isWindows !== DRIVE.test(path)) return null
  // Windows writes the letter of a drive in either case.
  const [from, to] = isWindows ? [`/${upperDrive(base)}`, `/${upperDrive(path)}`] : [base, path]
  const inside = relative(from, normalize(to))
  return inside === '' || inside === '..' || inside.startsWith('../') || isAbsolute(inside) ? null : inside
}

function upperDrive(path: string): string {
  return `${path[0]?.toUpperCase() ?? ''}${path.slice(1)}`
}

/** Of a URL on this machine; another one stays what it is, and is no file. */
function fromUrl(text: string): string {
  try {
    const url = new URL(text)
    if (url.hostname !== '' && url.hostname !== 'localhost') return text
    return decodeURIComponent(url.pathname).replace(/^\/(?=[A-Za-z]:\/)/, '')
  } catch {
    return text
  }
}
