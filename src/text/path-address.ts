/** A path as a relative reference: `C#/a b.cs` is `C%23/a%20b.cs`. */
export function toReference(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

/** An address below a folder's, fit for Markdown; `null` for a path that would lead out of it. */
export function addressBelow(folder: string, path: string): string | null {
  if (path.split('/').some(part => part === '' || part === '.' || part === '..')) return null
  return `${folder}/${toReference(path).replace(/[()'*!~_]/g, percentEncoded)}`
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
