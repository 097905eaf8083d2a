import { describe, expect, it } from 'vitest'
import { flatten, nest, type SettingsView } from './settings'

const mailbox = { host: 'imap.example', port: 993, security: 'TLS', username: 'desk', hasPassword: true, folder: 'INBOX', address: '', isTagged: true }
const view = { companyName: 'Acme', mail: { host: '', port: 587, security: 'STARTTLS', username: '', hasPassword: false, from: '' }, mailbox } as unknown as SettingsView

describe('settings', () => {
  it('go flat into the form and nested to the server', () => {
    const draft = flatten(view)
    expect(draft['mailbox.folder']).toBe('INBOX')
    expect(nest({ companyName: 'Acme', 'mailbox.host': 'imap.example', 'mailbox.folder': 'In' })).toMatchObject({ companyName: 'Acme', mailbox: { host: 'imap.example', folder: 'In' } })
  })
  it('say that there is no server instead of leaving it out', () => {
    expect(nest({ companyName: 'Acme' })).toEqual({ companyName: 'Acme', mail: { host: null, password: '' }, mailbox: { host: null, password: '' } })
  })
})
