import type { TimeZone } from '../../domain/shared/dates.ts'
import type { CalendarEvent } from '../../usecases/proof/save-calendar-file.ts'

/** Indonesia keeps no summer time, so one rule describes each zone for ever. */
const offsets: Readonly<Record<TimeZone, string>> = {
  'Asia/Jakarta': '+0700',
  'Asia/Makassar': '+0800',
  'Asia/Jayapura': '+0900',
}

/**
 * An iCalendar file (RFC 5545) with the office's own time zone and an alarm the day before, or what cancels one. Written here, since the
 * libraries tried leave the zone to the server's or write the stamp without UTC.
 */
export function writeCalendarFile(event: CalendarEvent): string {
  const { timeZone, date, time } = event
  const isCancelled = event.method === 'CANCEL'
  const start = `${date.replaceAll('-', '')}T${time.replace(':', '')}00`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Antrian Paspor Online//ID',
    'CALSCALE:GREGORIAN',
    `METHOD:${event.method}`,
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offsets[timeZone]}`,
    `TZOFFSETTO:${offsets[timeZone]}`,
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `ORGANIZER;CN="${event.organizer.name.replace(unquotable, "'")}":mailto:${event.organizer.email}`,
    `DTSTAMP:${new Date(event.writtenAt).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;TZID=${timeZone}:${start}`,
    `DURATION:PT${event.minutes}M`,
    `SUMMARY:${escaped(event.summary)}`,
    `LOCATION:${escaped(event.location)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `URL:${event.url}`,
    ...(isCancelled ? [] : displayAlarm(event)),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** Nothing rings for what does not take place. */
const displayAlarm = ({ reminder }: CalendarEvent): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'TRIGGER:-P1D',
  `DESCRIPTION:${escaped(reminder)}`,
  'END:VALARM',
]

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a quoted parameter cannot hold (RFC 5545, 3.1)
const unquotable = /["\u0000-\u001f\u007f]/g

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** No line longer than 75 octets (RFC 5545, 3.1), and no character cut in two. */
function folded(line: string): string {
  const pieces = ['']
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 74) {
      pieces.push('')
      octets = 0
    }
    pieces[pieces.length - 1] += character
    octets += size
  }
  return pieces.join('\r\n ')
}
