/** The package has no types: it exports the path of the program for this platform. */
declare module 'workerd' {
  const path: string
  // biome-ignore lint/style/noDefaultExport: it is what the package exports.
  export default path
}
