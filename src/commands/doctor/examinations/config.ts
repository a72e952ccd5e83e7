import { describeMistake } from '../../../domain/errors.ts'
import { type Advice, ok, wrong } from '../advice.ts'
import type { Situation } from '../situation.ts'

const SUBJECT = 'config'
const WHY = 'without rules that can be read, the gate refuses every change'

export function examineConfig({ config }: Situation): readonly Advice[] {
  switch (config.kind) {
    case 'config':
      return [ok(SUBJECT, validity(config.config.path, config.config.presets))]
    case 'nothing':
      return [wrong(SUBJECT, { fact: 'there is none, and no preset fits', why: WHY, fix: 'readiness init' })]
    case 'unreadable':
      return [wrong(SUBJECT, { fact: config.error.message, why: WHY, fix: config.error.fix })]
    case 'unusable':
      return config.mistakes.map(mistake => {
        const fact = describeMistake({ ...mistake, fix: '' }).replace(/ — $/, '')
        return wrong(SUBJECT, { fact, why: WHY, fix: mistake.fix })
      })
  }
}

function validity(path: string | null, presets: readonly string[]): string {
  return path === null ? `there is none; presets stand in: ${presets.join(', ')}` : `${path} is valid`
}
