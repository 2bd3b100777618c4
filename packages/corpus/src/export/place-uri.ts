/** A code of GB/T 2260 as an identifier. */
export const placeUri = (adcode: string): string => `urn:x-gbt2260:${adcode}`
