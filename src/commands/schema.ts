import { configJsonSchema } from '../config/schema/json-schema.ts'
import { exitCodes } from '../exit-codes.ts'
import { sources } from '../sources/index.ts'
import type { Console } from './console.ts'
import { parseOptions } from './options.ts'

/** Prints the JSON Schema of the config, for editors. */
export async function schema({ args, stdout }: Console): Promise<number> {
  parseOptions(args, { values: [], switches: [] })
  stdout.write(`${JSON.stringify(configJsonSchema(sources), null, 2)}\n`)
  return exitCodes.ready
}
