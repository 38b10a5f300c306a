/** The closed vocabularies of the rules, in the field's own words; commands, events and state all use them. */

export const CLASSES = ['general', 'green', 'batch'] as const
export type Class = (typeof CLASSES)[number]

/** The same for the other classes. */
export const withClass = <T>(all: Readonly<Record<Class, T>>, of: Class, value: T): Record<Class, T> => ({
  general: of === 'general' ? value : all.general,
  green: of === 'green' ? value : all.green,
  batch: of === 'batch' ? value : all.batch,
})

export const NEEDS = [
  'mobility',
  'wheelchair',
  'vision',
  'hearing',
  'pregnant',
  'infant',
  'unwell',
  'language',
  'other',
] as const
export type Need = (typeof NEEDS)[number]

export const LANGUAGES = ['zh-CN', 'zh-HK', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** "Help me up the stairs" or "sample me downstairs". */
export type Access = 'help-up' | 'downstairs'

/** How many people may share a tube; 1 means that tubes are not tracked. */
export const POOLS = [1, 5, 10, 20] as const
export type Pool = (typeof POOLS)[number]

export type TicketState = 'waiting' | 'called' | 'sampling' | 'done' | 'missed' | 'cancelled' | 'expired'

export type AssistanceKind = 'wheelchair' | 'mobility' | 'vision' | 'unwell' | 'other' | 'access'

export type IncidentKind = 'medical' | 'other'
