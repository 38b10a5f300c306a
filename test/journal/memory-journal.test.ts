import { openMemoryJournal } from '../../server/journal/memory-journal.ts'
import { journalContract } from './support/contract.ts'
import { format } from './support/sample.ts'

journalContract(() => openMemoryJournal(format))
