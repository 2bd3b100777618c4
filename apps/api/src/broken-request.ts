import { type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { ApiProblem, problemMediaType } from './problem.ts'

/** Answers what Node's parser refuses before the API sees it with a problem too, and closes the connection. */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy()
    const problem =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? new ApiProblem(
            'headers-too-long',
            'The address and headers have more than 16 KiB together. Ask for less at a time.',
          )
        : new ApiProblem('bad-request', 'What arrived is no request that HTTP knows.')
    const body = JSON.stringify(problem.toDocument(crypto.randomUUID()))
    const head = [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      `content-type: ${problemMediaType}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  })
}
