/** Where the pictures of characters lie that a printer may lack. */
import { join } from 'node:path'
import { root } from '../root.ts'

export const glyphsFile = join(root, 'hardware/printer/glyphs.bin')
