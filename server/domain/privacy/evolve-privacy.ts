/** Applies what was recorded about people's data: the rules need to know only which campaign is gone. */
import type { Evolvers } from '../decider.ts'
import type { PrivacyEvent } from './privacy-event.ts'

export const evolvePrivacy: Evolvers<PrivacyEvent> = {
  RecordsExpired() {},
  PeopleForgotten() {},
  CampaignErased(state, { campaign, next }) {
    state.erased = { campaign, next }
  },
}
