// A server's side of a WebSocket in a few lines: text out, anything in ignored. Enough for the pretend API.
import { createHash } from 'node:crypto'

const frame = (text) => {
  const body = Buffer.from(text)
  const head = body.length < 126 ? Buffer.from([0x81, body.length]) : body.length < 65_536 ? Buffer.from([0x81, 126, body.length >> 8, body.length & 255]) : Buffer.concat([Buffer.from([0x81, 127, 0, 0, 0, 0]), Buffer.from(Uint32Array.of(body.length).buffer).reverse()])
  return Buffer.concat([head, body])
}

/** Answers the handshake; `send` writes one text. */
export function accept(request, socket) {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`)
  socket.on('error', () => socket.destroy())
  // 8 is "close": whoever says so gets the same back.
  socket.on('data', (data) => (data[0] & 15) === 8 && socket.end(Buffer.from([0x88, 0])))
  return { send: (text) => socket.writable && socket.write(frame(text)), close: () => socket.destroy() }
}
