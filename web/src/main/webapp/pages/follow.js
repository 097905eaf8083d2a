// Keeps the tracking page up to date without touching what is being written.
(() => {
  'use strict'
  const live = document.getElementById('live')
  if (!live) return
  const seconds = Number(live.dataset.poll) || 15
  const address = new URL(location.href)
  address.searchParams.delete('new')
  address.hash = ''
  let known = ''
  let wait = seconds

  async function look() {
    if (document.hidden) return
    const answer = await fetch(address, { headers: known ? { 'If-None-Match': known } : {}, credentials: 'same-origin', cache: 'no-store' })
    wait = answer.status === 429 ? Number(answer.headers.get('Retry-After')) || 60 : seconds
    if (answer.status !== 200) return
    const isFirst = known === ''
    known = answer.headers.get('ETag') || ''
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live')
    if (!next || next.textContent === live.textContent) return
    live.replaceChildren(...next.childNodes)
    if (!isFirst) live.classList.add('changed')
  }

  const again = () => setTimeout(() => look().catch(() => undefined).finally(again), wait * 1000)
  again()
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look().catch(() => undefined) })
})()
