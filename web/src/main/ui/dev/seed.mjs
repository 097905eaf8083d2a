// A small made-up company, so that every page has something to show while developing.
let last = 0
export const id = () => `01930000-0000-7000-8000-${String(++last).padStart(12, '0')}`
const base = Date.parse('2026-11-20T08:00:00Z')
const at = (hours) => new Date(base - hours * 3_600_000).toISOString()
const row = (body, index = 0) => ({ id: id(), version: 1, createdAt: at(index * 7 + 1), isActive: true, ...body })
const square = (lng, lat, size) => [[lng, lat], [lng + size, lat], [lng + size, lat + size * 0.7], [lng, lat + size * 0.7], [lng, lat]]

const providers = [['NORD', '北辰服务', '赵敏'], ['HARB', 'Harbour Lift Services', 'Ana Costa']].map(([code, name, contactName], i) => row({ code, name, contactName, email: `desk@${code.toLowerCase()}.example`, phone: `+86 21 5550 010${i}` }, i))
const skills = [['HVAC', 'Air conditioning', '空调'], ['LIFT', 'Lifts', '电梯'], ['UPS', 'UPS systems', '不间断电源'], ['PRINT', 'Printers', '打印机'], ['NET', 'Networks', '网络'], ['PUMP', 'Pumps', '水泵']].map(([code, nameEn, nameZh], i) => row({ code, nameEn, nameZh }, i))
const teams = [['EAST', '东区班组'], ['WEST', '西区班组'], ['NIGHT', 'Night team']].map(([code, name], i) => row({ code, name }, i))
const territories = [['PD', '浦东', 121.5, 31.19], ['PX', '浦西', 121.38, 31.2], ['BS', '宝山', 121.4, 31.34]].map(([code, name, lng, lat], i) => row({ code, name, polygon: square(lng, lat, 0.11) }, i))
const names = ['王伟', '李娜', '张强', '刘洋', '陈静', '杨帆', 'Maria Silva', 'Tom Becker', '赵磊', '黄敏', '周杰', '吴迪']
const engineers = names.map((name, i) => row({
  number: `E-${String(i + 1).padStart(3, '0')}`, name, phone: `+86 138 0013 80${String(i).padStart(2, '0')}`, email: `e${i + 1}@waymend.example`, userId: null,
  providerId: i % 5 === 4 ? providers[i % 2].id : null, providerName: i % 5 === 4 ? providers[i % 2].name : null, teamId: teams[i % 3].id, teamName: teams[i % 3].name,
  homeBase: { latitude: 31.2 + i * 0.012, longitude: 121.4 + i * 0.013, address: `上海市浦东新区杨高路 ${100 + i * 7} 号` },
  skills: [{ skillId: skills[i % 6].id, level: 3 + (i % 3), expiresOn: i % 3 === 0 ? '2027-03-31' : null }, { skillId: skills[(i + 2) % 6].id, level: 2, expiresOn: null }], territoryIds: [territories[i % 3].id],
}, i))
const firms = ['东方大厦物业', 'Harbour Hotel', '陆家嘴金融中心', '张江生物科技', 'Riverside Clinic', '虹桥国际学校', '徐汇印务', 'Nanjing Road Mall', '宝山钢材仓储', '李先生', 'Café Lumière', '浦江数据中心']
const customers = Array.from({ length: 126 }, (_, i) => row({
  number: `CU-${String(i + 1).padStart(6, '0')}`, name: firms[i % firms.length] + (i >= firms.length ? ` ${Math.floor(i / firms.length) + 1}` : ''), kind: i % 12 === 9 ? 'PERSON' : 'COMPANY', email: `office${i + 1}@customer.example`, phone: `+86 21 6${String(5_550_000 + i)}`,
  language: i % 4 === 1 ? 'en' : 'zh-CN', tags: i % 3 === 0 ? ['VIP', '7×24'] : i % 3 === 1 ? ['合同'] : [], note: i % 5 === 0 ? '前台登记后由保安陪同。' : null, preferredEngineerIds: i % 4 === 0 ? [engineers[i % 12].id] : [], bannedEngineerIds: [], isActive: i % 17 !== 16,
}, i))
const sites = Array.from({ length: 60 }, (_, i) => row({
  customerId: customers[i % 40].id, customerName: customers[i % 40].name, name: ['总部', '一号楼', 'Lobby', '机房', '仓库'][i % 5], addressLine: `世纪大道 ${100 + i * 3} 号`, city: '上海', postalCode: '200120', country: 'CN', latitude: 31.2 + (i % 10) * 0.01, longitude: 121.45 + (i % 7) * 0.014,
  accessNotes: '从北门进入，地下一层停车。', timeZone: 'Asia/Shanghai', openingHours: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((dayOfWeek) => ({ dayOfWeek, opensAt: '08:30', closesAt: '18:00' })), territoryId: territories[i % 3].id, territoryName: territories[i % 3].name,
}, i))
const contacts = Array.from({ length: 50 }, (_, i) => row({ customerId: customers[i % 40].id, customerName: customers[i % 40].name, name: ['孙丽', 'James Wu', '何平', 'Sofia Lind'][i % 4], email: `c${i}@customer.example`, phone: `+86 139 1700 ${1000 + i}`, jobTitle: ['物业经理', 'Facility manager', '工程部'][i % 3], isPrimary: i < 40 }, i))
const assets = Array.from({ length: 90 }, (_, i) => {
  const site = sites[i % 60]
  return row({ customerId: site.customerId, customerName: site.customerName, siteId: site.id, siteName: site.name, parentId: null, tag: `WM-${String(10_000 + i)}`, name: ['Chiller', '客梯 2 号', 'UPS 40 kVA', 'Laser printer'][i % 4], manufacturer: ['Trane', 'KONE', 'Eaton', 'HP'][i % 4], model: ['CGAM-100', 'MonoSpace', '93PS', 'M609'][i % 4], serialNumber: `SN${90_210 + i * 37}`, installedOn: '2022-05-16', warrantyUntil: i % 3 ? '2027-05-16' : '2025-05-16', note: null }, i)
})
assets[60].parentId = assets[0].id
assets[60].name = '压缩机 Compressor'
const money = (minor) => ({ minor, currency: 'CNY' })
const parts = [['FLT-220', 'Air filter G4', '初效滤网 G4'], ['CMP-R410', 'Compressor R410A', '压缩机 R410A'], ['BAT-12V9', 'Battery 12 V 9 Ah', '蓄电池 12V 9Ah'], ['DRUM-609', 'Drum unit', '硒鼓组件'], ['BLT-8PK', 'V-belt 8PK', '三角带 8PK'], ['SNS-T10', 'Temperature sensor', '温度传感器'], ['REF-410', 'Refrigerant R410A', '制冷剂 R410A']].map(([number, nameEn, nameZh], i) =>
  row({ number, nameEn, nameZh, unit: i === 6 ? 'KILOGRAM' : 'PIECE', price: money(4_900 + i * 23_750), cost: money(2_300 + i * 11_200), isSerialTracked: i === 1, isLotTracked: i === 6, fitsModels: i < 2 ? ['CGAM-100'] : [], substituteIds: [] }, i))
