/** `HH:MM` of what people type for it: `8`, `800`, `8.30`, `08:30`; undefined when it is no time of day. */
export function typedTime(text: string): string | undefined {
  const [, hours = '', minutes = '00'] = /^\s*(\d{1,2})(?:[.:]?(\d\d))?\s*$/.exec(text) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}
