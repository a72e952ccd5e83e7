/** The part of SARIF 2.1.0 that is written here. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export type SarifLog = {
  readonly $schema: string
  readonly version: '2.1.0'
  readonly runs: readonly [SarifRun]
}

export type SarifRun = {
  readonly tool: { readonly driver: Driver }
  readonly columnKind: 'utf16CodeUnits'
  readonly invocations: readonly [Invocation]
  readonly results: readonly SarifResult[]
}

export type Driver = {
  readonly name: string
  readonly semanticVersion: string
  readonly informationUri: string
  readonly rules: readonly SarifRule[]
}

export type Level = 'error' | 'warning' | 'note'

type Message = { readonly text: string }

/** GitHub wants all three texts, and none of them empty. */
export type SarifRule = {
  readonly id: string
  readonly shortDescription: Message
  readonly fullDescription: Message
  readonly help: Message
  readonly defaultConfiguration: { readonly level: Level }
  /** GitHub keeps ten tags of a rule, and refuses more than twenty. */
  readonly properties: { readonly tags: readonly string[] }
}

/** `executionSuccessful` is false where a check could not be decided. */
export type Invocation = {
  readonly executionSuccessful: boolean
  readonly toolExecutionNotifications: readonly Notification[]
}

export type Notification = {
  readonly level: Level
  readonly message: Message
  readonly descriptor: { readonly id: string }
}

export type SarifResult = {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: Level
  readonly message: Message
  readonly locations: readonly [{ readonly physicalLocation: PhysicalLocation }]
  readonly partialFingerprints: { readonly primaryLocationLineHash: string }
  readonly baselineState?: 'new' | 'unchanged'
  readonly suppressions?: readonly [Suppression]
}

export type Suppression = { readonly kind: 'inSource' | 'external'; readonly justification: string }

export type PhysicalLocation = {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId: '%SRCROOT%' }
  readonly region: Region
}

export type Region = {
  readonly startLine: number
  readonly startColumn?: number
  readonly endLine?: number
  readonly endColumn?: number
}
