/**
 * Version of this package: with a capture's id it names one reading of it. Written here too, since a bundle with package.json
 * would carry all of that.
 */
export const coreVersion: string = '0.1.0'
