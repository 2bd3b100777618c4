import { html, raw } from 'hono/html'
import type { Document, Media, Operation, Parameter, Schema } from './openapi-types.ts'

type Html = ReturnType<typeof html>

/** The OpenAPI document as one page that needs no script: every address with its parameters, bodies, answers and a line of curl. */
export function docsPage({ info, tags = [], paths = {}, components }: Document): Html {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const groups = tags.map((tag) => ({
    ...tag,
    operations: operations.filter(({ operation }) => operation.tags?.includes(tag.name)),
  }))
  const schemas = Object.entries(components?.schemas ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} API</title>
<link rel="stylesheet" href="/v1/docs/style.css">
</head>
<body>
<nav aria-label="Addresses">
<a href="#top" class="title">${info.title} API</a>
${groups.map(
  (group) =>
    html`<h2>${group.name}</h2><ul>${group.operations.map(
      ({ method, path }) =>
        html`<li><a href="#${anchor(method, path)}"><b>${method}</b> ${path.replace('/v1', '')}</a></li>`,
    )}</ul>`,
)}
<h2><a href="#shapes">shapes</a></h2>
</nav>
<main id="top">
<h1>${info.title} API <small>${info.version}</small></h1>
<p>${info.description}</p>
<p>Every address begins with <code>/v1</code>. The same as data: <a href="/v1/openapi.json">openapi.json</a>. Errors are
<a href="/v1/problems">problem documents</a> (RFC 9457) that say what was wrong and where.</p>
${groups.map(
  (group) => html`<section><h2>${group.name}</h2><p>${group.description}</p>
${group.operations.map(operationSection)}</section>`,
)}
<section id="shapes"><h2>shapes</h2>${schemas.map(([name, schema]) => shape(name, schema))}</section>
</main>
</body>
</html>`
}

function operationSection({
  method,
  path,
  operation,
}: {
  method: string
  path: string
  operation: Operation
}) {
  const { parameters = [], requestBody, responses = {} } = operation
  return html`<article id="${anchor(method, path)}">
<h3><b>${method}</b> <code>${path}</code></h3>
<p class="summary">${operation.summary}${operation.security ? html` <em>needs the write token</em>` : ''}</p>
${operation.description ? html`<p>${prose(operation.description)}</p>` : ''}
<pre><code>${curl(method, path, operation)}</code></pre>
${parameters.length > 0 ? html`<table><thead><tr><th>parameter</th><th>takes</th><th>meaning</th></tr></thead><tbody>${parameters.map(parameterRow)}</tbody></table>` : ''}
${requestBody ? html`<h4>Body</h4>${mediaList(requestBody.content)}` : ''}
<h4>Answers</h4>
<dl>${Object.entries(responses).map(
    ([status, { description, content }]) => html`<dt>${status === 'default' ? 'else' : status}</dt>
<dd>${prose(description)} ${content ? mediaList(content) : ''}</dd>`,
  )}</dl>
</article>`
}

function parameterRow({ name, in: where, required, description, schema }: Parameter): Html {
  return html`<tr><td><code>${name}</code>${where === 'path' || required ? html` <small>needed</small>` : ''}</td>
<td>${typeOf(schema)}${schema?.default === undefined ? '' : html` <small>default ${String(schema.default)}</small>`}</td>
<td>${prose(description)}</td></tr>`
}

function mediaList(content: Record<string, Media>): Html {
  return html`<ul class="media">${Object.entries(content).map(
    ([type, { schema }]) => html`<li><code>${type}</code> ${typeOf(schema)}</li>`,
  )}</ul>`
}

function shape(name: string, schema: Schema): Html {
  const properties = Object.entries(schema.properties ?? {})
  return html`<article id="shape-${name}"><h3>${name}</h3>
${schema.description ? html`<p>${prose(schema.description)}</p>` : ''}
${
  properties.length > 0
    ? html`<table><tbody>${properties.map(
        ([
          field,
          value,
        ]) => html`<tr><td><code>${field}</code>${schema.required?.includes(field) ? '' : html` <small>may be absent</small>`}</td>
<td>${typeOf(value)}</td><td>${prose(value.description)}</td></tr>`,
      )}</tbody></table>`
    : html`<p>${typeOf(schema)}</p>`
}</article>`
}

/** A schema in a few words: names of shapes lead to them. */
function typeOf(schema: Schema | undefined): Html {
  if (schema === undefined) return html`anything`
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)
    return html`<a href="#shape-${name}">${name}</a>`
  }
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices !== undefined) return joined(choices.map(typeOf), ' or ')
  if (schema.enum !== undefined)
    return joined(
      schema.enum.map((value) => html`<code>${String(value)}</code>`),
      ' ',
    )
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (schema.items !== undefined) return html`list of ${typeOf(schema.items)}`
  return html`${[schema.type ?? 'anything'].flat().join(' or ')}`
}

function joined(parts: Html[], between: string): Html {
  return html`${parts.map((part, i) => (i === 0 ? part : html`${raw(between)}${part}`))}`
}

/** A description: what stands between backquotes is code. */
function prose(text = ''): Html {
  return html`${text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`
}

function curl(method: string, path: string, { requestBody, security }: Operation): string {
  const type = Object.keys(requestBody?.content ?? {})[0]
  return [
    'curl -s',
    ...(method === 'get' ? [] : [`-X ${method.toUpperCase()}`]),
    ...(security ? ['-H "authorization: Bearer $JIANBAO_TOKEN"'] : []),
    ...(type === undefined ? [] : [`-H 'content-type: ${type}' --data-binary @file`]),
    `http://127.0.0.1:4747${path.replaceAll(/[{}]/g, '')}`,
  ].join(' ')
}

const anchor = (method: string, path: string) => `${method}-${path.replaceAll(/[^\w]+/g, '-')}`
