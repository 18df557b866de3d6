import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../state/store'
import { encodeReply } from './codec'
import { OpenApi } from './openapi'
import { Wechat } from './wechat'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('the envelope of an openapi reply', () => {
  it('carries JSON as the SDK reads it', () => {
    expect(hex(encodeReply({ json: '{"errcode":0}' }))).toBe('0a0d7b22657272636f6465223a307d12106170706c69636174696f6e2f6a736f6e')
  })

  it('carries a number of the cloud itself, below zero, in ten bytes', () => {
    expect(hex(encodeReply({ refused: -604101 }))).toBe('18bb90dbffffffffffff01')
  })
})

describe('an openapi call', () => {
  it('from outside of a function is an illegal source', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'localcloud-openapi-'))
    const store = openStore(dir)
    const openApi = new OpenApi(new Wechat(store, Date.now), store, Date.now, undefined)
    const answer = await openApi.handle('subscribeMessage.send', Buffer.from('not protobuf'), undefined, undefined)
    expect(answer).toEqual({ body: encodeReply({ refused: -604104 }), code: '-604104' })
    await store.close()
    rmSync(dir, { recursive: true, force: true })
  })
})
