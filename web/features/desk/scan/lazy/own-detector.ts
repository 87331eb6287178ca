import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

// By itself the library would fetch it from somewhere else.
prepareZXingModule({ overrides: { locateFile: () => wasm } })

/** A reader of QR codes for browsers without one (Firefox, Safari, Chrome on Windows and Linux). */
export { BarcodeDetector as OwnDetector }
