/** Finds the text of a QR code in a picture; undefined where there is none. */
export type Reader = (picture: HTMLVideoElement | HTMLCanvasElement) => Promise<string | undefined>

interface Detector {
  detect(picture: HTMLVideoElement | HTMLCanvasElement): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: ['qr_code'] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

const readerWith = (Detect: DetectorClass): Reader => {
  const detector = new Detect({ formats: ['qr_code'] })
  return async (picture) => (await detector.detect(picture))[0]?.rawValue
}

async function native(): Promise<DetectorClass | undefined> {
  const { BarcodeDetector: Detect } = globalThis as { BarcodeDetector?: DetectorClass }
  const formats = await Detect?.getSupportedFormats().catch((): readonly string[] => [])
  return formats?.includes('qr_code') ? Detect : undefined
}

let known: Promise<Reader> | undefined

/**
 * The browser's own reader of QR codes, or ours where it has none: half a megabyte, so it comes only then.
 * @throws when ours cannot be fetched; the next call tries again
 */
export function openReader(): Promise<Reader> {
  known ??= native()
    .then(async (own) => readerWith(own ?? (await import('./lazy/own-detector.ts')).OwnDetector))
    .catch((error) => {
      known = undefined
      throw error
    })
  return known
}

/** Longest sides at which a photo is looked at: the second finds a small code in a large picture. */
const sizes = [1400, 3000]

/**
 * The text of the QR code in a photo.
 * @throws when the file is no picture, or there is no reader
 */
export async function readPhoto(file: Blob): Promise<string | undefined> {
  const read = await openReader()
  const address = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    for (const size of sizes) {
      const text = await read(scaled(picture, size))
      if (text !== undefined) return text
      if (Math.max(picture.naturalWidth, picture.naturalHeight) <= size) return undefined
    }
    return undefined
  } finally {
    URL.revokeObjectURL(address)
  }
}

function scaled(picture: HTMLImageElement, longest: number): HTMLCanvasElement {
  const { naturalWidth: width, naturalHeight: height } = picture
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const paper = canvas.getContext('2d')
  if (!paper) return canvas
  // A picture without ground is read as one on white paper.
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}
