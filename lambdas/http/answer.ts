/** An answer that carries more than JSON: cookies with it, or a file instead of it. */
export class Answer<Output> {
  readonly output: Output | undefined
  readonly cookies: readonly string[]
  readonly file: FileAnswer | undefined
  constructor(parts: { output?: Output; cookies?: readonly string[]; file?: FileAnswer }) {
    this.output = parts.output
    this.cookies = parts.cookies ?? []
    this.file = parts.file
  }
}

export interface FileAnswer {
  readonly bytes: Uint8Array
  /** e.g. `antrian-7K4M-2P9X.pdf`; ASCII only. */
  readonly name: string
}
