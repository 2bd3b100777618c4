/** The package has no types: it exports the path of the program for this platform. */
declare module 'workerd' {
  const path: string
  export default path
}
