import { nikProblem, normalizeNik } from '../../contract/booking/nik.ts'

/**
 * A NIK is personal data (UU PDP 27/2022). This wrapper shows itself masked wherever it is printed, logged or put
 * into JSON; only `reveal` gives the digits, so every place that does can be found by that name.
 */
export class Nik {
  readonly #digits: string
  private constructor(digits: string) {
    this.#digits = digits
  }
  /** @throws RangeError when the text is no NIK; the contract has checked it before. */
  static of(text: string): Nik {
    if (nikProblem(text)) throw new RangeError('not a NIK')
    return new Nik(normalizeNik(text))
  }
  reveal(): string {
    return this.#digits
  }
  /** Only the last four digits: enough to tell family members apart, no birth date, no region. */
  toString(): string {
    return `••••••••••••${this.#digits.slice(-4)}`
  }
  toJSON(): string {
    return this.toString()
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString()
  }
}
