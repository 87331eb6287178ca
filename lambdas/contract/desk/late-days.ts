/** Days after which an outcome that a desk recorded without network no longer counts, and leaves the device. */
export const lateDays = 7
