import type { ConfiguredCheck } from '../config/config.ts'
import { printStatement } from '../statement/print.ts'
import { digest } from '../text/fingerprint.ts'
import { version } from '../version.ts'
import type { Judged } from './judged.ts'
import { fromPass, toPass } from './pass.ts'
import type { Scene } from './scene.ts'

/**
 * The check's result: that of an earlier run, where it asks to be cached and passed there on the same inputs; else that of
 * this one, which is kept if it passes and has not changed its own inputs.
 */
export async function passedBefore(
  configured: ConfiguredCheck,
  scene: Scene,
  run: () => Promise<Judged>
): Promise<Judged> {
  const { memory, ports, runUrl } = scene
  const key = await keyOf(configured, scene)
  if (key === null) return run()
  const pass = memory.pass(key, ports.clock.now())
  if (pass) return fromPass(pass)
  const judged = await run()
  const kept = toPass(judged, { at: new Date(ports.clock.now()).toISOString(), url: runUrl })
  if (kept && key === (await keyOf(configured, scene))) memory.addPass(key, kept)
  return judged
}

/** Names the check, what is expected of it and all it depends on; `null` where it does not ask to be cached. */
async function keyOf({ check, expect }: ConfiguredCheck, { ports, cancel }: Scene): Promise<string | null> {
  if (!check.identify) return null
  const identity = await check.identify(ports, cancel)
  return digest(JSON.stringify([version, check.id, check.source, expect.map(printStatement), identity]))
}
