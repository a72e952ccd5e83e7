import { expect, test } from '@jest/globals'
import { languages } from '../../../src/sources/scan/languages/index.ts'
import { plain } from '../../../src/sources/scan/plain.ts'
import { Prefilter } from '../../../src/sources/scan/prefilter.ts'
import { everyRule } from './scan-text.ts'

const search = everyRule()
const prefilter = new Prefilter(search)
const around = ['', ' ', '(', ')', ':', '.', 'x', '_', '\n']

/** Each text that a language's rules look for, with any of these characters around it. */
function* placed(texts: readonly string[]) {
  for (const text of texts)
    for (const before of around) for (const after of around) yield Buffer.from(before + text + after, 'latin1')
}

test.each([...languages, plain].map(language => ({ title: language.title, language })))(
  'a look at the bytes of $title stops where a look at the text does',
  ({ language }) => {
    const rules = search.inLanguage(language)
    const differences = [...placed(rules.texts)].filter(
      bytes => (prefilter.look(language, bytes) !== null) !== rules.mayHold(bytes.toString('latin1'))
    )
    expect(differences.map(String)).toEqual([])
  }
)
