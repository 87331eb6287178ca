import { encode } from 'uqr'

/** A film for Chromium's pretended camera: one QR code, still, as uncompressed YUV4MPEG2. */
export function qrCameraVideo(text: string, { width = 640, height = 480 } = {}): Buffer {
  const { data, size } = encode(text, { border: 4 })
  const side = Math.floor(Math.min(width, height) / size)
  const [left, top] = [(width - side * size) >> 1, (height - side * size) >> 1]
  const light = Buffer.alloc(width * height, 235)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (data[y]?.[x])
        for (let row = 0; row < side; row++) {
          const from = (top + y * side + row) * width + left + x * side
          light.fill(16, from, from + side)
        }
  const colour = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour])
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`), frame, frame])
}
