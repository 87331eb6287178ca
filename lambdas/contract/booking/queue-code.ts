/*
 * It stands here without any import, since the page of the desk forms it without network.
 */

/** The first 40 bits of a booking's id: what identifies it at the desk. */
export const rawQueueCode = (bookingId: string): string => bookingId.slice(0, 8)

/** Queue code on the proof, e.g. `7K4M-2P9X`: the beginning of the booking's id, in capitals. */
export const queueCode = (bookingId: string): string => {
  const code = rawQueueCode(bookingId).toUpperCase()
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
