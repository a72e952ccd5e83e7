import type { Language } from '../language.ts'
import type { Rule } from '../rule.ts'
import { withRulesOfAll } from './any/index.ts'
import { cLanguages } from './c/index.ts'
import { csharpLanguages } from './csharp/index.ts'
import { dartLanguages } from './dart/index.ts'
import { elixirLanguages } from './elixir/index.ts'
import { erlangLanguages } from './erlang/index.ts'
import { goLanguages } from './go/index.ts'
import { htmlLanguages } from './html/index.ts'
import { javaLanguages } from './java/index.ts'
import { javascriptLanguages } from './javascript/index.ts'
import { kotlinLanguages } from './kotlin/index.ts'
import { luaLanguages } from './lua/index.ts'
import { markdownLanguages } from './markdown/index.ts'
import { perlLanguages } from './perl/index.ts'
import { phpLanguages } from './php/index.ts'
import { pythonLanguages } from './python/index.ts'
import { rubyLanguages } from './ruby/index.ts'
import { rustLanguages } from './rust/index.ts'
import { scalaLanguages } from './scala/index.ts'
import { shellLanguages } from './shell/index.ts'
import { sqlLanguages } from './sql/index.ts'
import { swiftLanguages } from './swift/index.ts'

/** Every language the scanner knows, one line each. */
export const languages: readonly Language[] = [
  ...cLanguages,
  ...csharpLanguages,
  ...dartLanguages,
  ...elixirLanguages,
  ...erlangLanguages,
  ...goLanguages,
  ...javaLanguages,
  ...javascriptLanguages,
  // Its rules are those of JavaScript, which is named first.
  ...htmlLanguages,
  ...kotlinLanguages,
  ...luaLanguages,
  ...markdownLanguages,
  ...perlLanguages,
  ...phpLanguages,
  ...pythonLanguages,
  ...rubyLanguages,
  ...rustLanguages,
  ...scalaLanguages,
  ...shellLanguages,
  ...sqlLanguages,
  ...swiftLanguages
].map(withRulesOfAll)

/** Every rule, once, in the order of the languages. */
export const allRules: readonly Rule[] = [...new Set(languages.flatMap(language => language.rules))]
