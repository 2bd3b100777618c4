const texts = import.meta.glob<string>('../../web/samples/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const truths = import.meta.glob<object>('../../../test/fixtures/truth/**/*.json', {
  import: 'default',
  eager: true,
})

/** `fixtures()` of the test package, without a file system. */
export function fixtures() {
  return Object.values(truths).map((truth) => {
    const { file } = truth as { file: string }
    const text = texts[`../../web/samples/${file}`] ?? ''
    return {
      slug: file.replace(/\.txt$/, ''),
      path: file,
      text,
      bytes: new TextEncoder().encode(text),
      truth,
    }
  })
}
