import type { Language } from '../../language.ts'
import { percentTags, scriptIn, scriptsIn } from '../html/index.ts'
import { rules } from './rules.ts'
import { inErb } from './script-blocks.ts'
import { erb, ruby } from './syntax.ts'

export const rubyLanguages: readonly Language[] = [
  {
    title: 'Ruby',
    extensions: [
      ...['.rb', '.rake', '.gemspec', '.ru', '.rbw', '.rabl', '.jbuilder', '.builder', '.podspec', '.thor'],
      ...['.axlsx', '.ruby', '.irbrc', '.pryrc']
    ],
    fileNames: [
      ...['Rakefile', 'Gemfile', 'Guardfile', 'Capfile', 'Vagrantfile', 'Podfile', 'Fastfile', 'Brewfile', 'Berksfile'],
      ...['Thorfile', 'Appraisals', 'Dangerfile', 'Puppetfile', 'Steepfile', 'Appfile', 'Matchfile', 'Buildfile']
    ],
    shebangs: ['ruby', 'jruby', 'rake'],
    start: { syntax: ruby },
    rules
  },
  {
    title: 'ERB',
    extensions: ['.erb', '.rhtml'],
    start: { syntax: ruby, template: erb },
    embedded: [scriptsIn(inErb)],
    rules
  },
  {
    title: 'ERB',
    extensions: ['.js.erb'],
    start: { syntax: ruby, template: erb },
    embedded: [scriptIn(percentTags)],
    rules
  }
]
