/** The queue board's page at `/board/`. */
import { reloadWhenBlank } from '../../kiosk/kit/reload-when-blank.ts'
import { GlQueueBoard } from './queue-board.ts'

const board = document.querySelector('gl-queue-board')
reloadWhenBlank(() => board instanceof GlQueueBoard && board.screen.hasDrawn())
