import { configPaths } from '../config/find-config.ts'
import { releaseFiles } from '../config/names/release.ts'
import { presets } from '../config/presets/presets.ts'
import { configJsonSchema } from '../config/schema/json-schema.ts'
import { laterTopLevel, topLevel } from '../config/schema/schema.ts'
import { settingsOf } from '../config/schema/top-level.ts'
import { units } from '../domain/observation.ts'
import { reportJsonSchema } from '../reporters/json/schema.ts'
import { sourceNames, sources } from '../sources/index.ts'
import { allRules } from '../sources/scan/languages/index.ts'
import { ownRuleShape } from '../sources/scan/settings.ts'
import { operators } from '../statement/statement.ts'
import { describePreset } from './describe-preset.ts'
import { describeRule } from './describe-rule.ts'
import { describeCommonFields, describeSource, fieldTable } from './describe-source.ts'

/** A page of docs/reference, made from what the program itself reads. */
export type Page = { readonly name: string; readonly text: string }

const NOTE = '<!-- Made by `npm run docs`. Change the source, not this page. -->\n'

export function referencePages(): readonly Page[] {
  const schema = `${JSON.stringify(configJsonSchema(sources), null, 2)}\n`
  return [
    { name: 'config.md', text: configPage() },
    { name: 'sources.md', text: sourcesPage() },
    { name: 'presets.md', text: page('Presets', presetsIntroduction, presets.map(describePreset)) },
    { name: 'rules.md', text: page('Rules of scan', rulesIntroduction, allRules.map(describeRule)) },
    { name: 'readiness.schema.json', text: schema },
    { name: 'report.schema.json', text: `${JSON.stringify(reportJsonSchema(), null, 2)}\n` }
  ]
}

const presetsIntroduction = `\`extends: [elixir, python]\` takes over the checks of presets. Write a check of the same id to change some of its
fields, or \`id: off\` to drop it. Without a config, the presets that fit the repository's files stand in for one;
\`release-docs\` is never among them.`

const rulesIntroduction = `A rule knows its language: it finds code, not comments, strings or documents. \`forbid: elixir/*\` forbids all rules of
a language.`

function page(title: string, introduction: string, sections: readonly string[]): string {
  return [`${NOTE}\n# ${title}\n\n${introduction}\n`, ...sections].join('\n')
}

function sourcesPage(): string {
  const later = sourceNames.filter(name => !sources.some(source => source.name === name))
  const introduction = `A check has exactly one source: the key that says what it looks at. Besides the source's own fields it may have
[those of every check](config.md#every-check). Known, but not in this version: ${code(later)}.`
  return page('Sources', introduction, sources.map(describeSource))
}

function configPage(): string {
  const sections = [
    `## Top level\n\n${fieldTable({ ...topLevel, ...settingsOf(sources) })}\n| \`checks\` |  | The checks, by id. |\n`,
    `Not in this version: ${code(laterTopLevel)}. The version is read, never run, from ${code(releaseFiles)}.\n`,
    `## Every check\n\nA check is a command (\`tests: mix test\`) or a mapping with one [source](sources.md).\n\n${describeCommonFields()}`,
    expectations,
    `## Own rules\n\n${ownRules}\n${fieldTable(ownRuleShape)}\n`
  ]
  const introduction = `The config is \`${configPaths[0]}\`, or \`${configPaths[1]}\`. \`readiness validate\` tells every mistake in it; for an editor
there is a [JSON Schema](readiness.schema.json), which \`readiness schema\` prints.`
  return page('The config', introduction, sections)
}

const ownRules = `A \`pattern\` is code with gaps: \`...\` stands for any arguments, spaces and line breaks are free, and what stands in a
comment or a string is not found. \`pattern:\` may also stand in \`forbid\` and \`require\`, where plain text is searched for as
it is. A rule's id is used as any other, in \`forbid\`, \`require\` and \`gate-ignore\`.

\`\`\`yaml
rules:
  - id: own/no-debug-log
    languages: elixir
    pattern: Logger.debug(...)
    message: Debug logging left in code
    help: Log at info, or remove it.
    fix: Logger.info(...)
checks:
  logging:
    scan: lib/**/*.ex
    forbid:
      - own/no-debug-log
      - pattern: Repo.delete_all(...)
\`\`\`
`

const expectations = `## Expectations

\`\`\`text
statement  = clause { " or " clause }
clause     = [ "any " ] subject " " operator [ " " value ] [ " for " duration ]
\`\`\`

- Operators: ${code(operators)}.
- Units: ${code(units)}. \`500ms\` is \`0.5s\`, \`1%\` is \`0.01\`.
- Values: numbers, \`true\`, \`false\`, text, \`/regex/flags\`, \`[a, b]\`, and names: \`$version\`, \`$NAME\` from the environment.
- A name without a value makes its check broken. Text in single quotes is taken as it is.
- \`when\` asks about \`branch\`, \`label\`, \`changed\`, \`level\`, \`env.NAME\`, or a file: \`mix.exs exists\`, \`mix.exs contains :credo\`.
- In YAML, quote a statement that holds \`: \` or \` #\`, and write one statement per line rather than in brackets.
`

function code(words: readonly string[]): string {
  return words.map(word => `\`${word}\``).join(', ')
}
