export const waiverStates = ['open', 'ending', 'unused', 'ended'] as const

/** `ending`: open, and its last day is near. `unused`: its check passed, so that nothing is excused. `ended`: its last day is over. */
export type WaiverState = (typeof waiverStates)[number]

/** An exception of the rules, as it stands today. */
export type StandingWaiver = {
  readonly check: string
  readonly reason: string
  /** Who answers for it, as far as that can be proven. */
  readonly vouched: string
  /** Its last day, as 2026-12-31, of UTC. */
  readonly until: string
  /** 0 on its last day, below 0 after it. */
  readonly daysLeft: number
  readonly state: WaiverState
}

/** What is excused: by the rules, and in the code. */
export type Debt = {
  readonly waivers: readonly StandingWaiver[]
  /** How many may be open; `null`: any number. */
  readonly maxWaivers: number | null
  /** Findings that the code says are not to be counted. */
  readonly ignored: number
}

export const noDebt: Debt = { waivers: [], maxWaivers: null, ignored: 0 }
