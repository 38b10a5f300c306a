/** The throughput wall's page at `/wall/`. */
import { reloadWhenBlank } from '../../kiosk/kit/reload-when-blank.ts'
import { GlWall } from './wall.ts'

const wall = document.querySelector('gl-wall')
reloadWhenBlank(() => wall instanceof GlWall && wall.screen.hasDrawn())
