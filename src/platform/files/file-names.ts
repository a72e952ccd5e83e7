import { textOfName } from './name-text.ts'

/** Names need not be UTF-8: the bytes of those that are not are kept beside the text that stands for them. */
export class FileNames {
  private readonly bytes = new Map<string, Buffer>()

  add(name: Buffer): string {
    const text = textOfName(name)
    if (text.includes('\ufffd')) this.bytes.set(text, name)
    return text
  }

  locate(root: string, path: string): Buffer | string {
    const name = this.bytes.size === 0 ? undefined : this.bytes.get(path)
    return name ? Buffer.concat([Buffer.from(`${root}/`), name]) : `${root}/${path}`
  }
}
