/** When people's data may go. */
import type { Deciders } from '../decider.ts'
import { openDay } from '../lookup.ts'
import { faulty, filled } from '../validate.ts'
import type { PrivacyCommand } from './privacy-command.ts'

export const decidePrivacy: Deciders<PrivacyCommand> = {
  ExpireRecords: (_state, { type: _, ...details }) => ({
    events: [{ type: 'RecordsExpired', v: 1, ...details }],
  }),
  ForgetPeople(_state, { type: _, ...details }) {
    return (
      faulty(filled('reason', details.reason)) ?? { events: [{ type: 'PeopleForgotten', v: 1, ...details }] }
    )
  },
  /** Not while a day is open: people with live tickets would no longer be known as the same. */
  EraseCampaign(state, { type: _, ...details }) {
    const fault = faulty(filled('reason', details.reason))
    if (fault) return fault
    if (openDay(state)) return { refused: 'wrong-state', state: 'day-open' }
    return { events: [{ type: 'CampaignErased', v: 1, ...details }] }
  },
}
