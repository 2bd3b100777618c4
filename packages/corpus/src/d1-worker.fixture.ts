import { type D1Binding, d1Driver } from './d1.ts'

/** The worker in which the tests run the driver: calls come in as JSON, and so do results or the error go out. */
// biome-ignore lint/style/noDefaultExport: a worker is one.
export default {
  async fetch(request: Request, env: { DB: D1Binding }): Promise<Response> {
    const { method, args } = (await request.json()) as {
      method: 'all' | 'run' | 'batch'
      args: [never, never]
    }
    try {
      return Response.json({ value: await d1Driver(env.DB)[method](...args) })
    } catch (error) {
      return Response.json({ error: error instanceof Error ? error.message : String(error) })
    }
  },
}
