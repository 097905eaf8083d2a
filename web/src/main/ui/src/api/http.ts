import { Problem } from './problem'

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>

export interface Call {
  query?: Query
  body?: unknown
  /** Text to send as it is, for example a CSV or an image. */
  raw?: { type: string; content: Blob | string }
  /** What may come back, when it is not JSON. */
  accept?: string
  /** Version that the user saw; sent as If-Match. */
  seen?: number | string | null
  /** Keep it for a second try of the same submit, so that the server does the work once. */
  idempotencyKey?: string
  signal?: AbortSignal
  /** True for calls whose 401 is an answer and not the end of the session. */
  anonymous?: boolean
}

export interface Answer<T> {
  data: T
  status: number
  etag: string | null
  location: string | null
  response: Response
}

interface Wiring {
  csrfToken: () => string | null
  language: () => string
  /** Resolves when the user has signed in again; rejects when they gave up. */
  signInAgain: (() => Promise<void>) | null
  reachable: (yes: boolean) => void
}

const wiring: Wiring = { csrfToken: () => null, language: () => 'en', signInAgain: null, reachable: () => undefined }

/** The session store hands in what only it knows; the wrapper itself knows no store. */
export function wire(parts: Partial<Wiring>): void {
  Object.assign(wiring, parts)
}

const ROOT = '/api/v1'

/** `crypto.randomUUID` exists on secure origins only; this works on a plain http address too. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function address(path: string, query?: Query): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined || value === '') continue
    if (Array.isArray(value)) {
      if (value.length > 0) words.set(name, value.join(','))
    } else words.set(name, String(value))
  }
  const text = words.toString()
  return `${ROOT}/${path.replace(/^\//, '')}${text ? `?${text}` : ''}`
}

function request(method: string, call: Call): RequestInit {
  const headers: Record<string, string> = { Accept: call.accept ?? 'application/json, application/problem+json', 'Accept-Language': wiring.language() }
  const init: RequestInit = { method, headers, credentials: 'same-origin', signal: call.signal ?? null }
  if (call.raw) {
    headers['Content-Type'] = call.raw.type
    init.body = call.raw.content
  } else if (call.body !== undefined) {
    headers['Content-Type'] = 'application/json'
    init.body = JSON.stringify(call.body)
  }
  const csrf = wiring.csrfToken()
  if (method !== 'GET' && csrf) headers['X-CSRF-Token'] = csrf
  if (call.seen !== undefined && call.seen !== null) headers['If-Match'] = `"${call.seen}"`
  if (call.idempotencyKey) headers['Idempotency-Key'] = call.idempotencyKey
  return init
}

async function send(method: string, path: string, call: Call): Promise<Response> {
  let response: Response
  try {
    response = await fetch(address(path, call.query), request(method, call))
  } catch (error) {
    if (call.signal?.aborted) throw error
    wiring.reachable(false)
    throw Problem.unreachable()
  }
  wiring.reachable(true)
  if (response.ok) return response
  const problem = await Problem.of(response)
  if (problem.status === 401 && !call.anonymous && wiring.signInAgain) {
    await wiring.signInAgain()
    return send(method, path, { ...call, anonymous: true })
  }
  throw problem
}

async function exchange<T>(method: string, path: string, call: Call = {}): Promise<Answer<T>> {
  const response = await send(method, path, call)
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '')
  const data = (response.status === 204 || !isJson ? undefined : await response.json()) as T
  return {
    data,
    status: response.status,
    etag: (response.headers.get('ETag') ?? '').replace(/^W\//, '').replaceAll('"', '') || null,
    location: response.headers.get('Location'),
    response,
  }
}

export interface Upload {
  query?: Query
  idempotencyKey: string
  /** From 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/** One file as it is. By XMLHttpRequest, since fetch tells no progress of what it sends. */
async function upload<T>(path: string, file: Blob, name: string, call: Upload, isSecondTry = false): Promise<T> {
  const { headers } = request('POST', { raw: { type: 'application/octet-stream', content: file }, idempotencyKey: call.idempotencyKey })
  const sent = await new Promise<Response>((resolve, reject) => {
    const way = new XMLHttpRequest()
    way.open('POST', address(path, call.query))
    for (const [each, value] of Object.entries({ ...headers, 'X-File-Name': encodeURIComponent(name) })) way.setRequestHeader(each, String(value))
    way.upload.onprogress = (event) => event.lengthComputable && call.onProgress?.(event.loaded / event.total)
    way.onload = () => resolve(new Response(way.responseText, { status: way.status, headers: { 'Content-Type': way.getResponseHeader('Content-Type') ?? '' } }))
    way.onerror = () => reject(Problem.unreachable())
    way.onabort = () => reject(new DOMException('Stopped', 'AbortError'))
    call.signal?.addEventListener('abort', () => way.abort())
    way.send(file)
  })
  wiring.reachable(true)
  if (sent.ok) return (await sent.json()) as T
  const problem = await Problem.of(sent)
  if (problem.status === 401 && wiring.signInAgain && !isSecondTry) {
    await wiring.signInAgain()
    return upload(path, file, name, call, true)
  }
  throw problem
}

function fileName(response: Response, otherwise: string): string {
  const header = response.headers.get('Content-Disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(header)?.[1] ?? otherwise
}

export function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

export const http = {
  get: <T>(path: string, call?: Omit<Call, 'body' | 'raw'>) => exchange<T>('GET', path, call),
  /** A create or an act. Without a key of its own a fresh one is made, which covers one try only. */
  post: <T>(path: string, call: Call = {}) => exchange<T>('POST', path, { idempotencyKey: newIdempotencyKey(), ...call }),
  put: <T>(path: string, call?: Call) => exchange<T>('PUT', path, call),
  delete: <T = undefined>(path: string, call?: Call) => exchange<T>('DELETE', path, call),
  upload: <T>(path: string, file: Blob, name: string, call: Upload) => upload<T>(path, file, name, call),
  async download(path: string, otherwise: string, call: Call = {}): Promise<Response> {
    const response = await send('GET', path, { ...call, accept: '*/*' })
    saveAs(await response.blob(), fileName(response, otherwise))
    return response
  },
}
