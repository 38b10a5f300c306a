/** The public facts of this site, from its configuration. */
import type { SiteFacts } from '../contract/site.ts'
import type { SiteConfig } from './config/site-schema.ts'

/** Minutes in a protective suit. */
const usualShift = 120

export const siteFacts = (
  config: SiteConfig,
  version: string,
  openNetwork: boolean,
  reservation: string | null,
): SiteFacts => ({
  name: config.name,
  languages: config.languages,
  script: config.script,
  pxPerMm: config.panel.pxPerMm,
  ageLine: config.ageLine,
  hours: config.hours ?? null,
  rotateMinutes: config.rotateMinutes ?? usualShift,
  board: {
    panelInches: config.board.panelInches,
    viewingMetres: config.board.viewingMetres,
    languages: config.board.languages,
    spoken: config.board.spoken ?? config.board.languages,
    times: config.board.times,
    quiet: config.board.quiet ?? null,
    directions: config.board.directions ?? {},
  },
  publicUrl: config.publicUrl?.replace(/\/$/, '') ?? null,
  reservation,
  warning: openNetwork ? 'no-tls' : null,
  version,
})
