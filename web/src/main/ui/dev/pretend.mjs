// Answers /api/v1 from memory by the conventions of our REST interface. For `npm run dev` and `npm run preview`; never shipped.
import { pretendBoard } from './board.mjs'
import { dashboard } from './dashboard.mjs'
import { onSite } from './onSite.mjs'
import { id, lists } from './seed.mjs'

const ROOT = '/api/v1/'
const SINGULAR = { categories: 'category', territories: 'territory', 'on-call-duties': 'on-call-duty', 'audit-entries': 'audit-entry', 'outbox-deliveries': 'outbox-delivery' }
const singular = (path) => SINGULAR[path] ?? path.replace(/s$/, '')
const VERBS = ['list', 'view', 'register', 'change', 'deactivate', 'activate', 'import', 'export', 'delete']
const board = pretendBoard()
/** For the `upgrade` of the server that uses this. */
export const upgrade = board.upgrade
const operations = [...board.operations, 'dashboard.view', 'ticket.list', 'visit.list', 'work-order.list', 'rating.list', ...Object.keys(lists).flatMap((path) => VERBS.map((verb) => `${singular(path)}.${verb}`)), 'settings.view', 'settings.change', 'asset.label-sheet', 'stock-movement.opening', 'shift.generate', 'api-token.create', 'api-token.revoke', 'user.reset-password', 'outbox-delivery.retry', 'session.revoke']
const company = { name: '申江设备服务 Shenjiang', hasLogo: false, timeZone: 'Asia/Shanghai', currency: 'CNY', languages: ['zh-CN', 'en'], defaultLanguage: 'zh-CN' }
let settings = { companyName: company.name, timeZone: company.timeZone, currency: company.currency, languages: company.languages, defaultLanguage: 'zh-CN', mail: { host: 'mail.example', port: 587, security: 'STARTTLS', username: 'waymend', from: 'service@example.com' }, version: 1 }
const user = { id: lists.users[0].id, username: 'admin', displayName: 'Wei Chen', email: 'admin@waymend.example', roles: (process.env.ROLES ?? 'admin,manager').split(','), language: 'en', theme: 'system', timeZone: null, customerId: null, providerId: null }

