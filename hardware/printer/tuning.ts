// The time-outs of a printer in one place, in ms. A fault must be seen within 2 s, and a slow printer not given up.

export const tuning = {
  /** Pause between two rounds of status requests: two of them and two answers that do not come, on a slow line, are 2 s. */
  pollMs: 400,
  /** How long an answer to one status request may take. */
  replyMs: 400,
  /** Unanswered requests in a row after which staff are told, and after which the connection is given up. */
  silentAfter: 2,
  lostAfter: 5,
  /** How long the test for the best confirmation may take. */
  probeMs: 2000,
  /** How long to listen for more after the first answer to GS r. */
  quietMs: 500,
  /** How long a healthy printer may take to confirm one ticket. */
  jobMs: 10_000,
  /** How long a printer that cannot confirm is given to print one ticket. */
  settleMs: 2000,
  /** An XOFF that old was followed by an XON that got lost. */
  xoffMs: 10_000,
  /** Pause before connection attempt n: doubled each time, up to the last. */
  retryMs: { first: 250, last: 1500 },
} as const
