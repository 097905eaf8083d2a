import { Aim, Brush, Cherry, Coin, Connection, Cpu, Delete, Drizzling, FirstAidKit, Guide, Headset, Key, Lightning, Monitor, OfficeBuilding, Printer, Sort, Suitcase, Sunny, Tools, Van, WindPower } from '@element-plus/icons-vue'
import type { Component } from 'vue'

/** A picture for a category, by what its code or name speaks of; a tool for everything else. The first that fits counts. */
const ICONS: [RegExp, Component][] = [
  [/noise|sound|loud|噪/i, Headset],
  [/meter|计时器|计量/i, Coin],
  [/parking|driveway|vehicle|traffic|taxi|停车|车辆|出租/i, Van],
  [/\bpark\b|tree|garden|公园|树/i, Cherry],
  [/heat|hvac|boiler|cool|air.?con|供暖|空调/i, Sunny],
  [/\bair\b|ventilat|空气|通风/i, WindPower],
  [/plumb|water|leak|sewer|pump|管道|排水|供水|水泵/i, Drizzling],
  [/elev|lift|电梯/i, Sort],
  [/electr|power|street.?light|lamp|\bups\b|电气|照明|电源/i, Lightning],
  [/street|sign|road|curb|sidewalk|pothole|路面|路牌/i, Guide],
  [/person|homeless|encampment|outreach|求助|援助/i, FirstAidKit],
  [/lost|property|失物/i, Suitcase],
  [/sanit|trash|waste|garbage|collection|rodent|垃圾/i, Delete],
  [/paint|graffiti|clean|dirty|清洁|脏乱/i, Brush],
  [/lock|door|key|门禁|门锁/i, Key],
  [/print|打印/i, Printer],
  [/network|router|internet|网络/i, Connection],
  [/server|computer|机房/i, Cpu],
  [/camera|cctv|monitor|监控/i, Monitor],
  [/inspect|survey|巡检|检查/i, Aim],
  [/building|apartment|residen|建筑/i, OfficeBuilding],
]

const found = new Map<string, Component>()

export function iconOf(visit: { categoryCode: string; categoryName: string }): Component {
  const words = `${visit.categoryCode} ${visit.categoryName}`
  let icon = found.get(words)
  if (!icon) found.set(words, (icon = ICONS.find(([pattern]) => pattern.test(words))?.[1] ?? Tools))
  return icon
}
