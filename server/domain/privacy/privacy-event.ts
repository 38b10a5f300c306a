/** The proof that people's data went: when, by whom, why and how many, never who. */
import type { EraseCampaign, ExpireRecords, ForgetPeople } from './privacy-command.ts'

type Recorded<Type extends string, Command> = { readonly type: Type; readonly v: 1 } & Omit<Command, 'type'>

export type RecordsExpired = Recorded<'RecordsExpired', ExpireRecords>
export type PeopleForgotten = Recorded<'PeopleForgotten', ForgetPeople>
export type CampaignErased = Recorded<'CampaignErased', EraseCampaign>

export type PrivacyEvent = RecordsExpired | PeopleForgotten | CampaignErased
