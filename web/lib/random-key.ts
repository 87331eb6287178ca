/** 128 random bits. (`crypto.randomUUID` is younger than the browsers we promise.) */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
