import type { AttributeFile } from './attributes.ts'
import type { Reason } from './left-out.ts'

/** Why `.gitattributes` files leave a path out. What reads them is loaded where there are any. */
export async function attributeReader(files: readonly AttributeFile[]): Promise<(path: string) => Reason | null> {
  if (files.length === 0) return () => null
  const { readAttributes } = await import('./attributes.ts')
  return readAttributes(files)
}
