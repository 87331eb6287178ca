import type { Refusal } from '../usecases/shared/use-case.ts'

/** An answer that carries more than JSON: cookies with it, or a file instead of it. */
export class RouteAnswer<Output> {
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
  /** Where the route answers several kinds of files. */
  readonly mediaType?: string
}

/** Makes a use case that yields JSON, or a file when that was asked for, into an implementation of its route. */
export const asFileOrJson =
  <Input, Call, Output, Problem extends string>(
    useCase: (
      input: Input,
      call: Call,
    ) => Promise<{ readonly json: Output } | { readonly file: FileAnswer } | Refusal<Problem>>,
  ) =>
  async (input: Input, call: Call): Promise<RouteAnswer<Output> | Refusal<Problem>> => {
    const answer = await useCase(input, call)
    if ('refused' in answer) return answer
    return new RouteAnswer<Output>('file' in answer ? answer : { output: answer.json })
  }

/** Makes a use case that yields a file into an implementation of its route. */
export const asFile =
  <Input, Call, Problem extends string>(
    useCase: (input: Input, call: Call) => Promise<FileAnswer | Refusal<Problem>>,
  ) =>
  async (input: Input, call: Call): Promise<RouteAnswer<undefined> | Refusal<Problem>> => {
    const file = await useCase(input, call)
    return 'refused' in file ? file : new RouteAnswer<undefined>({ file })
  }
