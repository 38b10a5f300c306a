/** What may be recorded about people's data, which lies in the vault: only that it went, never what it was. */

/** Its time is over. `people`: how many are forgotten. */
export type ExpireRecords = {
  readonly type: 'ExpireRecords'
  readonly keys: readonly string[]
  readonly people: number
}
/** Somebody asked to be forgotten; `person` null: everybody of the ticket. */
export type ForgetPeople = {
  readonly type: 'ForgetPeople'
  readonly of: string
  readonly person: number | null
  readonly people: number
  readonly reason: string
}
/** The campaign is over: its keys are destroyed, and another begins. */
export type EraseCampaign = {
  readonly type: 'EraseCampaign'
  readonly campaign: string
  readonly next: string
  readonly people: number
  readonly reason: string
}

export type PrivacyCommand = ExpireRecords | ForgetPeople | EraseCampaign
