import pdfmake from 'pdfmake'
import fontFiles from 'pdfmake/build/vfs_fonts.js'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

// The fonts come with the bundle, and nothing else is ever read or fetched, whatever a document names (CVE-2026-26801).
for (const [name, base64] of Object.entries(fontFiles))
  pdfmake.virtualfs.writeFileSync(name, Buffer.from(base64, 'base64'))
pdfmake.setFonts({ Roboto: { normal: 'Roboto-Regular.ttf', bold: 'Roboto-Medium.ttf' } })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => false)

/** The bytes of a document, set in Roboto. */
export const renderPdf = (definition: TDocumentDefinitions): Promise<Uint8Array> =>
  pdfmake.createPdf(definition).getBuffer()
