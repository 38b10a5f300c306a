/** The throughput wall's page at `/wall/`. */
import './wall.ts'
import { watchBlank } from './watch-blank.ts'

watchBlank(() => document.querySelector('gl-wall')?.shadowRoot?.textContent ?? '')
