const minute = 60_000
const day = 24 * 60 * minute
/** Jakarta's clock is ahead of UTC, all year round. */
const jakartaAhead = 7 * 60 * minute

/**
 * @param time of day in Jakarta, e.g. `23:55`
 * @param now milliseconds since 1970
 * @returns milliseconds until it is that time next
 */
export function untilNext(time: string, now: number): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (hours === undefined) throw new Error(`${time} is no time of day; write e.g. 23:55`)
  const wanted = (Number(hours) * 60 + Number(minutes)) * minute
  return (wanted - ((now + jakartaAhead) % day) + day) % day
}
