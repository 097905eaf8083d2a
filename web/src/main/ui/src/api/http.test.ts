import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { address, http, newIdempotencyKey, wire } from './http'
import { Problem } from './problem'

const answer = (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers } })
const server = vi.fn<typeof fetch>()
const sent = (call = 0) => server.mock.calls[call]?.[1]?.headers as Record<string, string>

beforeEach(() => vi.stubGlobal('fetch', server.mockReset()))
afterEach(() => {
  vi.unstubAllGlobals()
  wire({ csrfToken: () => null, signInAgain: null })
})

describe('http', () => {
  it('sends the CSRF token with unsafe calls only', async () => {
    wire({ csrfToken: () => 'secret' })
    server.mockImplementation(async () => answer(200))
    await http.get('customers')
    await http.post('customers', { body: {} })
    expect([sent(0)['X-CSRF-Token'], sent(1)['X-CSRF-Token']]).toEqual([undefined, 'secret'])
  })

  it('gives every create an idempotency key and keeps a given one', async () => {
    server.mockImplementation(async () => answer(201))
    await http.post('customers')
    await http.post('customers', { idempotencyKey: 'mine-0001' })
    expect(sent(0)['Idempotency-Key']).toMatch(/^[0-9a-f]{32}$/)
    expect(sent(1)['Idempotency-Key']).toBe('mine-0001')
  })

  it('quotes the seen version and reads the new one', async () => {
    server.mockResolvedValue(answer(200, { id: '1' }, { ETag: '"8"' }))
    const { etag } = await http.put('customers/1', { body: {}, seen: 7 })
    expect([sent()['If-Match'], etag]).toEqual(['"7"', '8'])
  })

  it('turns a refusal into a typed problem', async () => {
    server.mockResolvedValue(answer(400, { type: '/problems/request/invalid', traceId: '4bf9', errors: [{ field: 'email', code: 'invalid-email', message: 'no' }] }, { 'Retry-After': '5' }))
    const problem = await http.get('x').catch((error: unknown) => error as Problem)
    expect(problem).toMatchObject({ type: 'request/invalid', status: 400, traceId: '4bf9', retryAfter: 5, errors: [{ field: 'email' }] })
  })

  it('says that the server is unreachable', async () => {
    server.mockRejectedValue(new TypeError('failed'))
    await expect(http.get('x')).rejects.toMatchObject({ type: 'client/unreachable', status: 0 })
  })

  it('asks to sign in again and repeats the call with the same key', async () => {
    const signInAgain = vi.fn(async () => undefined)
    wire({ signInAgain })
    server.mockResolvedValueOnce(answer(401, { type: '/problems/session/required' })).mockResolvedValueOnce(answer(201, { id: '1' }))
    const { data } = await http.post<{ id: string }>('customers', { body: {} })
    expect(data.id).toBe('1')
    expect(signInAgain).toHaveBeenCalledOnce()
    expect(sent(0)['Idempotency-Key']).toBe(sent(1)['Idempotency-Key'])
  })

  it('leaves out empty members of a query and joins lists', () => {
    expect(address('customers', { search: '', sort: 'name', ids: ['a', 'b'], isActive: true, none: null })).toBe('/api/v1/customers?sort=name&ids=a%2Cb&isActive=true')
  })

  it('makes keys that differ', () => {
    expect(newIdempotencyKey()).not.toBe(newIdempotencyKey())
  })
})
