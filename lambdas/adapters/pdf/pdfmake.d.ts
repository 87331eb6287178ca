import 'pdfmake'

declare module 'pdfmake' {
  /** Files pdfmake may read although the local access policy refuses the disk. Missing in @types/pdfmake 0.3.3. */
  export const virtualfs: {
    writeFileSync(path: string, content: Buffer): void
  }
}
