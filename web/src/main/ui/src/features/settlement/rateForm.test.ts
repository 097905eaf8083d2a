import { describe, expect, it } from 'vitest'
import { rateBody, rateFields, type RateCard } from './rateForm'

const card = { party: 'CUSTOMER', currency: 'USD' } as RateCard

describe('rates', () => {
  it('become minor units and basis points', () => {
    expect(rateBody({ validFrom: '2026-01-01', labourPriceMinor: { minor: 3250, currency: 'USD' }, taxBasisPoints: 8.87, nightBasisPoints: null })).toEqual({ validFrom: '2026-01-01', labourPriceMinor: 3250, taxBasisPoints: 887, nightBasisPoints: null })
  })
  it('of an engineer are a commission and nothing else', () => {
    expect(rateFields({ ...card, party: 'ENGINEER' }).map((each) => each.key)).toEqual(['validFrom', 'validUntil', 'commissionBasisPoints'])
    expect(rateFields(card).map((each) => each.key)).not.toContain('commissionBasisPoints')
  })
})
