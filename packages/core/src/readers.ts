import { html } from './html.ts'
import { legacy } from './legacy.ts'
import type { Readers } from './pipeline.ts'
import { traditional } from './traditional.ts'

/** What `parse` always has: HTML, every legacy encoding, Traditional script. */
export const allReaders: Readers = { legacy, html, traditional }
