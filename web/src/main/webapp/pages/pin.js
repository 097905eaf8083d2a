// A pin for the place of a request: by the device's position, or on a plain map of the service territories.
(() => {
  'use strict'
  const box = document.getElementById('pin')
  const latitude = document.getElementById('latitude')
  const longitude = document.getElementById('longitude')
  if (!box || !latitude || !longitude) return
  const words = box.dataset
  const SVG = 'http://www.w3.org/2000/svg'
  const outlines = [...box.querySelectorAll('[data-outline]')].map((each) => each.dataset.outline.split(' ').map((point) => point.split(',').map(Number)))
  const all = outlines.flat()

  const make = (name, attributes, parent) => {
    const element = name === 'button' || name === 'p' || name === 'div' ? document.createElement(name) : document.createElementNS(SVG, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    parent.append(element)
    return element
  }
  const button = (text, act, parent) => {
    const element = make('button', { type: 'button', class: 'plain' }, parent)
    element.textContent = text
    element.addEventListener('click', act)
    return element
  }

  // Web Mercator in units of its own, so that shapes look as on other maps.
  const x = (lng) => lng
  const y = (lat) => (-180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  const lat = (at) => (360 / Math.PI) * Math.atan(Math.exp((-at * Math.PI) / 180)) - 90

  const acts = make('div', { class: 'acts' }, box)
  const said = make('p', { class: 'quiet', role: 'status' }, box)
  let view = null
  let svg = null
  let mark = null

  const pin = () => (latitude.value !== '' && longitude.value !== '' ? [Number(longitude.value), Number(latitude.value)] : null)

  function set(lng, north) {
    longitude.value = Math.max(-180, Math.min(180, lng)).toFixed(6)
    latitude.value = Math.max(-85, Math.min(85, north)).toFixed(6)
    show()
  }
  function show() {
    const at = pin()
    said.textContent = at ? `${words.set} ${at[1].toFixed(4)}, ${at[0].toFixed(4)}` : words.none
    if (!svg) return
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`)
    if (!at) return mark.setAttribute('visibility', 'hidden')
    const size = view.width / 40
    mark.setAttribute('visibility', 'visible')
    mark.setAttribute('cx', x(at[0]))
    mark.setAttribute('cy', y(at[1]))
    mark.setAttribute('r', size)
    mark.setAttribute('stroke-width', size / 4)
  }
  function zoom(factor) {
    const at = pin()
    const centre = at ? [x(at[0]), y(at[1])] : [view.x + view.width / 2, view.y + view.height / 2]
    view = { width: view.width * factor, height: view.height * factor, x: centre[0] - (view.width * factor) / 2, y: centre[1] - (view.height * factor) / 2 }
    show()
  }

  button(words.here, () => {
    if (!navigator.geolocation) return (said.textContent = words.refused)
    navigator.geolocation.getCurrentPosition(
      (position) => set(position.coords.longitude, position.coords.latitude),
      () => (said.textContent = words.refused),
      { enableHighAccuracy: true, timeout: 15000 },
    )
  }, acts)
  button(words.away, () => {
    latitude.value = ''
    longitude.value = ''
    show()
  }, acts)

  if (all.length > 0) {
    const xs = all.map((point) => x(point[0]))
    const ys = all.map((point) => y(point[1]))
    const width = Math.max(...xs) - Math.min(...xs)
    const height = Math.max(...ys) - Math.min(...ys)
    view = { x: Math.min(...xs) - width * 0.05, y: Math.min(...ys) - height * 0.05, width: width * 1.1, height: height * 1.1 }
    svg = make('svg', { tabindex: '0', role: 'application', 'aria-label': words.map, preserveAspectRatio: 'xMidYMid meet' }, box)
    for (const outline of outlines) make('polygon', { class: 'outline', points: outline.map((point) => `${x(point[0])},${y(point[1])}`).join(' ') }, svg)
    mark = make('circle', { class: 'mark' }, svg)
    svg.addEventListener('click', (event) => {
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse())
      set(at.x, lat(at.y))
    })
    svg.addEventListener('keydown', (event) => {
      const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
      const step = steps[event.key]
      if (!step) return
      event.preventDefault()
      const at = pin()
      const from = at ? [x(at[0]), y(at[1])] : [view.x + view.width / 2, view.y + view.height / 2]
      set(from[0] + (step[0] * view.width) / 50, lat(from[1] + (step[1] * view.width) / 50))
    })
    button(words.in, () => zoom(0.5), acts)
    button(words.out, () => zoom(2), acts)
  }
  box.hidden = false
  show()
})()
