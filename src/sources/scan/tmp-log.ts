/** A path in a temporary folder, as far as the text of a string tells. */
const TEMPORARY =
  /^(?:file:\/\/)?(?:\/private)?\/(?:var\/)?tmp\/|^[A-Za-z]:[\\/]+(?:Windows[\\/]+)?Te?mp[\\/]|^\/dev\/shm\//i

/** A name made for logs: `x.log`, `debug.txt`, `trace-1`, but not `catalog.json`. */
const LOG = /(?:^|[^a-z])(?:logs?|debug|trace)(?:[^a-z]|$)/i

/** A file can only hold such a write if one of these stands in it. */
export const temporaryFolder: readonly string[] = ['tmp', 'temp', 'Temp', 'TMP', 'TEMP', '/dev/shm/']

export function isTemporaryPath(text: string): boolean {
  return TEMPORARY.test(text)
}

/** The folder alone, to which a name is joined: `/tmp`. */
export function isTemporaryFolder(text: string): boolean {
  return isTemporaryPath(`${text}/`) && !text.endsWith('/')
}

export function isLogName(text: string): boolean {
  return LOG.test(text.replace(/^.*\/tmp\//, ''))
}

/** `>> /tmp/x.log`, `tee -a /tmp/x.log` in a shell command. */
export function writesTemporaryLog(command: string): boolean {
  const targets = command.matchAll(/(?:>>?|\btee\b(?:\s+-\S+)*)\s*["']?([^\s"'|;&<>]+)/g)
  return [...targets].some(([, path = '']) => isTemporaryPath(path) && isLogName(path))
}
