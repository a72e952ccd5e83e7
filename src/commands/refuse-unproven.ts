import { UserError } from '../domain/errors.ts'
import type { Files } from '../domain/ports.ts'
import { languagesIn } from '../sources/scan/files/languages-in.ts'
import { describeWithheld } from '../sources/scan/files/withheld.ts'
import type { Scanned } from '../sources/scan/scan-tree.ts'
import { whyUntried } from '../sources/scan/seen.ts'
import type { Selector } from '../sources/scan/selector.ts'

export type Asked = {
  readonly files: Files
  readonly isNamed: (path: string) => boolean
  /** The rules that were named; of all rules, most read languages that are not here. */
  readonly chosen: readonly Selector[]
}

/** @throws UserError where finding nothing would prove nothing */
export async function refuseUnproven(scanned: Scanned, { files, isNamed, chosen }: Asked): Promise<void> {
  const withheld = await describeWithheld(scanned, files)
  if (withheld !== null) throw new UserError(withheld, 'check it out, or name the folders that are')
  const untried = scanned.files === 0 ? [] : chosen.filter(selector => whyUntried(selector, scanned) !== null)
  if (untried.length === 0) return
  // Since a base only what changed was scanned: the language may be elsewhere.
  const inTree = { ...scanned, languages: await languagesIn({ files }, isNamed) }
  const [why] = untried.flatMap(selector => whyUntried(selector, inTree) ?? [])
  if (why !== undefined) throw new UserError(`--rule: ${why}`, 'name a rule of a language that is here')
}
