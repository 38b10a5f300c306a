/** Where the clips that come with Greenlane lie, a folder for each language. */
import { join } from 'node:path'

export const clipsFolder = join(import.meta.dirname, '..', '..', '..', 'kiosk', 'speech', 'clips')
