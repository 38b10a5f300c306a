/** A moment as a clock on the wall shows it, `10:42`, in the time zone of this device. */
const format = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** `moment` is an RFC 3339 time or ms since 1970. */
export const clockTime = (moment: string | number): string => format.format(new Date(moment))
