/** How loud the boards speak: 0 to 5. */
import type { Settings } from '../../domain/day/day.ts'

const loudest = 5

export const volumeOf = ({ volume }: Pick<Settings, 'volume'>): number => volume ?? loudest
