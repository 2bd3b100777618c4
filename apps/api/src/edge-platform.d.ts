/** What tests on the edge are given by the runtime and by Vite. */
declare module 'cloudflare:workers' {
  export const env: Record<string, unknown>
}

interface ImportMeta {
  glob<Module>(
    pattern: string,
    options: { query?: string; import?: string; eager: true },
  ): Record<string, Module>
}
