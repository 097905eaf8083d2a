// An engineer's day for `npm run dev` and `npm run preview`: visits that can be accepted, travelled to, worked on and finished.
const NEXT = { accept: 'ACCEPTED', travel: 'TRAVELLING', arrive: 'ON_SITE', 'start-work': 'WORKING', finish: 'COMPLETED', fail: 'NOT_COMPLETED', 'no-show': 'NO_SHOW', decline: 'UNPLANNED' }
const STAMP = { accept: 'acceptedAt', travel: 'travelStartedAt', arrive: 'arrivedAt', 'start-work': 'workStartedAt', finish: 'endedAt', fail: 'endedAt', 'no-show': 'endedAt' }
const today = new Date().toISOString().slice(0, 10)
const at = (time) => `${today}T${time}:00Z`
const part = (n, partNumber, partName, quantity, unit = 'PIECE') => ({ partId: `p${n}`, partNumber, partName, quantity, unit })
const tasks = [['Switch off and lock out', '断电并上锁', true], ['Take a photo of the label', '拍摄铭牌照片', false], ['Read the pressure on both sides', '读取高低压', true]].map(([textEn, textZh, isMandatory], i) => ({ position: i + 1, textEn, textZh, isMandatory, isDone: false, doneAt: null, note: '' }))

const stops = [
  ['COMPLETED', '00:30', '01:15', '浦江数据中心', '机房', '世纪大道 133 号', 'UPS alarm, battery 3', 'UPS alarm', 'HIGH', []],
  ['DISPATCHED', '02:00', '03:00', '东方大厦物业', '一号楼', '世纪大道 103 号, 200120 上海', '大堂空调不制冷', '空调不制冷', 'URGENT', [part(1, 'FLT-220', '初效滤网 G4', 2), part(7, 'REF-410', '制冷剂 R410A', 1.5, 'KILOGRAM')]],
  ['DISPATCHED', '04:00', '04:45', 'Harbour Hotel', 'Lobby', '1 Binjiang Avenue', 'Ice machine leaks since the morning', 'Leak', 'NORMAL', [part(3, 'BLT-8PK', 'V-belt 8PK', 1)]],
  ['DISPATCHED', '06:20', '07:20', 'Riverside Clinic', 'Basement', '18 Dongda Road', 'Planned maintenance of the chiller', 'Planned maintenance', 'LOW', []],
]
const visits = stops.map(([status, from, until, customerName, siteName, siteAddress, summary, categoryName, priority, parts], i) => ({
  id: `v${i + 1}`, version: 1, number: `WO-00012${i}-1`, workOrderNumber: `WO-00012${i}`, ticketNumber: `TI-00034${i}`, customerName, siteName, siteAddress,
  accessNotes: i === 1 ? '从北门进入，地下一层停车。保安 24 小时值班，说明来意即可。' : '', latitude: 31.2304, longitude: 121.4737 + i * 0.01, timeZone: 'Asia/Shanghai', assetId: `a${i}`, assetName: `WM-1001${i}`,
  categoryName, priority, summary, instructions: i === 1 ? '一楼大堂从早上八点起不制冷，出风口有水。\n昨天已重启一次，无效。' : '', serviceDurationMinutes: 60, skills: [{ skillId: 's1', skillName: i % 2 ? '空调' : 'UPS systems', level: 2 }], parts, tasks: structuredClone(tasks).map((each) => ({ ...each, isDone: status === 'COMPLETED' })),
  windows: i === 1 ? [{ startsAt: at('02:00'), endsAt: at('04:00') }] : [], note: i === 2 ? 'Ask for Sofia at the desk.' : '', status, statusReason: null, statusNote: '', engineerId: 'e1', engineerName: '王伟', startsAt: at(from), endsAt: at(until),
  travelSeconds: 760 + i * 300, travelMetres: 3_400 + i * 2_100, isTravelEstimated: i === 3, acceptedAt: null, travelStartedAt: null, arrivedAt: null, workStartedAt: null, endedAt: status === 'COMPLETED' ? at('01:10') : null,
}))
const van = { locationId: 'l1', locationCode: 'VAN-1', parts: [part(1, 'FLT-220', '初效滤网 G4'), part(2, 'BAT-12V9', '蓄电池 12V 9Ah'), part(7, 'REF-410', '制冷剂 R410A', 0, 'KILOGRAM'), part(4, 'SNS-T10', '温度传感器')].map((each, i) => ({ ...each, available: 2 + i, onHand: [3, 4, 1.2, 6][i] })) }
const works = new Map()
const workOf = (id) => works.get(id) ?? works.set(id, { contactName: '孙丽', contactPhone: '+86 139 1700 1000', assetName: 'Chiller', assetTag: 'WM-10012', assetModel: 'CGAM-100', assetSerialNumber: 'SN90654', usedParts: [], arrival: null, labourMinutes: null, signedBy: '', noSignatureReason: null }).get(id)

export function onSite(request, path, rest, body) {
  if (path === 'my-day') return [200, { on: today, zone: 'Asia/Shanghai', engineerId: 'e1', engineerName: '王伟', visits, van }]
  if (path !== 'visits') return null
  const visit = visits.find((each) => each.id === rest[0])
  if (!visit) return null // one of the board's
  const act = rest[1]
  if (!act) return [200, visit]
  const work = workOf(visit.id)
  if (act === 'work') return [200, work]
  if (act === 'attachments') return [request.method === 'POST' ? 201 : 200, request.method === 'POST' ? {} : { items: [], nextPageToken: null, total: 0 }]
  if (request.headers['if-match'] !== `"${visit.version}"`) return [412, { type: '/problems/request/stale', title: 'stale', status: 412 }]
  if (act === 'arrive' && body.by === 'SCAN' && body.code === 'wrong') return [422, { type: '/problems/visit/wrong-code', title: 'wrong code', status: 422 }]
  if (act === 'arrive') work.arrival = { by: body.by, distanceMetres: body.by === 'POSITION' ? 412 : null, isFar: body.by === 'POSITION', note: body.note ?? '' }
  if (act === 'tick') Object.assign(visit.tasks.find((each) => each.position === body.position), { isDone: body.isDone, note: body.note ?? '', doneAt: body.isDone ? new Date().toISOString() : null })
  if (act === 'use-part') {
    const taken = van.parts.find((each) => each.partId === body.partId)
    taken.onHand -= body.quantity
    work.usedParts.push({ ...taken, quantity: body.quantity })
  }
  if (act === 'return-part') work.usedParts = work.usedParts.filter((each) => each.partId !== body.partId)
  if (NEXT[act]) visit.status = NEXT[act]
  if (STAMP[act]) visit[STAMP[act]] = new Date().toISOString()
  visit.version++
  return [200, visit]
}
