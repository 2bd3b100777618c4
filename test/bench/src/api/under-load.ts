import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Answer, Question } from './questions.ts'

/** A process of its own to be put under load. */
export interface UnderLoad {
  ask(question: Question): Promise<Answer>
  stop(): Promise<void>
}

export function startUnderLoad(): UnderLoad {
  const child = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), { execArgv: ['--expose-gc'] })
  return {
    async ask(question) {
      child.send(question)
      const [answer] = (await once(child, 'message')) as [Answer]
      return answer
    },
    async stop() {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
