import type { SchemaOf } from './typed'

/** What the server says when it refuses (RFC 9457, `docs/problems.md`); a proxy in between may say less. */
export type ProblemBody = Partial<SchemaOf<'Problem'>> & Record<string, unknown>
export type FieldError = NonNullable<SchemaOf<'Problem'>['errors']>[number]

export class Problem extends Error {
  /** `area/slug`; `client/…` for what never reached the server. */
  readonly type: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly traceId: string | null
  readonly errors: FieldError[]
  /** Seconds to wait before the next try, when the server said so. */
  readonly retryAfter: number | null

  constructor(
    status: number,
    readonly body: ProblemBody,
    retryAfter: number | null = null,
  ) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.type = (body.type ?? '').replace(/^.*\/problems\//, '') || `http/${status}`
    this.title = body.title ?? ''
    this.detail = body.detail ?? ''
    this.traceId = body.traceId ?? null
    this.errors = Array.isArray(body.errors) ? body.errors : []
    this.retryAfter = retryAfter
  }

  static unreachable(): Problem {
    return new Problem(0, { type: '/problems/client/unreachable' })
  }

  /** A refusal that must not offer "try again", because the answer would be the same. */
  get isFinal(): boolean {
    return this.status === 403 || this.status === 404
  }

  static async of(response: Response): Promise<Problem> {
    const wait = Number(response.headers.get('Retry-After') ?? Number.NaN)
    let body: ProblemBody = {}
    if (/json/.test(response.headers.get('Content-Type') ?? '')) {
      body = ((await response.json().catch(() => ({}))) ?? {}) as ProblemBody
    }
    return new Problem(response.status, body, Number.isFinite(wait) ? wait : null)
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, { type: '/problems/client/unexpected', detail: String(error) })
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
