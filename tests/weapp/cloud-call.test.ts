import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cloudCall } from './host/cloud-call'

describe('the line to the local cloud', () => {
  it('posts the data to the function as the person, and tells answers from failures', async () => {
    const heard: unknown[] = []
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        heard.push([request.method, request.url, request.headers['x-demo-openid'], JSON.parse(Buffer.concat(chunks).toString())])
        response.end(request.url === '/functions/broken' ? '{"errCode":-504002,"errMsg":"Error: no"}' : '{"result":{"text":"你好"}}')
      })
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const call = cloudCall(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'oLi')
    expect(await call({ name: 'greet', data: { name: 'shift.list' } })).toEqual({ text: '你好' })
    await expect(call({ name: 'broken', data: {} })).rejects.toMatchObject({ errCode: -504002, errMsg: 'Error: no' })
    expect(heard).toEqual([['POST', '/functions/greet', 'oLi', { name: 'shift.list' }], ['POST', '/functions/broken', 'oLi', {}]])
    server.closeAllConnections()
    server.close()
  })
})
