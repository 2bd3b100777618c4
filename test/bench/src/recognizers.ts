import suite from '@microsoft/recognizers-text-suite'

const chinese = suite.Culture.Chinese

/** What finds the numbers, measures and dates of a text in the peer: all its Chinese models for what core calls quantities and dates. */
export function recognise(text: string): number {
  const found = [
    suite.recognizeNumber(text, chinese),
    suite.recognizePercentage(text, chinese),
    suite.recognizeAge(text, chinese),
    suite.recognizeCurrency(text, chinese),
    suite.recognizeDimension(text, chinese),
    suite.recognizeTemperature(text, chinese),
    suite.recognizeDateTime(text, chinese),
  ]
  return found.reduce((sum, list) => sum + list.length, 0)
}
