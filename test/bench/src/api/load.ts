import autocannon from 'autocannon'

export interface Load {
  url: string
  requests: number
  connections: number
  method?: 'GET' | 'POST'
  body?: string
}

export interface LoadResult {
  /** Answers a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
}

/** A bounded number of requests, so many at a time. @throws where one of them fails. */
export async function load({ url, requests, connections, method = 'GET', body }: Load): Promise<LoadResult> {
  const start = performance.now()
  let last = start
  const options: autocannon.Options = {
    url,
    amount: requests,
    connections,
    method,
    ...(body !== undefined && { body, headers: { 'content-type': 'text/plain' } }),
  }
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, told) => (error ? reject(error) : resolve(told)))
    // Autocannon looks but now and then whether all have come.
    run.on('response', () => {
      last = performance.now()
    })
  })
  const seconds = (last - start) / 1000
  const failed = result.errors + result.timeouts + result.non2xx
  if (failed > 0) throw new Error(`${failed} of ${requests} requests to ${url} failed.`)
  return { rate: requests / seconds, p50: result.latency.p50, p99: result.latency.p99 }
}
