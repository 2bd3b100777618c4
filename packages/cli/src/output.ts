import { once } from 'node:events'

/** Writes to stdout, waiting where the reader is slower than we are. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** A reader that has seen enough (`jianbao parse … | head -1`) ends the run; it is no crash. */
export function closeQuietly(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}
