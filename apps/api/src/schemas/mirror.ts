import { z } from '@hono/zod-openapi'

/** Intersections and interfaces written out, so that two ways of writing the same fields compare as equal. */
type Plain<T> = T extends readonly (infer U)[]
  ? Plain<U>[]
  : T extends object
    ? { [K in keyof T]: Plain<T[K]> }
    : T

type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? unknown : never

/**
 * Returns the schema as it is, and compiles only while what it yields is exactly `T`: no field more or less, none
 * optional here and required there. So a schema cannot drift from the type it stands for.
 */
export function mirror<T>() {
  return <S extends z.ZodType>(schema: S & Same<z.output<S>, T>): S => schema
}

/** The schema or null, so that the document says so where it is used; `.nullable()` says it of the named schema itself. */
export function orNull<S extends z.ZodType>(schema: S) {
  return z.union([schema, z.null()])
}
