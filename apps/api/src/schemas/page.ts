import { z } from '@hono/zod-openapi'
import type * as core from '@jianbao/core'
import { editKinds } from '@jianbao/corpus'
import { claim, mentions } from './mentions.ts'
import { mirror, orNull } from './mirror.ts'
import { passageFields, span, statedDateline, statedNumber, statedText } from './passage.ts'

const label = mirror<core.Label>()(
  z
    .enum([
      'headline',
      'kicker',
      'deck',
      'byline',
      'meta',
      'paragraph',
      'subhead',
      'caption',
      'jump',
      'masthead',
      'breadcrumb',
      'nav',
      'control',
      'pager',
      'teaser',
      'related',
      'index',
      'sectionLabel',
      'tagline',
      'notice',
    ])
    .openapi('Label'),
)

export const line = mirror<core.Line>()(
  z
    .object({
      ...passageFields,
      line: z.int().min(1),
      label,
      rule: z.string(),
      article: z.int().min(0).nullable(),
      parts: z.array(z.object({ label, start: z.int().min(0), end: z.int().min(0) })).optional(),
    })
    .openapi('Line', {
      description: 'One non-blank line of the capture, with the rule that decided its label.',
    }),
)

const captureInfo = mirror<core.CaptureInfo>()(
  z
    .object({
      mediaType: z.enum(['text/plain', 'text/html']),
      encoding: z.string(),
      length: z.int().min(0),
      script: z.enum(['hans', 'hant', 'hant-converted', 'none']),
      url: z.string().optional(),
      capturedAt: z.string().optional(),
    })
    .openapi('CaptureInfo'),
)

export const editKind = z.enum(editKinds)

export const edit = mirror<core.Edit>()(
  z
    .object({
      start: z.int().min(0),
      end: z.int().min(0),
      id: z.string(),
      kind: editKind,
      raw: z.string(),
      text: z.string(),
      certain: z.boolean(),
      candidates: z.array(z.string()).optional(),
    })
    .openapi('Edit', { description: 'A place where clean text differs from the capture, and why.' }),
)

const diagnostic = mirror<core.Diagnostic>()(
  z
    .object({
      code: z.string(),
      severity: z.enum(['info', 'warning']),
      message: z.string(),
      span: span.optional(),
      claims: z.array(z.string()).optional().openapi({ description: 'Ids of the claims concerned.' }),
    })
    .openapi('Diagnostic'),
)

const byline = mirror<core.Byline>()(
  z
    .object({
      name: z.string(),
      role: z.enum([
        'reporter',
        'correspondent',
        'photographer',
        'editor',
        'author',
        'proofreader',
        'translator',
      ]),
      spans: z.array(span),
    })
    .openapi('Byline'),
)

const edition = mirror<core.Edition>()(
  z
    .object({
      page: z.string().nullable(),
      sectionName: z.string().nullable(),
      jumpTo: z.string().nullable(),
      jumpFrom: z.string().nullable(),
    })
    .openapi('Edition'),
)

const metadata = mirror<core.Metadata>()(
  z
    .object({
      headline: orNull(statedText),
      kicker: orNull(statedText),
      deck: orNull(statedText),
      series: orNull(statedText),
      publisher: orNull(statedText),
      source: orNull(statedText),
      prevTitle: orNull(statedText),
      nextTitle: orNull(statedText),
      published: orNull(statedText),
      views: orNull(statedNumber),
      dateline: orNull(statedDateline),
      breadcrumb: z.array(z.string()),
      bylines: z.array(byline),
      edition: orNull(edition),
    })
    .openapi('Metadata', { description: 'What the page states or implies; null where it does neither.' }),
)

const block = mirror<core.Block>()(
  z
    .object({
      ...passageFields,
      type: z.enum(['paragraph', 'subhead', 'caption']),
      line: z.int().min(1),
    })
    .openapi('Block'),
)

export const article = mirror<core.Article>()(
  z
    .object({ id: z.string(), metadata, body: z.array(block), mentions, claims: z.array(claim) })
    .openapi('Article'),
)

const pageFields = {
  id: z.string(),
  capture: captureInfo,
  lines: z.array(line),
  edits: z.array(edit),
  diagnostics: z.array(diagnostic),
}

/** A page apart from its articles: what an article's own address shows of the page around it. */
export const pageAround = mirror<Omit<core.Page, 'articles'>>()(z.object(pageFields).openapi('PageAround'))

export const page = mirror<core.Page>()(
  z.object({ ...pageFields, articles: z.array(article) }).openapi('Page', {
    description: 'One capture: everything in it, labelled.',
  }),
)

/** What POST /v1/parse answers; a capture that cannot be read is a problem there, not an envelope. */
export const parsedEnvelope = mirror<Extract<core.Envelope, { ok: true }>>()(
  z.object({ v: z.literal(1), id: z.string(), ok: z.literal(true), page }).openapi('Envelope'),
)
