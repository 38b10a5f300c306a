/** The text of a new `site.json`: five lanes, the built-in printer, and a line about every key. */

const lane = (id: number, stepFree: boolean) =>
  `{ "id": "${id}", "name": "${id}", "stepFree": ${stepFree}, "serves": ["general", "green", "batch"], "pool": 1, "greenFirst": false }`

export const siteTemplate = `// The configuration of this site: an edit counts from the next start. Comments are kept when the lead's screen changes a value.
{
  // Shown on every screen and printed on every ticket.
  "name": { "zh": "采样点", "en": "Sampling site" },

  // Where residents' phones reach this site, such as "https://queue.example.org"; without it no QR is printed.
  // "publicUrl": "",

  // Offered at the kiosk, the first one first: "zh-CN" Mandarin, "zh-HK" Cantonese, "en" English.
  "languages": ["zh-CN", "zh-HK", "en"],

  // Chinese characters on screens and paper: "simplified" or "traditional".
  "script": "simplified",

  // stepFree: no stairs. serves: classes called here. pool: people to a tube (1, 5, 10, 20).
  // greenFirst: calls the green channel before anyone else.
  "lanes": [
    ${lane(1, true)},
    ${lane(2, true)},
    ${lane(3, false)},
    ${lane(4, false)},
    ${lane(5, false)}
  ],

  // None: the built-in virtual printer, whose tickets are shown on screen. width: of the paper, 58 or 80 mm.
  // { "id": "p1", "name": "Door", "kind": "serial", "path": "/dev/serial/by-id/…", "baudRate": 9600, "rtscts": true, "width": 58 }
  // { "id": "p2", "name": "Hall", "kind": "tcp", "host": "192.0.2.7", "port": 9100, "width": 80 }
  // { "id": "p3", "name": "Demo", "kind": "virtual", "width": 58 }
  // "font" says which characters a printer has (ascii, gb2312, gbk, gb18030; gbk if left out): lines with others are drawn.
  // Printers side by side share their tickets: give them the same "place". One that fails is helped by any other.
  "printers": [],

  // What a ticket shows, by paper width in mm: see "Layouts" in docs/hardware.md. The lead's page shows how it looks.
  // "layouts": { "58": [{ "show": "site" }, { "show": "number", "size": 6 }, { "show": "wait" }, { "show": "qr" }] },

  // Scanners and ID-card readers at this computer; kiosk: the name or id of the kiosk they stand at (docs/hardware.md).
  // { "id": "s1", "kind": "serial", "path": "/dev/serial/by-id/…", "baudRate": 9600, "kiosk": "Gate" }
  // { "id": "c1", "kind": "id-card", "path": "/dev/serial/by-id/…", "kiosk": "Gate" }
  "scanners": [],

  // LED panels that show whom a lane called. frame: what the panel is sent, as bytes and placeholders.
  // { "id": "l1", "lane": "1", "kind": "serial", "path": "/dev/serial/by-id/…", "address": 5, "frame": "{id} {hi} {lo} {sum8}" }
  "panels": [],

  // The kiosk's touch panel: pixels per millimetre, and the height of its lower edge above the floor in mm.
  "panel": { "pxPerMm": 4.03, "lowerEdgeMm": 850 },

  // The queue board: panel diagonal, farthest viewer, languages shown, languages spoken in order, times each call is
  // spoken. A call in two languages takes 9 s, in three 13 s: for five lanes at work, two languages once are enough.
  // May also hold "volume" of the voice, 0 (off) to 5; "quiet": { "from": "22:00", "to": "06:00" }, when nothing is spoken;
  // and "directions" by lane: { "1": "left" }, or right, ahead, back, up, down.
  "board": { "panelInches": 55, "viewingMetres": 5, "languages": ["zh-CN", "zh-HK", "en"], "spoken": ["zh-CN", "zh-HK"], "times": 1 },

  // A green number may overtake after this many general calls.
  "k": 2,

  // A batch takes a turn after this many general calls.
  "kBatch": 2,

  // People who fit inside one metre apart; null: nobody is asked to wait outside.
  "capacity": null,

  // When the site is open, by the clock of this computer: shown on the wall, which then tells how many will come in all.
  // "hours": { "from": "05:30", "to": "22:00" },

  // The age from which the green channel is offered.
  "ageLine": 60,

  // What is kept of people, encrypted and apart from the queue, so that a laboratory's result finds its person, and how
  // many days after the day on which they gave it. "keep": [] keeps nothing.
  "privacy": { "keep": ["name", "resident-id", "phone", "passport", "token"], "retentionDays": 14 },

  // Minutes at one lane after which the handheld reminds its holder to change places.
  "rotateMinutes": 120,

  // Minutes from one backup to the next; one more is made when the day closes. They lie in backups/ beside this file.
  "backupMinutes": 15,

  // A second folder for every backup, best on another disk; it must be there.
  // "backupFolder": "/media/stick/greenlane",

  // Requests a second that one device may make.
  "rateLimit": 200
}
`
