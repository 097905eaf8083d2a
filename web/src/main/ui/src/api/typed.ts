import type { components, paths } from './generated/schema'

/**
 * Types of a call, taken from what `npm run generate:api` writes, so that nobody writes them by hand. A path is given as the fetch
 * wrapper takes it: `http.get<AnswerOf<'customers/{id}', 'get'>>(…)`.
 */
type At<Path extends string> = paths[`/api/v1/${Path}` & keyof paths]

export type Path = keyof paths extends infer P ? (P extends `/api/v1/${infer Rest}` ? Rest : never) : never

export type Method = 'get' | 'post' | 'put' | 'delete'

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : undefined

type Success<R> = R extends { 200: infer Ok } ? Ok : R extends { 201: infer Created } ? Created : undefined

export type AnswerOf<P extends Path, M extends Method> = At<P>[M] extends { responses: infer R } ? Json<Success<R>> : never

export type BodyOf<P extends Path, M extends Method> = At<P>[M] extends { requestBody?: infer B } ? Json<NonNullable<B>> : never

/** One row of a list. */
export type RowOf<P extends Path> = AnswerOf<P, 'get'> extends { items: (infer R)[] } ? R : never

/** What several calls answer. */
export type SchemaOf<Name extends keyof components['schemas']> = components['schemas'][Name]
