/**
 * Types of a call taken from the `paths` that `npm run generate:api` writes, so that nobody writes them by hand:
 * `http.get<AnswerOf<paths, '/api/v1/customers/{id}', 'get'>>(…)`.
 */
export type Method = 'get' | 'post' | 'put' | 'delete'

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : undefined

type Responses<Paths, Path extends keyof Paths, M extends Method> = M extends keyof Paths[Path]
  ? Paths[Path][M] extends { responses: infer R }
    ? R
    : never
  : never

type Success<R> = R extends { 200: infer Ok } ? Ok : R extends { 201: infer Created } ? Created : undefined

export type AnswerOf<Paths, Path extends keyof Paths, M extends Method> = Json<Success<Responses<Paths, Path, M>>>

export type BodyOf<Paths, Path extends keyof Paths, M extends Method> = M extends keyof Paths[Path]
  ? Paths[Path][M] extends { requestBody?: infer B }
    ? Json<NonNullable<B>>
    : never
  : never
