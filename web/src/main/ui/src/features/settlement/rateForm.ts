import type { AnswerOf, BodyOf } from '@/api/typed'
import type { Draft, Field } from '@/shared/resource/model'

export type RateCard = AnswerOf<'rate-cards/{id}', 'get'>
type Body = BodyOf<'rate-cards/{id}/versions', 'post'>

const MONEY = ['labourPriceMinor', 'callOutFeeMinor', 'travelPriceMinor'] as const
const SHARES = ['partsMarkupBasisPoints', 'nightBasisPoints', 'weekendBasisPoints', 'holidayBasisPoints', 'commissionBasisPoints', 'taxBasisPoints'] as const

const share = (key: (typeof SHARES)[number]) => ({ key, kind: 'number', min: 0, max: 1000, step: 0.01, unit: 'percent', optional: true }) as const satisfies Field
const dates = [{ key: 'validFrom', kind: 'date' }, { key: 'validUntil', kind: 'date', optional: true, help: 'rateUntil' }] as const satisfies readonly Field[]

/** What the form asks for; amounts as money, shares in percent. */
export function rateFields(card: RateCard): Field[] {
  if (card.party === 'ENGINEER') return [...dates, { ...share('commissionBasisPoints'), optional: false }]
  const money = (key: (typeof MONEY)[number]): Field => ({ key, kind: 'money', optional: true, initial: { minor: 0, currency: card.currency } })
  return [
    ...dates,
    { ...money('labourPriceMinor'), section: 'labour' },
    { key: 'labourUnitMinutes', kind: 'number', min: 1, max: 1440, step: 1, unit: 'minutes', initial: 15 },
    { key: 'labourMinimumUnits', kind: 'number', min: 0, max: 1440, step: 1, initial: 0 },
    money('callOutFeeMinor'),
    { key: 'travelBasis', kind: 'select', options: ['NONE', 'KILOMETRE', 'MINUTE'], initial: 'NONE', section: 'travelAndParts' },
    { ...money('travelPriceMinor'), when: (draft) => draft.travelBasis !== 'NONE' },
    { key: 'partsBasis', kind: 'select', options: ['NONE', 'PRICE', 'COST'], initial: 'NONE' },
    { ...share('partsMarkupBasisPoints'), when: (draft) => draft.partsBasis !== 'NONE' },
    { ...share('nightBasisPoints'), section: 'surcharges' },
    { key: 'nightFrom', kind: 'time', optional: true },
    { key: 'nightUntil', kind: 'time', optional: true },
    share('weekendBasisPoints'),
    share('holidayBasisPoints'),
    { key: 'holidays', kind: 'tags', optional: true, help: 'holidays' },
    { ...share('taxBasisPoints'), section: 'tax' },
  ]
}

/** The same in minor units and basis points, as the server has it. */
export function rateBody(draft: Draft): Body {
  const body: Draft = { ...draft }
  for (const key of MONEY) if (key in body) body[key] = (draft[key] as { minor: number } | null)?.minor ?? null
  for (const key of SHARES) if (key in body) body[key] = draft[key] === null ? null : Math.round(Number(draft[key]) * 100)
  return body as Body
}
