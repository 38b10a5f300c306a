/** The sections of the lead's page: what each is called in the address, when its code is fetched, and what it shows. */
import { html, type TemplateResult } from 'lit'
import type { StaffWithPin } from '../../server/contract/access.ts'
import type { Queue } from '../../server/contract/queue.ts'
import type { SiteFacts } from '../../server/contract/site.ts'
import type { Api } from '../link/api.ts'
import type { Lists } from './lead-feed.ts'
import './overview.ts'
import type { Speak } from './words.ts'

export type SectionContext = {
  speak: Speak
  api: Api
  /** The site's time in ms. */
  now: number
  queue: Queue
  facts: SiteFacts
  lists: Lists
  /** Something in the lists was changed. */
  changed: () => void
  /** A PIN to show once. */
  showPin: (pin: StaffWithPin) => void
}

type Section = {
  /** Fetches what `show` draws, where it is not part of the page from the start. */
  load?: () => Promise<unknown>
  show: (context: SectionContext) => TemplateResult
  /** Reached from another section, and not listed beside the others. */
  apart?: true
}

export const sections = {
  overview: {
    show: ({ speak, api, queue, facts, now }) =>
      html`<gl-overview .speak=${speak} .api=${api} .queue=${queue} .facts=${facts} .now=${now}></gl-overview>`,
  },
  close: {
    apart: true,
    load: () => import('./close/close.ts'),
    show: ({ speak, api, queue, lists }) =>
      html`<gl-close .speak=${speak} .api=${api} .queue=${queue} .printers=${lists.printers}></gl-close>`,
  },
  lanes: {
    load: () => import('./lanes/lanes.ts'),
    show: ({ speak, api, queue, now }) =>
      html`<gl-lanes .speak=${speak} .api=${api} .queue=${queue} .now=${now}></gl-lanes>`,
  },
  batches: {
    load: () => import('./batches/batches.ts'),
    show: ({ speak, api, now, facts }) =>
      html`<gl-batches .speak=${speak} .api=${api} .now=${now} .facts=${facts}></gl-batches>`,
  },
  printers: {
    load: () => import('./printing/printers.ts'),
    show: ({ speak, api, lists, changed }) =>
      html`<gl-printers .speak=${speak} .api=${api} .printers=${lists.printers} @changed=${changed}></gl-printers>`,
  },
  devices: {
    load: () => Promise.all([import('./devices.ts'), import('./equipment.ts')]),
    show: ({ speak, api, lists, now, changed }) =>
      html`<gl-devices .speak=${speak} .api=${api} .devices=${lists.devices} .printers=${lists.printers} .now=${now} @changed=${changed}></gl-devices>
        <gl-equipment .speak=${speak} .equipment=${lists.equipment}></gl-equipment>`,
  },
  people: {
    load: () => import('./people.ts'),
    show: ({ speak, api, lists, changed, showPin }) =>
      html`<gl-people .speak=${speak} .api=${api} .people=${lists.people} @changed=${changed}
        @pin=${({ detail }: CustomEvent<StaffWithPin>) => showPin(detail)}></gl-people>`,
  },
  notices: {
    load: () => import('./notices/notices.ts'),
    show: ({ speak, api }) => html`<gl-notices .speak=${speak} .api=${api}></gl-notices>`,
  },
  report: {
    load: () => import('./report/report.ts'),
    show: ({ speak, api }) => html`<gl-report .speak=${speak} .api=${api}></gl-report>`,
  },
  privacy: {
    load: () => import('./privacy/privacy.ts'),
    show: ({ speak, api, queue }) =>
      html`<gl-privacy .speak=${speak} .api=${api} ?dayOpen=${queue.day !== null}></gl-privacy>`,
  },
  changes: {
    load: () => import('./changes/changes.ts'),
    show: ({ speak, api }) => html`<gl-changes .speak=${speak} .api=${api}></gl-changes>`,
  },
} as const satisfies Record<string, Section>

export type Part = keyof typeof sections

export const parts = Object.keys(sections) as Part[]

/** What the list of sections names. */
export const listed: readonly Part[] = parts.filter(part => !('apart' in sections[part]))

/** The section that an address names; the overview if it names none. */
export const partOf = (hash: string): Part => parts.find(part => `#${part}` === hash) ?? 'overview'

export const sectionOf = (part: Part): Section => sections[part]
