import api from '../package.json' with { type: 'json' }

/** What GET /v1/version says. */
export const versions = { api: api.version }
