import { Aim, Brush, Connection, Cpu, Delete, Drizzling, Guide, Headset, HomeFilled, Key, Lightning, Monitor, Printer, Sort, Sunny, Tools, Van } from '@element-plus/icons-vue'
import type { Component } from 'vue'

/** A picture for a category, by what its code or name speaks of; a tool for everything else. */
const ICONS: [RegExp, Component][] = [
  [/heat|hvac|boiler|cool|air.?con|空调|暖/i, Sunny],
  [/plumb|water|leak|sewer|pump|水/i, Drizzling],
  [/elev|lift|电梯/i, Sort],
  [/electr|power|light|lamp|ups|电/i, Lightning],
  [/noise|sound|loud|噪/i, Headset],
  [/park|vehicle|traffic|taxi|车/i, Van],
  [/sign|street|road|curb|sidewalk|路/i, Guide],
  [/sanit|trash|waste|garbage|rodent|垃圾/i, Delete],
  [/paint|graffiti|clean|漆/i, Brush],
  [/lock|door|key|门/i, Key],
  [/print|打印/i, Printer],
  [/network|router|internet|网/i, Connection],
  [/server|cpu|computer/i, Cpu],
  [/camera|cctv|monitor|监控/i, Monitor],
  [/homeless|residen|building|apartment|楼/i, HomeFilled],
  [/inspect|survey|巡检/i, Aim],
]

export const iconOf = (visit: { categoryCode: string | null; categoryName: string | null }): Component => {
  const words = `${visit.categoryCode ?? ''} ${visit.categoryName ?? ''}`
  return ICONS.find(([pattern]) => pattern.test(words))?.[1] ?? Tools
}
