import { describe, expect, it } from 'vitest'
import { levels } from './outlook'
import { foresight, place, row } from './samples'

describe('the levels of a foresight', () => {
  it('are measured by the best offer of somebody else, and closed where there is none', () => {
    const found = levels(foresight([row('0', { isPresent: true, place: place(-5) }), row('1', { place: place(900) }), row('2', { place: place(1200) }), row('3', { place: place(2000) }), row('4', { place: place(9000) }), row('5', { rules: ['SKILL'] })]))
    expect([...found.values()]).toEqual(['cheap', 'cheap', 'cheap', 'fair', 'dear', 'closed'])
  })

  it('need nobody else', () => {
    expect([...levels(foresight([row('0', { isPresent: true, place: place(0) })])).values()]).toEqual(['cheap'])
  })
})
