/** The sites of docs/field-notes.md as figures: how many come, when, who they are, and what happens meanwhile. */

export type Profile = {
  readonly words: string
  readonly people: number
  readonly hours: number
  readonly lanes: number
  /** Work that arrives over the day as a share of what the lanes can do with nobody pausing. */
  readonly load: number
  /** How busy each equal part of the day is, relative to the others. */
  readonly shape: readonly number[]
  /** Share of tickets in the green channel, and how busy they make each part of the day. */
  readonly green: number
  readonly greenShape: readonly number[]
  /** Companies that were given a window: share of all people. */
  readonly batches: number
  /** The site is held by rain: from which share of the day, for how many minutes, and then let in batch by batch. */
  readonly rain: { readonly from: number; readonly minutes: number } | null
}

const steady = { green: 0.1, greenShape: [1], batches: 0, rain: null }

export const PROFILES = {
  /** A town of 250,000 in two days at 42 sites: 213 an hour at an average site, 14 hours a day. */
  village: {
    ...steady,
    words: 'a village site',
    people: 2982,
    hours: 14,
    lanes: 5,
    load: 0.95,
    shape: [0.9, 1.3, 1.2, 0.8, 0.7, 1.1, 1.2, 0.8],
  },
  /** 4,000 people in six hours at one place, into the night. */
  night: {
    ...steady,
    words: 'one busy place, into the night',
    people: 4020,
    hours: 6,
    lanes: 10,
    load: 0.97,
    shape: [0.8, 1.1, 1.3, 1.2, 0.9, 0.7],
  },
  centre: {
    ...steady,
    words: 'a community centre',
    people: 2000,
    hours: 8,
    lanes: 6,
    load: 0.95,
    shape: [1.2, 1.3, 1, 0.7, 0.8, 1.1, 1.1, 0.8],
  },
  rain: {
    ...steady,
    words: 'sudden rain: everybody is held, then let in company by company',
    people: 1278,
    hours: 6,
    lanes: 5,
    load: 0.9,
    shape: [1.1, 1.2, 1, 0.8, 1, 0.9],
    batches: 0.15,
    rain: { from: 0.4, minutes: 25 },
  },
  elders: {
    ...steady,
    words: 'the elderly all come in the first 90 minutes',
    people: 1278,
    hours: 6,
    lanes: 5,
    load: 1,
    shape: [1.1, 1.2, 1, 0.9, 1, 0.8],
    green: 0.3,
    greenShape: [3, 0.3, 0.3, 0.4],
  },
} as const satisfies Record<string, Profile>

export type ProfileName = keyof typeof PROFILES

export const isProfile = (name: string): name is ProfileName => Object.hasOwn(PROFILES, name)
