// A service that wobbles, for `npm run dev` and `npm run preview`: `?days=7` has few rows, `?territoryId=` none.
const DAY = 86_400_000
const date = (at) => new Date(at).toISOString().slice(0, 10)
const wave = (at, of, size) => Math.round(of + size * Math.sin(at * 1.7) + size * 0.5 * Math.cos(at * 0.6))

function share(hits, n) {
  if (n === 0) return { value: null, low: null, high: null, n }
  const p = hits / n
  const z = 1.96
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n)
  return { value: 100 * p, low: 100 * (middle - half), high: 100 * (middle + half), n }
}
const plain = (value, n = value) => ({ value, low: null, high: null, n })
const nps = (value, n) => (n === 0 ? { value: null, low: null, high: null, n } : { value, low: Math.max(-100, value - 180 / Math.sqrt(n)), high: Math.min(100, value + 180 / Math.sqrt(n)), n })

export function dashboard(query) {
  const isEmpty = query.get('territoryId') !== null
  const days = Number(query.get('days') ?? 30)
  const end = Date.parse(query.get('until') ?? date(Date.now() + DAY))
  const start = query.get('from') ? Date.parse(query.get('from')) : end - days * DAY
  const long = (end - start) / DAY
  const size = long > 31 ? 7 : 1
  const many = isEmpty ? 0 : size * (long < 10 ? 2 : 11)
  const trend = []
  for (let at = start, i = 0; at < end; at += size * DAY, i++) {
    const n = Math.max(0, wave(i, many, many / 4))
    const votes = Math.round(n * 0.4)
    trend.push({ from: date(at), until: date(Math.min(end, at + size * DAY)), backlog: isEmpty ? 0 : wave(i, 140, 22), completed: n, onTime: share(Math.round(n * (0.82 + 0.1 * Math.sin(i))), n), csat: share(Math.round(votes * 0.88), votes), nps: nps(wave(i, 38, 20), Math.round(votes * 0.8)) })
  }
  const n = trend.reduce((sum, point) => sum + point.completed, 0)
  const part = (of) => Math.round(n * of)
  const count = (name, number, list, minutes = null) => ({ count: name, number, minutes, list, filters: [{ name: 'endedFrom', value: `${date(start)}T00:00:00Z` }, { name: 'endedUntil', value: `${date(end)}T00:00:00Z` }] })
  const figure = (name, unit, now, before, ...counts) => ({ figure: name, unit, now, before, counts })
  const hours = isEmpty ? 0 : 60 * 8 * 12 * long
  const node = (name, minutes, list = 'visits') => ({ node: name, n: list === 'visits' ? n : part(0.4), minutes: isEmpty ? null : minutes, minutesBefore: isEmpty ? null : minutes * 1.1, list, filters: [] })
  return {
    from: date(start), until: date(end), previousFrom: date(start - (end - start)), timeZone: 'Asia/Shanghai', startsAt: `${date(start)}T00:00:00Z`, endsAt: `${date(end)}T00:00:00Z`, territoryId: query.get('territoryId'), territoryName: '', step: size === 1 ? 'DAY' : 'WEEK', least: 10,
    figures: [
      figure('BACKLOG', 'COUNT', plain(isEmpty ? 0 : 147), plain(isEmpty ? 0 : 139), count('TICKETS_OPEN', isEmpty ? 0 : 147, 'tickets')),
      figure('PLANNED', 'PERCENT', isEmpty ? plain(null, 0) : plain(78.4, 88), null, count('VISITS_PLANNED', isEmpty ? 0 : 69, 'visits'), count('VISITS_UNPLANNED', isEmpty ? 0 : 19, 'visits')),
      figure('COMPLETED', 'COUNT', plain(n), plain(Math.round(n * 1.08)), count('VISITS_COMPLETED', n, 'visits')),
      figure('ON_TIME', 'PERCENT', share(part(0.86), n), share(part(0.7), n), count('VISITS_ON_TIME', part(0.86), 'visits'), count('VISITS_LATE', n - part(0.86), 'visits')),
      figure('FIRST_TIME_FIX', 'PERCENT', share(part(0.71), n), share(part(0.74), n), count('ORDERS_FIRST_TIME', part(0.71), 'work-orders'), count('ORDERS_MORE_VISITS', n - part(0.71), 'work-orders'), count('ORDERS_COMPLETED', n, 'work-orders')),
      figure('TRAVEL', 'MINUTES', isEmpty ? plain(null, 0) : plain(23.4, n), plain(21.9, n), count('VISITS_ARRIVED', n, 'visits')),
      figure('UTILISATION', 'PERCENT', isEmpty ? plain(null, 0) : plain(61.3, 12 * long), plain(61.3, 12 * long), count('VISITS_WORKED', n, 'visits', Math.round(hours * 0.613)), count('SHIFTS', isEmpty ? 0 : 12 * long, 'shifts', hours)),
      figure('CSAT', 'PERCENT', share(part(0.36), part(0.4)), share(part(0.33), part(0.4)), count('RATINGS_SATISFIED', part(0.36), 'ratings'), count('RATINGS_COUNTED', part(0.4), 'ratings')),
      figure('NPS', 'POINTS', nps(41, part(0.3)), nps(36, part(0.3)), count('PROMOTERS', part(0.16), 'ratings'), count('DETRACTORS', part(0.04), 'ratings'), count('NPS_ANSWERS', part(0.3), 'ratings')),
    ],
    trend,
    nodes: [node('TRIAGE', 96), node('PLANNING', 1260), node('WAITING', 840), node('TRAVEL', 23.4), node('ON_SITE', 4.2), node('WORK', 68), node('RATING', 190, 'ratings')],
  }
}
