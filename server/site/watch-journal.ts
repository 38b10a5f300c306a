/** Keeps an eye on the journal: how long each commit takes, and whether the disk takes them. Called by the site. */
import type { Journal } from '../app/ports.ts'

export type JournalWatch = {
  /** Seconds of a commit that is on disk. */
  onCommit: (seconds: number) => void
  /** The disk did not take a commit. */
  onRefused: (error: unknown) => void
  /** It took one again. */
  onBack: () => void
}

/** Watches this very journal from now on; `refuses` tells whether the last commit failed. */
export function watchJournal<Event>(
  journal: Journal<Event>,
  { onCommit, onRefused, onBack }: JournalWatch,
): { refuses: () => boolean } {
  const append = journal.append.bind(journal)
  let refused = false
  journal.append = (records, extra) => {
    const started = performance.now()
    try {
      append(records, extra)
    } catch (error) {
      refused = true
      onRefused(error)
      throw error
    }
    onCommit((performance.now() - started) / 1000)
    if (refused) onBack()
    refused = false
  }
  return { refuses: () => refused }
}
