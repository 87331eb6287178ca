import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

/** White modules on every side that a scanner needs (ISO/IEC 18004, 9.1). */
const quietZone = 4
/** Pixels of a module: sharp on a phone when shown at a third of it. */
const scale = 6

/**
 * A QR code as PNG, error correction M, black on white, quiet zone included: mail programs show neither SVG nor data
 * addresses. One bit per pixel, so that it weighs about a kilobyte.
 */
export function qrPng(text: string): Uint8Array {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  const side = size * scale
  const row = (modules: readonly boolean[]): Buffer => {
    // The first byte says that the row is not filtered; a set bit is white.
    const bytes = Buffer.alloc(1 + Math.ceil(side / 8))
    for (let x = 0; x < side; x++)
      if (!modules[Math.floor(x / scale)]) bytes[1 + (x >> 3)] = (bytes[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
    return bytes
  }
  const pixels = Buffer.concat(data.flatMap((modules) => Array<Buffer>(scale).fill(row(modules))))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // Bit depth 1, greyscale.
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND')])
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** Length, type, data, and the checksum of the two (PNG, 5.3). */
function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(8 + body.length)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), 4 + body.length)
  return framed
}
