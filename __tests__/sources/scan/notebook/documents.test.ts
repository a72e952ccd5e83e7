import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decode, toBytes, toUnicode } from '../../../../src/sources/scan/files/decode.ts'
import { languageOf } from '../../../../src/sources/scan/language-of.ts'
import { type CodeDocument, documentsOf } from '../../../../src/sources/scan/notebook/documents.ts'
import { MappedText } from '../../../../src/sources/scan/notebook/mapped-text.ts'

function documents(text: string): readonly CodeDocument[] | null {
  const python = languageOf('a.ipynb', '')
  if (!python) throw new Error('notebooks are of no language')
  return documentsOf(decode(Buffer.from(text)).text, python)
}

/** What language each cell is read as, by what it holds. */
function read(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries((documents(text) ?? []).map(({ language, code }) => [language.title, code.text.trim()]))
}

function notebook(sources: readonly (string | readonly string[])[], metadata: object = {}): string {
  return JSON.stringify({ metadata, cells: sources.map(source => ({ cell_type: 'code', source })) })
}

test.each([
  { metadata: {}, title: 'Jupyter notebook' },
  { metadata: { kernelspec: { language: 'python' } }, title: 'Jupyter notebook' },
  { metadata: { language_info: { name: 'ipython', file_extension: '.py' } }, title: 'Jupyter notebook' },
  { metadata: { language_info: { name: 'typescript' } }, title: 'TypeScript' },
  { metadata: { language_info: { name: 'Rust', file_extension: '.rs' } }, title: 'Rust' },
  { metadata: { language_info: { name: 'go1.22', file_extension: '.go' } }, title: 'Go' },
  { metadata: { kernelspec: { language: 'bash' } }, title: 'Shell' }
])('a notebook of $metadata holds $title', ({ metadata, title }) => {
  expect(read(notebook(['x'], metadata))).toEqual({ [title]: 'x' })
})

test('a notebook in a language that is not known holds no code', () => {
  expect(read(notebook(['print(x)'], { language_info: { name: 'R', file_extension: '.r' } }))).toEqual({})
})

test.each([
  { source: '%%bash\nls', title: 'Shell' },
  { source: '\n %%script bash -e\nls', title: 'Shell' },
  { source: ['\n', '%%js\n', 'x'], title: 'JavaScript' },
  { source: '%%html\n<p>', title: 'HTML' },
  { source: '%%timeit -n 3\nf()', title: 'Jupyter notebook' },
  { source: 'x = 1\n%%bash', title: 'Jupyter notebook' }
])('a cell of $source is read as $title', ({ source, title }) => {
  expect(Object.keys(read(notebook([source])))).toEqual([title])
})

test.each(['%%latex\n$x$', '%%writefile a.py\nprint(1)', '%%R\nprint(1)'])('a cell of %j holds no code', source => {
  expect(read(notebook([source]))).toEqual({})
})

test('cells of one language are one document, in their order', () => {
  expect(read(notebook([['a\n', 'b'], '%%sh\nx', 'c']))).toEqual({
    'Jupyter notebook': 'a\nb\n\nc',
    Shell: '%%sh\nx'
  })
})

test('a source that is written twice is read twice', () => {
  expect(read('{"cells": [{"cell_type": "code", "source": "a; ", "source": ["b"]}]}')).toEqual({
    'Jupyter notebook': 'a; b'
  })
})

test.each(['', ' \n', '{}', '[]', '1', '{"cells": {}}', '{"cells": [1, [], {"cell_type": "code", "source": 3}]}'])(
  '%j holds no code',
  text => expect(read(text)).toEqual({})
)

test.each(['{', '{"cells": [}', 'print(1)', '<<<<<<< ours\n{}'])('%j is no notebook', text => {
  expect(documents(text)).toBe(null)
})

test('what a JSON string says is what JSON says it is, and each part of it is found in the file again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (said, isEscaped) => {
      const json = JSON.stringify(said)
      const file = toBytes(isEscaped ? json.replace(/[^\0-\x7f]/g, escapeOf) : json)
      const code = new MappedText(file)
      code.addString(1, file.length - 1)
      const { text } = code
      expect(toUnicode(text)).toBe(said)
      const parts = Array.from(text.matchAll(/[\0-\x7f]|[\x80-\xff]+/g), ({ index, 0: part }) => [index, part] as const)
      for (const [start, part] of parts) {
        const again = JSON.parse(`"${file.slice(code.startOf(start), code.endOf(start + part.length))}"`)
        expect(isEscaped ? toBytes(again) : again).toBe(part)
      }
    })
  )
})

function escapeOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
