const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'no such file',
  ELOOP: 'it is a symbolic link',
  ENXIO: 'it is no regular file',
  EISDIR: 'it is a folder'
}

/** There is no file of that name. */
export function isMissing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false
  return error.code === 'ENOENT' || error.code === 'ENOTDIR'
}

/** Nobody let us look. */
export function isDenied(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EACCES'
}

/** Why a file cannot be read, in words. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const known = 'code' in error ? reasons[String(error.code)] : undefined
  return known ?? ('message' in error ? String(error.message) : String(error))
}

const NO_FILE = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO', 'EISDIR']

/** What lies there is no regular file, or nothing. */
export function isNoFile(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && NO_FILE.includes(String(error.code))
}