const locations = [row({ code: 'WH-1', name: '中心仓库', kind: 'WAREHOUSE', engineerId: null, providerId: null, plate: null, latitude: 31.23, longitude: 121.47 }), ...engineers.slice(0, 4).map((engineer, i) => row({ code: `VAN-${i + 1}`, name: `${engineer.name}的服务车`, kind: 'VAN', engineerId: engineer.id, engineerName: engineer.name, providerId: null, plate: `沪A·${20_310 + i}`, latitude: null, longitude: null }, i))]
const levels = parts.flatMap((part, i) => locations.slice(0, 3).map((place, k) => ({ id: id(), partId: part.id, partNumber: part.number, partName: part.nameZh, unit: part.unit, locationId: place.id, locationName: place.name, onHand: (i * 7 + k * 3) % 41 })))
const movements = levels.map((level, i) => ({ id: id(), partId: level.partId, partNumber: level.partNumber, partName: level.partName, unit: level.unit, fromLocationId: null, fromLocationName: null, toLocationId: level.locationId, toLocationName: level.locationName, quantity: level.onHand, kind: 'OPENING', at: at(i), actor: 'admin', note: '期初盘点' }))
const categories = [['AC-COOL', 'No cooling', '空调不制冷', 'HIGH', 0], ['LIFT-STOP', 'Lift stopped', '电梯停运', 'URGENT', 1], ['UPS-ALARM', 'UPS alarm', 'UPS 报警', 'HIGH', 2], ['PRN-JAM', 'Paper jam', '打印机卡纸', 'LOW', 3], ['PM', 'Planned maintenance', '计划保养', 'NORMAL', 0]].map(([code, nameEn, nameZh, priority, s], i) =>
  row({ code, nameEn, nameZh, priority, skills: [{ skillId: skills[s].id, level: 2 }], serviceDurationMinutes: 45 + i * 15, checklist: [{ textEn: 'Switch off and lock out', textZh: '断电并上锁', isMandatory: true }, { textEn: 'Take a photo of the label', textZh: '拍摄铭牌照片', isMandatory: false }], likelyParts: [{ partId: parts[s].id, quantity: 1 }] }, i))
