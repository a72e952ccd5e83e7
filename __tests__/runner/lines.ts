/** Cuts a stream of text into lines as the runner's reader does: `\r\n`, `\n` and a lone `\r` all end a line. */
export type LineReader = { write(chunk: string): string[]; end(): string[] }

export function lineReader(): LineReader {
  let rest = ''
  return {
    write(chunk) {
      const text = rest + chunk
      // A `\r` at the very end may be the first half of `\r\n`: wait for the next chunk.
      const whole = text.endsWith('\r') ? text.slice(0, -1) : text
      const lines = whole.split(/\r\n|\r|\n/)
      rest = (lines.pop() ?? '') + text.slice(whole.length)
      return lines
    },
    end() {
      const lines = rest.split('\r')
      rest = ''
      return lines.at(-1) === '' ? lines.slice(0, -1) : lines
    }
  }
}
