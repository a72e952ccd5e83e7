/** A contract: scripts tell them apart. */
export const exitCodes = { ready: 0, notReady: 1, wrongSetup: 2, defect: 3 } as const
