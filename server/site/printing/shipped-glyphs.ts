/** The pictures that come with Greenlane, of characters that a printer may lack. */
import { join } from 'node:path'
import { openGlyphs } from '../../../hardware/printer/open-glyphs.ts'
import { root } from '../root.ts'

export const glyphsFile = join(root, 'hardware/printer/glyphs.bin')

export const openShippedGlyphs = (onFailed: (error: unknown) => void) => openGlyphs(glyphsFile, onFailed)