const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((dayOfWeek) => ({ dayOfWeek, startsAt: '08:00', endsAt: '17:00', breakStartsAt: '12:00', breakMinutes: 60 }))
const patterns = [row({ name: '标准工作周', timeZone: 'Asia/Shanghai', days }), row({ name: 'Late week', timeZone: 'Asia/Shanghai', days: days.map((day) => ({ ...day, startsAt: '13:00', endsAt: '21:00', breakStartsAt: '17:00', breakMinutes: 30 })) })]
const monday = (() => {
  const now = new Date()
  now.setUTCHours(0, 0, 0, 0)
  now.setUTCDate(now.getUTCDate() - ((now.getUTCDay() + 6) % 7))
  return now.getTime()
})()
const hour = (day, h) => new Date(monday + day * 86_400_000 + (h - 8) * 3_600_000).toISOString()
const shifts = engineers.flatMap((engineer, i) => [0, 1, 2, 3, 4, ...(i % 4 === 0 ? [5] : [])].filter((day) => (day + i) % 6 !== 5).map((day) => ({ id: id(), version: 1, engineerId: engineer.id, engineerName: engineer.name, on: hour(day, 12).slice(0, 10), startsAt: hour(day, i % 3 === 2 ? 13 : 8), endsAt: hour(day, i % 3 === 2 ? 21 : 17), breakStartsAt: hour(day, i % 3 === 2 ? 17 : 12), breakMinutes: 60, timeZone: 'Asia/Shanghai' })))
const absences = [[1, 2, 'LEAVE', '年假'], [4, 0, 'SICK', null], [7, 3, 'TRAINING', 'Lift safety']].map(([e, day, kind, note]) => ({ id: id(), version: 1, createdAt: at(3), engineerId: engineers[e].id, engineerName: engineers[e].name, startsAt: hour(day, 8), endsAt: hour(day, 17), kind, note }))
const duties = [[0, 5], [3, 6]].map(([e, day]) => ({ id: id(), version: 1, createdAt: at(3), engineerId: engineers[e].id, engineerName: engineers[e].name, territoryId: territories[0].id, territoryName: territories[0].name, startsAt: hour(day, 8), endsAt: hour(day + 1, 8) }))
const users = [['admin', 'Wei Chen', ['admin', 'manager']], ['dispatch', '林晓', ['dispatcher']], ['desk', 'Lucy Park', ['agent']], ['store', '马超', ['storekeeper']], ['eng1', '王伟', ['engineer']]].map(([username, displayName, roles], i) => row({ username, displayName, email: `${username}@waymend.example`, roles, language: i % 2 ? 'zh-CN' : 'en', theme: 'system', timeZone: null, customerId: null, providerId: null, lastLoginAt: i < 4 ? at(i * 5) : null }, i))
const tokens = [{ id: id(), version: 1, name: 'ERP export', operations: ['customer.list', 'part.list'], createdAt: at(400), expiresAt: '2027-06-30T00:00:00Z', lastUsedAt: at(2), isActive: true }]
const audit = Array.from({ length: 80 }, (_, i) => ({ id: id(), at: at(i), actorId: users[i % 4].id, actorName: users[i % 4].username, action: ['customer.change', 'session.sign-in', 'part.register', 'site.deactivate'][i % 4], objectType: ['customer', 'session', 'part', 'site'][i % 4], objectId: customers[i].id, address: '10.0.3.17', traceId: '4bf92f3577b34da6', changes: { phone: ['+86 21 5550 0100', '+86 21 5550 0199'] } }))
const outbox = Array.from({ length: 30 }, (_, i) => ({ id: id(), eventId: id(), type: ['CustomerRegistered', 'UserRegistered', 'OpeningStockBooked'][i % 3], target: ['mail', 'webhook'][i % 2], status: i % 7 === 3 ? 'DEAD' : i % 5 === 0 ? 'PENDING' : 'SENT', attempts: 1 + (i % 7), nextAttemptAt: i % 5 === 0 ? at(-1) : null, lastError: i % 7 === 3 ? 'Connection refused' : null, createdAt: at(i) }))
const sessions = [['Chromium 140 · Linux', true], ['Safari · iPhone', false]].map(([userAgent, isCurrent], i) => ({ id: id(), userId: users[0].id, createdAt: at(i * 20), lastSeenAt: at(i * 9), address: `10.0.3.${17 + i}`, userAgent, isCurrent }))

export const lists = {
  'service-providers': providers, skills, teams, territories, engineers, customers, sites, contacts, assets, parts, categories, users, absences, shifts, sessions,
  'stock-locations': locations, 'stock-levels': levels, 'stock-movements': movements, 'shift-patterns': patterns, 'on-call-duties': duties, 'api-tokens': tokens, 'audit-entries': audit, 'outbox-deliveries': outbox,
}
