import type { Present } from './engine/word-rules.ts'
import type { Decoded } from './files/decode.ts'
import type { Language } from './language.ts'

export type ScannedFile = {
  readonly path: string
  readonly decoded: Decoded
  readonly language: Language | null
  /** Left out: not known. */
  readonly present?: Present
}
