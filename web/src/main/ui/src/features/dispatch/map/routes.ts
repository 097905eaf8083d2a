import { L } from '@/shared/map/plainMap'

/** Marks of the board's map, drawn on one canvas: hundreds of stops stay light, and a number sits in each. */
interface Drawn {
  _point: L.Point
  _radius: number
  _renderer: { _ctx: CanvasRenderingContext2D; _updateCircle: (layer: unknown) => void; _drawing: boolean }
  options: StopOptions
}

export interface StopOptions extends L.CircleMarkerOptions {
  number?: string
  ink?: string
}

const Stop = L.CircleMarker.extend({
  _updatePath(this: Drawn) {
    this._renderer._updateCircle(this)
    const { number, ink } = this.options
    if (!number || !this._renderer._drawing) return
    const pen = this._renderer._ctx
    pen.globalAlpha = this.options.opacity ?? 1
    pen.fillStyle = ink ?? '#fff'
    pen.font = `600 ${number.length > 2 ? 8 : 10}px system-ui, sans-serif`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillText(number, this._point.x, this._point.y + 0.5)
    pen.globalAlpha = 1
  },
}) as unknown as new (at: L.LatLngExpression, options: StopOptions) => L.CircleMarker

export const stop = (at: L.LatLngExpression, options: StopOptions): L.CircleMarker => new Stop(at, options)

export interface Colours {
  ground: string
  text: string
  muted: string
  isDark: boolean
}

/** A canvas knows no style sheet: the tokens are read when the theme changes. */
export function colours(): Colours {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return { ground: token('--wm-ground'), text: token('--wm-text'), muted: token('--wm-muted'), isDark: document.documentElement.classList.contains('dark') }
}

export const colourOf = (hue: number, isDark: boolean): string => (isDark ? `hsl(${hue} 62% 62%)` : `hsl(${hue} 62% 40%)`)
