import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { scaleOf, type Series } from './trend'

/** The only place that knows the chart library; it comes with the first chart that is drawn. */
use([LineChart, BarChart, GridComponent, TooltipComponent, CanvasRenderer])

export interface Looks {
  accent: string
  muted: string
  line: string
  text: string
  ground: string
  font: number
  isStill: boolean
}

export const chartOn = (box: HTMLElement): EChartsType => init(box)

/** The interval is an area on top of an invisible line at its lower end. */
function band(series: Series, looks: Looks) {
  const line = { type: 'line', stack: 'interval', stackStrategy: 'all', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false } }
  return [
    { ...line, data: series.low },
    { ...line, data: series.high.map((high, at) => (high === null ? null : high - (series.low[at] ?? 0))), areaStyle: { color: looks.accent, opacity: 0.2 } },
  ]
}

export function optionOf(series: Series, labels: readonly string[], words: (at: number) => string, number: (value: number) => string, looks: Looks): EChartsCoreOption {
  const shown = series.kind === 'bar'
    ? { type: 'bar', data: series.values, itemStyle: { color: looks.accent }, barMaxWidth: 24 }
    : { type: 'line', data: series.values, itemStyle: { color: looks.accent }, lineStyle: { width: 2 }, symbol: 'circle', symbolSize: 5, showAllSymbol: 'auto' }
  const axis = { axisLine: { lineStyle: { color: looks.line } }, axisTick: { show: false }, axisLabel: { color: looks.muted, fontSize: looks.font } }
  return {
    animation: !looks.isStill,
    animationDuration: 140,
    grid: { left: 4, right: 12, top: 12, bottom: 4, containLabel: true },
    // Text drawn on the canvas: the content security policy takes no inline styles.
    tooltip: {
      trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: looks.ground, borderColor: looks.line, textStyle: { color: looks.text, fontSize: looks.font },
      formatter: (hit: { dataIndex: number }[]) => words(hit[0]?.dataIndex ?? 0),
    },
    xAxis: { type: 'category', data: labels, boundaryGap: series.kind === 'bar', ...axis },
    yAxis: { type: 'value', ...scaleOf(series), minInterval: 1, splitNumber: 4, splitLine: { lineStyle: { color: looks.line } }, ...axis, axisLabel: { ...axis.axisLabel, formatter: number } },
    series: [...(series.low.some((value) => value !== null) ? band(series, looks) : []), shown],
  }
}
