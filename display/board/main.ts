/** The queue board's page at `/board/`. */
import './queue-board.ts'
