import { beforeEach, describe, expect, it } from 'vitest'
import { guess, parameters, readHead, remember, remembered, type Mapping } from './mapping'

const TICKET = ['number', 'reference', 'customerNumber', 'siteName', 'categoryCode', 'subject', 'description', 'openedAt']

describe('the first line of a file', () => {
  it('names the columns and shows an example of each', () => {
    const head = readHead('\uFEFF"Complaint, Type",Descriptor ,Note\r\n\r\n"Lift ""A""\nstuck",Doors,\r\nmore,,\r\n')
    expect(head.columns).toEqual(['Complaint, Type', 'Descriptor', 'Note'])
    expect(head.sample).toEqual({ 'Complaint, Type': 'Lift "A"\nstuck', Descriptor: 'Doors', Note: '' })
  })

  it('may be parted by semicolons, as spreadsheets of half the world do', () => {
    expect(readHead('标题;描述\n电梯;漏水').sample).toEqual({ 标题: '电梯', 描述: '漏水' })
  })

  it('may be all there is', () => {
    expect(readHead('a,b')).toEqual({ columns: ['a', 'b'], sample: { a: '', b: '' } })
    expect(readHead('')).toEqual({ columns: [], sample: {} })
  })
})

describe('a guess', () => {
  const guessed = (header: string) => Object.fromEntries(Object.entries(guess(TICKET, readHead(header))).flatMap(([ours, source]) => (source.kind === 'column' ? [[ours, source.name]] : [])))

  it('knows the names of other systems', () => {
    expect(guessed('unique_key,created_date,closed_date,agency,complaint_type,descriptor,incident_zip')).toEqual({ reference: 'unique_key', openedAt: 'created_date', categoryCode: 'complaint_type', subject: 'complaint_type', description: 'descriptor' })
  })

  it('knows Chinese names', () => {
    expect(guessed('工单号,客户编号,服务地点,类别,标题,描述,报修时间')).toEqual({ number: '工单号', customerNumber: '客户编号', siteName: '服务地点', categoryCode: '类别', subject: '标题', description: '描述', openedAt: '报修时间' })
  })

  it('takes our own names and labels first, however they are written', () => {
    expect(guessed('Subject,title,site name')).toEqual({ subject: 'Subject', siteName: 'site name' })
    expect(guess(['subject'], readHead('Betreff,title'), () => 'Betreff').subject).toEqual({ kind: 'column', name: 'Betreff' })
  })

  it('takes a column twice only for one that would have nothing', () => {
    expect(guessed('title,x')).toEqual({ subject: 'title' })
    expect(guessed('complaint type,title')).toEqual({ subject: 'title', categoryCode: 'complaint type' })
    expect(guessed('complaint type')).toEqual({ subject: 'complaint type', categoryCode: 'complaint type' })
  })
})

describe('a mapping', () => {
  const mapping: Mapping = { subject: { kind: 'column', name: 'Complaint = Type' }, customerNumber: { kind: 'value', value: ' CU-000001 ' }, channel: { kind: 'value', value: ' ' }, description: { kind: 'none' } }

  it('goes to the server as map and set', () => {
    expect(parameters(mapping)).toEqual([['map', 'subject=Complaint = Type'], ['set', 'customerNumber=CU-000001']])
  })

  describe('is remembered', () => {
    beforeEach(() => localStorage.clear())

    it('for the next file with the same columns, in whatever order', () => {
      remember('tickets', readHead('a,b'), mapping)
      expect(remembered('tickets', ['subject', 'siteName'], readHead('b,a'))).toEqual({ subject: mapping.subject, siteName: { kind: 'none' } })
      expect(remembered('tickets', ['subject'], readHead('a,b,c'))).toBeNull()
      expect(remembered('customers', ['subject'], readHead('a,b'))).toBeNull()
    })

    it('until ten newer ones came', () => {
      for (let at = 0; at < 11; at++) remember('tickets', readHead(`a,b${at}`), mapping)
      expect(remembered('tickets', ['subject'], readHead('a,b0'))).toBeNull()
      expect(remembered('tickets', ['subject'], readHead('a,b10'))).not.toBeNull()
    })

    it('and a broken memory is no memory', () => {
      localStorage.setItem('waymend.import.tickets', '{')
      expect(remembered('tickets', ['subject'], readHead('a'))).toBeNull()
    })
  })
})