export function pretend({ signedIn = process.env.SIGNED_IN === 'true', administratorNeeded = process.env.FIRST_RUN === 'true' } = {}) {
  let isIn = signedIn
  let needed = administratorNeeded
  let unset = administratorNeeded
  const view = () => ({ user, csrfToken: 'pretend', operations, company })
  const refuse = (response, status, type, more = {}) => send(response, status, { type: `/problems/${type}`, title: type, status, detail: type, instance: '', traceId: '4bf92f3577b34da6a3ce929d0e0e4736', ...more }, 'application/problem+json')

  function send(response, status, body, type = 'application/json') {
    response.statusCode = status
    if (body === undefined) return response.end()
    response.setHeader('Content-Type', type)
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

  function select(all, query) {
    const words = (query.get('search') ?? '').toLowerCase()
    const known = ['search', 'sort', 'limit', 'pageToken', 'columns', 'from', 'until']
    let found = all.filter((row) => (!words || JSON.stringify(Object.values(row)).toLowerCase().includes(words)) && [...query].every(([name, value]) => known.includes(name) || !(name in row) || (Array.isArray(row[name]) ? row[name].includes(value) : String(row[name]) === value)))
    const [sort] = (query.get('sort') ?? '').split(',')
    const key = sort?.replace(/^-/, '')
    if (key) found = [...found].sort((a, b) => String(a[key] ?? '').localeCompare(String(b[key] ?? ''), 'zh') * (sort.startsWith('-') ? -1 : 1))
    return found
  }

  function list(response, all, query) {
    const found = select(all, query)
    const from = Number(query.get('pageToken') ?? 0)
    const limit = Number(query.get('limit') ?? 50)
    send(response, 200, { items: found.slice(from, from + limit), nextPageToken: from + limit < found.length ? String(from + limit) : null, total: found.length })
  }

  function resource(request, response, path, rest, query, body) {
    const all = lists[path]
    const [first, act] = rest
    if (!first && request.method === 'GET') return list(response, all, query)
    if (first === 'export') {
      response.setHeader('Content-Disposition', `attachment; filename="${path}.csv"`)
      const columns = (query.get('columns') ?? 'id').split(',')
      return send(response, 200, `\uFEFF${columns.join(',')}\r\n${select(all, query).map((row) => columns.map((name) => row[name] ?? '').join(',')).join('\r\n')}`, 'text/csv')
    }
    if (first === 'import') return send(response, 200, { dryRun: query.get('dryRun') === 'true', rows: 3, created: 2, changed: 0, unchanged: 0, errors: String(body).includes('bad') ? [{ line: 3, column: 'email', code: 'invalid-email', message: 'is no address' }] : [] })
    if (first === 'generate') return send(response, 200, { created: 10, skipped: 2 })
    if (!first && request.method === 'POST') {
      if (body.name === 'error') return refuse(response, 400, 'request/invalid', { errors: [{ field: 'name', code: 'taken', message: 'is taken' }, { field: 'email', code: 'invalid-email', message: 'is no address' }] })
      const made = { id: id(), version: 1, createdAt: new Date().toISOString(), isActive: true, ...(path === 'customers' ? { number: 'CU-000999' } : {}), ...(path === 'api-tokens' ? { token: 'wmt_3f9c1d7e5a2b4c6d8e0f', lastUsedAt: null } : {}), ...body }
      all.unshift(made)
      response.setHeader('ETag', '"1"')
      return send(response, 201, made)
    }
    const row = all.find((each) => each.id === first)
    if (!row) return refuse(response, 404, `${singular(path)}/unknown`)
    if (request.method === 'DELETE') {
      all.splice(all.indexOf(row), 1)
      return send(response, 204)
    }
    if (act === 'reset-password') return send(response, 200, { path: '/app/reset-password#b64secret', expiresAt: new Date().toISOString() })
    if (request.method === 'PUT' || act) {
      const seen = request.headers['if-match']
      if (seen && seen !== `"${row.version}"`) return refuse(response, 412, `${singular(path)}/stale`)
      Object.assign(row, act === 'deactivate' ? { isActive: false } : act === 'activate' ? { isActive: true } : act === 'retry' ? { status: 'PENDING' } : body, { version: (row.version ?? 0) + 1 })
    }
    response.setHeader('ETag', `"${row.version}"`)
    send(response, 200, row)
  }

  function answer(request, response, url, body) {
    const [path, ...rest] = url.pathname.slice(ROOT.length).split('/')
    const whole = [path, ...rest].join('/')
    if (path === 'setup' && request.method === 'GET') return send(response, 200, { administratorNeeded: needed, settingsNeeded: unset, company })
    if (whole === 'setup/administrator') {
      if (body.setupToken !== 'token') return refuse(response, 400, 'request/invalid', { errors: [{ field: 'setupToken', code: 'wrong', message: 'is wrong' }] })
      needed = false
      return send(response, 201, {})
    }
    if (whole === 'session' && request.method === 'POST') {
      if (body.password === 'wrong') return refuse(response, 401, 'session/wrong-login')
      isIn = true
      return send(response, 200, view())
    }
    if (!isIn) return refuse(response, 401, 'session/required')
    if (whole === 'session') {
      if (request.method === 'DELETE') isIn = false
      return request.method === 'DELETE' ? send(response, 204) : send(response, 200, view())
    }
    if (whole === 'session/preferences') {
      Object.assign(user, body)
      return send(response, 200, view())
    }
    if (path === 'session') return send(response, 204)
    if (whole === 'settings') {
      if (request.method === 'PUT') unset = false
      if (request.method === 'PUT') settings = { ...settings, ...body, version: settings.version + 1 }
      return send(response, 200, settings)
    }
    if (whole === 'assets/label-sheet') return send(response, 200, '%PDF-1.4', 'application/pdf')
    if (whole === 'dashboard') return send(response, 200, dashboard(url.searchParams))
    const said = onSite(request, path, rest, body)
    if (said) return send(response, said[0], said[1], said[0] < 400 ? 'application/json' : 'application/problem+json')
    if (board.paths.includes(path)) return board.answer(request, response, url, body, { send, refuse })
    if (lists[path]) return resource(request, response, path, rest, url.searchParams, body)
    refuse(response, 404, 'request/unknown-path')
  }

  return (request, response, next) => {
    const url = new URL(request.url, 'http://pretend')
    if (!url.pathname.startsWith(ROOT)) return next()
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      answer(request, response, url, /json/.test(request.headers['content-type'] ?? '') ? JSON.parse(text || '{}') : text)
    })
  }
}
