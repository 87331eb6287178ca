/*
 * What is compared with the e-KTP, as it stands on the card.
 */

/** Sixteen digits in groups of four. */
export const formatNik = (nik: string): string => nik.replace(/(.{4})(?=.)/g, '$1 ')

/** A birth date, "26-09-1985". */
export const cardDate = (day: string): string => day.split('-').reverse().join('-')
