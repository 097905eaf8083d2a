// A made-up day of dispatch in Midtown New York: 25 engineers, 309 visits, a solver that only pretends. For development; never shipped.
import { accept } from './socket.mjs'

const ZONE = 'America/New_York'
const MINUTE = 60_000
let seed = 20_261_122
const chance = () => ((seed = (seed * 1_664_525 + 1_013_904_223) >>> 0) / 4_294_967_296)
const pick = (list) => list[Math.floor(chance() * list.length)]
const uuid = (kind, n) => `0193${kind}-0000-7000-8000-${String(n).padStart(12, '0')}`
const iso = (at) => new Date(at).toISOString().replace('.000Z', 'Z')
const midnight = (on) => {
  const utc = Date.parse(`${on}T00:00:00Z`)
  return [4, 5].map((hours) => utc + hours * 60 * MINUTE).find((at) => new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' }).format(at) === '00')
}

const ENGINEERS = Number(process.env.BOARD_ENGINEERS ?? 25)
const VISITS = Number(process.env.BOARD_VISITS ?? 309)
const SKILLS = [['HVAC', 'Heating and cooling'], ['PLUMB', 'Plumbing'], ['ELEC', 'Electrical'], ['LIFT', 'Lifts'], ['NOISE', 'Noise measurement'], ['STREET', 'Street furniture'], ['WASTE', 'Waste']].map(([skillCode, skillName], i) => ({ skillId: uuid('5000', i), skillCode, skillName }))
const CATEGORIES = [
  ['HEAT', 'Heat or hot water', 0, 45, 'No hot water on two floors'], ['PLUMBING', 'Plumbing', 1, 40, 'Water comes through the ceiling'], ['ELECTRIC', 'Electric', 2, 35, 'Half of the outlets are dead'], ['ELEVATOR', 'Elevator', 3, 50, 'Car stops between floors'],
  ['NOISE', 'Noise', 4, 20, 'Hum from the roof at night'], ['STREET-LIGHT', 'Street light', 5, 25, 'Lamp flickers'], ['STREET-SIGN', 'Street sign', 5, 20, 'Sign hangs loose'], ['SANITATION', 'Sanitation', 6, 20, 'Bins were not emptied'],
].map(([categoryCode, categoryName, skill, minutes, summary], i) => ({ categoryId: uuid('6000', i), categoryCode, categoryName, skill, minutes, summary }))
const TEAMS = [['Hell’s Kitchen', [40.7625, -73.9905]], ['Chelsea', [40.746, -73.999]], ['Murray Hill', [40.7485, -73.977]], ['Midtown East', [40.7575, -73.971]], ['Partners', [40.752, -73.987]]].map(([name, at], i) => ({ id: uuid('7000', i), name, at }))
const NAMES = ['Aisha Bello', 'Ben Carter', '陈静', 'Dana Fox', 'Emil Novak', 'Fatima Haddad', 'Grace Kim', 'Hugo Silva', 'Ines Moreau', 'Jonas Weber', '王伟', 'Kofi Mensah', 'Lena Petrova', 'Marco Rossi', 'Nadia Rahman', 'Omar Aziz', 'Priya Nair', 'Quinn Harper', '李娜', 'Rosa Delgado', 'Sam O’Neill', 'Tomás Vega', 'Uma Iyer', 'Victor Lang', '张强']
const FIRMS = ['Garment Lofts', 'Hotel Meridian', '34th Street Offices', 'Bryant Clinic', 'Hudson Apartments', 'Empire Dental', 'Madison Tailors', 'Public School 51', 'The Orchid Bakery', 'Lexington Residence', 'Times Garage', 'Koreatown Foods', 'Chelsea Print Works', 'Penn Storage', 'Riverside Cooperative Housing Association of the West Side (Block B)', '华美超市', 'Grand Central Florist', 'Turtle Bay Books']
const STREETS = ['W 38th St', 'W 44th St', '9th Ave', '8th Ave', 'E 33rd St', 'Lexington Ave', 'E 51st St', 'W 27th St', 'Park Ave S', '10th Ave']

function people(on) {
  const start = midnight(on)
  return Array.from({ length: ENGINEERS }, (_, i) => {
    const team = TEAMS[i % 5]
    const early = i % 3 === 0
    const shift = { id: uuid('8000', i), startsAt: iso(start + (early ? 7 : 8) * 60 * MINUTE), endsAt: iso(start + (early ? 16 : i % 7 === 5 ? 18 : 17) * 60 * MINUTE), breakStartsAt: iso(start + (early ? 11.5 : 12) * 60 * MINUTE), breakMinutes: i % 4 ? 30 : 45 }
    return {
      id: uuid('9000', i), number: `EN-${String(i + 1).padStart(3, '0')}`, name: NAMES[i % NAMES.length] + (i >= NAMES.length ? ` ${Math.floor(i / NAMES.length) + 1}` : ''), teamId: team.id, teamName: team.name, providerName: team.name === 'Partners' ? (i % 2 ? 'Harbour Field Works' : 'Nord Service') : '',
      territoryIds: [],
      skills: [SKILLS[i % 7], SKILLS[(i + 3) % 7], SKILLS[(i * 2 + 1) % 7]].filter((each, at, all) => all.indexOf(each) === at).map((each, at) => ({ skillId: each.skillId, nameEn: each.skillName, nameZh: each.skillName, level: 4 - at, expiresOn: null })),
      homeLatitude: team.at[0] + (chance() - 0.5) * 0.006, homeLongitude: team.at[1] + (chance() - 0.5) * 0.006,
      shifts: i === 17 ? [] : [shift],
      absences: i === 4 ? [{ startsAt: iso(start + 14 * 60 * MINUTE), endsAt: shift.endsAt, kind: 'TRAINING' }] : i === 11 ? [{ startsAt: shift.startsAt, endsAt: shift.endsAt, kind: 'SICK' }] : [],
    }
  })
}

function visitOf(n, on, at) {
  const category = pick(CATEGORIES)
  const firm = pick(FIRMS)
  const work = `WO-${String(4000 + n).padStart(6, '0')}`
  const start = midnight(on)
  const opens = start + (8 + Math.floor(chance() * 4) * 2) * 60 * MINUTE
  return {
    id: uuid('a000', n), version: 1, number: `${work}-1`, workOrderId: uuid('b000', n), workOrderNumber: work, ticketId: uuid('c000', n), ticketNumber: `TI-${String(7000 + n).padStart(6, '0')}`, customerId: uuid('d000', n % 90), customerName: firm, siteId: uuid('e000', n), siteName: ['Main building', 'Lobby', 'Roof', 'Basement', 'Unit 4B'][n % 5],
    siteAddress: `${100 + ((n * 17) % 480)} ${STREETS[n % 10]}, New York, NY 100${String(1 + (n % 36)).padStart(2, '0')}`, accessNotes: n % 3 ? '' : 'Ring the super, key box left of the door, code at the desk.', latitude: at[0], longitude: at[1], timeZone: ZONE, territoryId: null, territoryName: '', assetId: n % 2 ? uuid('f000', n) : null, assetName: n % 2 ? 'Boiler 2' : '',
    categoryId: category.categoryId, categoryCode: category.categoryCode, categoryName: category.categoryName, priority: n % 23 === 0 ? 'URGENT' : n % 6 === 0 ? 'HIGH' : n % 9 === 0 ? 'LOW' : 'NORMAL', summary: category.summary, instructions: '', note: '', tasks: [{ position: 1, textEn: 'Make safe', textZh: '断电', isMandatory: true, isDone: false, doneAt: null, note: '' }], serviceDurationMinutes: category.minutes - (n % 3) * 5,
    skills: [{ ...SKILLS[category.skill], level: 1 + (n % 3) }], parts: n % 4 === 0 ? [{ partId: uuid('1100', n % 9), partNumber: `VLV-${100 + (n % 9)}`, partName: 'Valve ¾"', quantity: 1 + (n % 2), unit: 'PIECE' }] : [],
    windows: n % 4 === 3 ? [] : [{ startsAt: iso(opens), endsAt: iso(opens + 4 * 60 * MINUTE) }], status: 'UNPLANNED', statusReason: null, statusNote: '', engineerId: null, engineerNumber: '', engineerName: '', shiftId: null, startsAt: null, endsAt: null, travelSeconds: null, travelMetres: null, isTravelEstimated: false, isPinned: false,
    acceptedAt: null, travelStartedAt: null, arrivedAt: null, workStartedAt: null, endedAt: null, possibleActs: [], createdAt: iso(start - (24 + (n % 40)) * 60 * MINUTE),
  }
}

const metres = (a, b) => Math.hypot((a[0] - b[0]) * 111_000, (a[1] - b[1]) * 84_000) * 1.35
const place = (visit) => [visit.latitude, visit.longitude]

/** Times one engineer's route in its order, around the break. */
function time(engineer, route) {
  const shift = engineer.shifts[0]
  let clock = Date.parse(shift.startsAt)
  let at = [engineer.homeLatitude, engineer.homeLongitude]
  const pause = Date.parse(shift.breakStartsAt)
  let paused = false
  for (const visit of route) {
    const way = metres(at, place(visit))
    const travelSeconds = Math.round(120 + way / 4.2)
    let start = Math.ceil((clock + travelSeconds * 1000) / (5 * MINUTE)) * 5 * MINUTE
    const length = visit.serviceDurationMinutes * MINUTE
    if (!paused && start + length > pause) {
      start = Math.max(start, pause + shift.breakMinutes * MINUTE)
      paused = true
    }
    if (visit.wish) start = Math.max(start, Date.parse(visit.wish))
    Object.assign(visit, { startsAt: iso(start), endsAt: iso(start + length), travelSeconds, travelMetres: Math.round(way), engineerId: engineer.id, engineerName: engineer.name, engineerNumber: engineer.number, shiftId: shift.id })
    clock = start + length
    at = place(visit)
  }
  return clock
}

function makeDay(on) {
  seed = [...on].reduce((sum, each) => sum * 31 + each.charCodeAt(0), 7) >>> 0
  const engineers = people(on)
  const visits = Array.from({ length: VISITS }, (_, n) => {
    const team = TEAMS[n % 5]
    return visitOf(n, on, [team.at[0] + (chance() - 0.5) * 0.014, team.at[1] + (chance() - 0.5) * 0.013])
  })
  const open = new Set(visits)
  for (const engineer of engineers.filter((each) => each.shifts.length && !each.absences.some((a) => a.kind === 'SICK'))) {
    const end = Math.min(Date.parse(engineer.shifts[0].endsAt), ...engineer.absences.map((a) => Date.parse(a.startsAt)))
    const route = []
    for (;;) {
      const from = route.length ? place(route[route.length - 1]) : [engineer.homeLatitude, engineer.homeLongitude]
      const next = [...open].filter((v) => engineer.skills.some((s) => s.skillId === v.skills[0].skillId)).sort((a, b) => metres(from, place(a)) - metres(from, place(b)))[0]
      if (!next || time(engineer, [...route, next]) > end - 10 * MINUTE || route.length >= Math.ceil(VISITS / ENGINEERS) + 2) break
      open.delete(next)
      route.push(next)
    }
    route.forEach((visit) => (visit.status = 'DISPATCHED'))
    if (route.length) time(engineer, route)
    if (route[2]) route[2].isPinned = true
  }
  for (const visit of open) Object.assign(visit, { engineerId: null, startsAt: null, endsAt: null, engineerName: '', engineerNumber: '', travelSeconds: null })
  const now = process.env.BOARD_NOW ? Date.parse(process.env.BOARD_NOW) : Date.now()
  let n = 0
  for (const visit of visits.filter((v) => v.engineerId)) {
    const [from, until] = [Date.parse(visit.startsAt), Date.parse(visit.endsAt)]
    if (visit.windows.length && n++ % 40) {
      const opens = midnight(on) + Math.floor((from - midnight(on)) / (120 * MINUTE)) * 120 * MINUTE
      visit.windows = [{ startsAt: iso(opens), endsAt: iso(opens + 240 * MINUTE) }]
    }
    if (chance() < 0.6) visit.status = 'ACCEPTED'
    if (until < now) visit.status = chance() < 0.93 ? 'COMPLETED' : pick(['NOT_COMPLETED', 'NO_SHOW'])
    else if (from < now) visit.status = chance() < 0.3 ? 'ON_SITE' : 'WORKING'
    else if (from - visit.travelSeconds * 1000 < now) visit.status = 'TRAVELLING'
    if (from < now) Object.assign(visit, { acceptedAt: iso(from - 50 * MINUTE), travelStartedAt: iso(from - visit.travelSeconds * 1000), arrivedAt: iso(from - 2 * MINUTE), workStartedAt: iso(from) })
    if (until < now) visit.endedAt = visit.endsAt
  }
  return { on, engineers, visits: new Map(visits.map((v) => [v.id, v])), runs: [], log: [] }
}

const REASONS = ['NO_SKILLED_ENGINEER', 'SHIFT_FULL', 'WINDOW_TOO_TIGHT', 'PART_NOT_AVAILABLE', 'SITE_CLOSED', 'ENGINEER_ABSENT', 'CERTIFICATE_EXPIRED', 'NOT_LOOKED_AT', 'WINDOW_PASSED']

export function pretendBoard() {
  const days = new Map()
  const viewers = new Set()
  let sequence = 100
  const day = (on) => days.get(on) ?? days.set(on, makeDay(on)).get(on)
  const open = (visit) => {
    const isOpen = ['UNPLANNED', 'DISPATCHED', 'ACCEPTED'].includes(visit.status)
    const view = { ...visit }
    delete view.wish
    return { ...view, possibleActs: isOpen ? ['ASSIGN', ...(visit.engineerId ? ['UNASSIGN', visit.isPinned ? 'UNPIN' : 'PIN'] : [])] : [] }
  }

  function say(of, changed) {
    sequence++
    of.log.push(...changed.map((visit) => ({ sequence, id: visit.id })))
    for (const viewer of viewers) if (viewer.on === of.on) viewer.send(JSON.stringify({ sequence, visits: changed.map(open) }))
  }

  function waiting(of) {
    return [...of.visits.values()].filter((v) => v.status === 'UNPLANNED').map((visit, i) => {
      const reason = visit.reason ?? REASONS[i % REASONS.length]
      const ids = of.engineers.map((e) => e.id)
      const blockedBy = ['NOT_LOOKED_AT', 'WINDOW_PASSED'].includes(reason) ? [] : [{ reason, engineerIds: ids.slice(i % 5, (i % 5) + 3) }, { reason: 'NO_SKILLED_ENGINEER', engineerIds: ids.slice(8, 19) }, { reason: 'OUTSIDE_TERRITORY', engineerIds: ids.slice(19) }]
      return { visit: open(visit), reason, blockedBy, lookedAtAt: blockedBy.length ? iso(midnight(of.on) - 6 * 60 * MINUTE) : null }
    })
  }

  function assign(of, visit, body, refuse, send) {
    const engineer = of.engineers.find((e) => e.id === body.engineerId)
    const shift = engineer.shifts[0]
    const at = Date.parse(body.startsAt)
    if (!shift) return refuse(422, 'visit/no-shift', { engineer: engineer.name })
    if (!engineer.skills.some((s) => s.skillId === visit.skills[0].skillId)) return refuse(422, 'visit/skill-missing', { engineer: engineer.name, skill: visit.skills[0].skillName })
    if (engineer.absences.some((a) => at >= Date.parse(a.startsAt) && at < Date.parse(a.endsAt))) return refuse(422, 'visit/engineer-absent', { engineer: engineer.name })
    if (at < Date.parse(shift.startsAt) || at + visit.serviceDurationMinutes * MINUTE > Date.parse(shift.endsAt)) return refuse(422, 'visit/outside-shift', { engineer: engineer.name })
    if (visit.windows.length && !visit.windows.some((w) => at >= Date.parse(w.startsAt) && at <= Date.parse(w.endsAt))) return refuse(422, 'visit/outside-window', {})
    const touched = new Set([visit])
    const before = visit.engineerId
    Object.assign(visit, { engineerId: engineer.id, startsAt: body.startsAt, wish: body.startsAt, status: 'DISPATCHED', isPinned: true })
    for (const id of new Set([before, engineer.id])) {
      const owner = of.engineers.find((e) => e.id === id)
      if (!owner) continue
      const route = [...of.visits.values()].filter((v) => v.engineerId === id && v.status !== 'CANCELLED').sort((a, b) => a.startsAt.localeCompare(b.startsAt) || (a === visit ? -1 : 1))
      const times = new Map(route.map((v) => [v, v.startsAt]))
      time(owner, route)
      for (const v of route) if (times.get(v) !== v.startsAt) touched.add(v)
    }
    for (const each of touched) each.version++
    say(of, [...touched])
    send(200, { id: visit.id, version: visit.version, visits: [...touched].map(open) })
  }

  function progress(of, run) {
    if (run.status !== 'RUNNING') return run
    run.progressSeconds = Math.min(run.seconds, Math.round((Date.now() - Date.parse(run.startedAt)) / 1000))
    const t = run.progressSeconds
    run.curve = Array.from({ length: t + 1 }, (_, second) => ({ second, medium: -Math.round(9 + 40 * Math.exp(-second / 2)), soft: -Math.round(41_200 + 26_000 * Math.exp(-second / 6)) }))
    const total = of.visits.size
    const left = Math.round(6 + 20 * Math.exp(-t / 3))
    Object.assign(run, { hard: 0, medium: run.curve[t].medium, soft: run.curve[t].soft, visits: total, planned: total - left, unassigned: left, travelSeconds: Math.round(74_000 + 30_000 * Math.exp(-t / 6)), travelMetres: Math.round(298_000 + 110_000 * Math.exp(-t / 6)) })
    if (t >= run.seconds) finish(run, 'COMPLETED')
    return run
  }
  const finish = (run, status) => Object.assign(run, { status, endedAt: iso(Math.floor(Date.now() / 1000) * 1000), version: run.version + 1 })

  function compare(of, run) {
    if (run.comparison) return run.comparison
    const planned = [...of.visits.values()].filter((v) => v.engineerId && ['DISPATCHED', 'ACCEPTED'].includes(v.status) && !v.isPinned)
    const move = (visit, to, startsAt) => ({ visitId: visit.id, version: visit.version, number: visit.number, customerName: visit.customerName, siteName: visit.siteName, priority: visit.priority, latitude: visit.latitude, longitude: visit.longitude, fromEngineerId: visit.engineerId, fromEngineerName: visit.engineerName, fromStartsAt: visit.startsAt, toEngineerId: to?.id ?? null, toEngineerName: to?.name ?? '', toStartsAt: startsAt, toEndsAt: startsAt && iso(Date.parse(startsAt) + visit.serviceDurationMinutes * MINUTE) })
    const able = of.engineers.filter((e) => e.shifts.length && !e.absences.length)
    const moved = planned.filter((_, i) => i % 7 === 3).map((v, i) => (i % 3 ? move(v, able[(i * 5) % able.length], iso(Date.parse(v.startsAt) + 25 * MINUTE)) : move(v, of.engineers.find((e) => e.id === v.engineerId), iso(Date.parse(v.startsAt) + (i % 2 ? 40 : -15) * MINUTE))))
    const queue = waiting(of)
    const added = queue.slice(0, Math.ceil(queue.length * 0.6)).map(({ visit }, i) => move(visit, able[(i * 3) % able.length], iso(midnight(of.on) + (9 + (i % 6)) * 60 * MINUTE)))
    const dropped = planned.filter((_, i) => i % 97 === 41).map((v) => move(v, null, null))
    const unassigned = queue.slice(Math.ceil(queue.length * 0.6)).map(({ visit, reason, blockedBy }) => ({ visitId: visit.id, number: visit.number, customerName: visit.customerName, siteName: visit.siteName, priority: visit.priority, reason, blockedBy }))
    const all = [...of.visits.values()].filter((v) => v.engineerId)
    const sum = (name) => all.reduce((total, v) => total + (v[name] ?? 0), 0)
    return (run.comparison = { figures: { before: { planned: all.length, travelSeconds: sum('travelSeconds'), travelMetres: sum('travelMetres') }, after: { planned: all.length + added.length - dropped.length, travelSeconds: Math.round(sum('travelSeconds') * 0.88), travelMetres: Math.round(sum('travelMetres') * 0.86) } }, moved, added, dropped, unchanged: all.length - moved.length - dropped.length, unassigned })
  }

  function publish(of, run, ids, send) {
    const { moved, added, dropped } = compare(of, run)
    const skipped = []
    const changed = []
    for (const each of [...moved, ...added, ...dropped].filter((m) => !ids || ids.includes(m.visitId))) {
      const visit = of.visits.get(each.visitId)
      if (visit.version !== each.version) skipped.push({ visitId: visit.id, number: visit.number, reason: 'MOVED' })
      else if (changed.length === 5 && skipped.length === 0) skipped.push({ visitId: visit.id, number: visit.number, reason: 'PART_NOT_AVAILABLE' })
      else changed.push(Object.assign(visit, { engineerId: each.toEngineerId, engineerName: each.toEngineerName, startsAt: each.toStartsAt, endsAt: each.toEndsAt, status: each.toEngineerId ? 'DISPATCHED' : 'UNPLANNED', travelSeconds: 420, version: visit.version + 1 }))
    }
    say(of, changed)
    delete run.comparison
    run.publishedAt = iso(Math.floor(Date.now() / 1000) * 1000)
    run.version++
    send(200, { published: changed.length, withdrawn: changed.filter((v) => !v.engineerId).length, unchanged: 0, skipped })
  }

  function answer(request, response, url, body, { send, refuse }) {
    const [path, id, act] = url.pathname.replace(/^\/api\/v1\//, '').split('/')
    const reply = (status, view, version) => {
      if (version) response.setHeader('ETag', `"${version}"`)
      send(response, status, view)
    }
    const no = (status, type, more) => refuse(response, status, type, more)
    const isStale = (row) => {
      const seen = request.headers['if-match']
      return seen && seen !== `"${row.version}"`
    }
    if (path === 'dispatch-board') {
      const of = day(url.searchParams.get('on'))
      if (id === 'changes') return reply(200, { sequence, visits: [...new Set(of.log.filter((l) => l.sequence > Number(url.searchParams.get('after'))).map((l) => l.id))].map((each) => open(of.visits.get(each))) })
      const start = midnight(of.on)
      return reply(200, { on: of.on, zone: ZONE, startsAt: iso(start), endsAt: iso(start + 24 * 60 * MINUTE), sequence, engineers: of.engineers, visits: [...of.visits.values()].filter((v) => v.engineerId).map(open), queue: waiting(of) })
    }
    if (path === 'dispatch-runs') {
      const runs = [...days.values()].flatMap((of) => of.runs.map((run) => ({ of, run })))
      if (!id && request.method === 'POST') {
        const of = day(body.on)
        const run = { id: uuid('2200', runs.length + 1), version: 1, on: body.on, territoryId: body.territoryId ?? null, status: 'RUNNING', seconds: body.seconds, progressSeconds: 0, hard: 0, medium: 0, soft: 0, visits: 0, planned: 0, unassigned: 0, travelSeconds: 0, travelMetres: 0, curve: [], createdBy: null, createdByName: 'Wei Chen', createdAt: iso(Date.now()), startedAt: iso(Date.now()), endedAt: null, publishedAt: null, error: '' }
        of.runs.unshift(run)
        return reply(201, run, 1)
      }
      if (!id) {
        const of = day(url.searchParams.get('on'))
        return reply(200, { items: of.runs.map((run) => progress(of, run)), nextPageToken: null, total: of.runs.length })
      }
      const found = runs.find((each) => each.run.id === id)
      if (!found) return no(404, 'dispatch-run/unknown')
      progress(found.of, found.run)
      if (act === 'cancel') finish(found.run, 'CANCELLED')
      if (act === 'comparison') return reply(200, compare(found.of, found.run))
      if (act === 'publish') return publish(found.of, found.run, body.visitIds, (status, view) => reply(status, view))
      return reply(200, found.run, found.run.version)
    }
    const of = [...days.values()].find((each) => each.visits.has(id))
    const visit = of?.visits.get(id)
    if (!visit) return no(404, 'visit/unknown')
    if (request.method === 'GET') return reply(200, open(visit), visit.version)
    if (isStale(visit)) return no(412, 'visit/stale', { current: visit.version })
    if (act === 'assign') return assign(of, visit, body, no, reply)
    if (act === 'unassign') Object.assign(visit, { status: 'UNPLANNED', engineerId: null, engineerName: '', engineerNumber: '', startsAt: null, endsAt: null, travelSeconds: null, isPinned: false, reason: 'NOT_LOOKED_AT' })
    if (act === 'pin' || act === 'unpin') visit.isPinned = act === 'pin'
    visit.version++
    say(of, [visit])
    reply(200, open(visit), visit.version)
  }

  /** Somebody else is at work too. */
  if (process.env.BOARD_BUSY) {
    setInterval(() => {
      for (const of of days.values()) {
        const visit = pick([...of.visits.values()].filter((v) => v.status === 'DISPATCHED'))
        if (visit) say(of, [Object.assign(visit, { status: 'ACCEPTED', version: visit.version + 1 })])
      }
    }, Number(process.env.BOARD_BUSY)).unref()
  }

  return {
    paths: ['dispatch-board', 'dispatch-runs', 'visits'],
    operations: ['dispatch-board.view', 'dispatch-board.changes', 'visit.list', 'visit.view', 'visit.assign', 'visit.unassign', 'visit.pin', 'visit.unpin', 'dispatch-run.register', 'dispatch-run.list', 'dispatch-run.view', 'dispatch-run.cancel', 'dispatch-run.comparison', 'dispatch-run.publish', 'work-order.view'],
    answer,
    /** For the server's `upgrade`. */
    upgrade(request, socket) {
      const url = new URL(request.url, 'http://pretend')
      if (!url.pathname.startsWith('/live/dispatch-board')) return
      const viewer = { on: url.searchParams.get('on'), ...accept(request, socket) }
      viewers.add(viewer)
      socket.on('close', () => viewers.delete(viewer))
    },
  }
}
