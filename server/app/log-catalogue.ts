/**
 * Everything the site may write to its log: an id for programs, a level, and what it means for people. Details hold
 * ids of devices and people and figures, never a PIN, a token, a code, a ticket's secret or who a resident is.
 */
export const logCatalogue = {
  'site.started': { level: 'info', meaning: 'The site has read its journal and takes requests' },
  'site.stopping': { level: 'info', meaning: 'The site was told to stop' },
  'site.stopped': { level: 'info', meaning: 'The site has stopped cleanly' },
  'site.stop-failed': { level: 'fatal', meaning: 'The site could not stop cleanly' },
  'site.file-recovered': {
    level: 'warn',
    meaning: 'A file was lost or torn; the version before it was taken',
  },
  'site.file-not-written': {
    level: 'error',
    meaning: 'A change of lanes or settings could not be written to site.json; it holds until the next start',
  },
  'site.file-edited': {
    level: 'warn',
    meaning: 'site.json was edited while the site runs; it counts from the next start',
  },
  'day.opened': { level: 'info', meaning: 'A site day was opened' },
  'day.closed': { level: 'info', meaning: 'The site day was closed' },
  'storage.refused': {
    level: 'error',
    meaning: 'The disk did not take events; nothing of that turn was recorded',
  },
  'storage.back': { level: 'info', meaning: 'The disk takes events again' },
  'storage.tight': {
    level: 'error',
    meaning: 'The disk is full: the reserve was freed for calling, and no tickets are issued',
  },
  'storage.roomy': {
    level: 'info',
    meaning: 'There is room again: the reserve is whole, tickets are issued',
  },
  'follower.failed': {
    level: 'error',
    meaning: 'A bug: something that follows the events broke. The events are safe; a screen may lag behind',
  },
  'backup.made': { level: 'info', meaning: 'A backup was made, opened and checked' },
  'backup.failed': {
    level: 'error',
    meaning: 'A backup could not be made, or did not stand up to its check',
  },
  'vault.refused': {
    level: 'error',
    meaning: 'The vault did not take who people are; it is kept in memory and tried again',
  },
  'vault.back': { level: 'info', meaning: 'The vault takes who people are again' },
  'vault.put-aside': {
    level: 'error',
    meaning: 'The vault was damaged: it was put aside as it is, and a new one begun',
  },
  'vault.not-removed': {
    level: 'error',
    meaning: 'Personal data whose time is over could not be removed; tried again in a minute',
  },
  'clock.jumped': { level: 'warn', meaning: 'The clock of this computer was changed' },
  'reader.changed': { level: 'info', meaning: 'A scanner or card reader was plugged in, or went away' },
  'reader.scan-lost': {
    level: 'warn',
    meaning: 'Something was read for a kiosk that does not listen; further losses are not told one by one',
  },
  'panel.changed': { level: 'info', meaning: 'A number panel was plugged in, or went away' },
  'printer.changed': { level: 'info', meaning: 'A printer changed its state' },
  'printer.no-glyphs': {
    level: 'error',
    meaning: 'The file of characters that printers lack cannot be read; they are printed as boxes',
  },
  'access.signed-in': { level: 'info', meaning: 'Somebody signed in' },
  'access.wrong-pin': { level: 'warn', meaning: 'A sign-in with a wrong name or PIN' },
  'access.slowed': { level: 'warn', meaning: 'Guessing is slowed down' },
  'access.paired': { level: 'info', meaning: 'A device was paired' },
  'access.wrong-code': { level: 'warn', meaning: 'A pairing with a code that is wrong, used or too old' },
  'access.revoked': { level: 'info', meaning: 'A device was revoked' },
  'access.not-on-record': {
    level: 'error',
    meaning: 'A device or person was changed while the journal took nothing; this line is the only record',
  },
  'http.failed': { level: 'error', meaning: 'A request failed through a fault of the site' },
  'http.framework': { level: 'warn', meaning: 'A word of the HTTP server itself' },
  'tls.authority-made': { level: 'info', meaning: 'The authority that devices are to trust was made' },
  'tls.certificate-made': { level: 'info', meaning: 'A new certificate for this site was made' },
  'tls.name-left-out': {
    level: 'warn',
    meaning: 'The authority may not vouch for a name: delete tls.json and trust the new one to have it',
  },
  'tls.renewal-failed': {
    level: 'error',
    meaning: 'The certificate could not be renewed; tried again in an hour',
  },
} as const satisfies Record<string, { level: 'info' | 'warn' | 'error' | 'fatal'; meaning: string }>

export type LogId = keyof typeof logCatalogue

/** Writes one entry of the catalogue with its details; `err` is an error with its stack. */
export type Log = (id: LogId, details?: Readonly<Record<string, unknown>>) => void
