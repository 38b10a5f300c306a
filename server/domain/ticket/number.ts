/** Ticket numbers: a letter for the class and at least three digits; after A999 comes A1000. */
import type { Class } from '../words.ts'

const LETTER: Readonly<Record<Class, string>> = { general: 'A', green: 'G', batch: 'B' }

export const ticketNumber = (of: Class, count: number): string => LETTER[of] + String(count).padStart(3, '0')
