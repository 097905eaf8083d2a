// Serves the built application with the production Content-Security-Policy and the pretend API:
// `npm run build && npm run preview`, then http://127.0.0.1:4173/app/. For people and screenshots; not shipped.
import { createServer } from 'node:http'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pretend, upgrade } from './pretend.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../../target/ui')
const port = Number(process.env.PORT ?? 4173)
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; " +
  "font-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json', '.wasm': 'application/wasm' }
const api = pretend()

createServer((request, response) => {
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  api(request, response, () => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname))
    if (!path.startsWith('/app')) {
      response.writeHead(302, { Location: '/app/' }).end()
      return
    }
    const file = join(root, path.slice('/app'.length))
    const found = existsSync(file) && statSync(file).isFile() ? file : join(root, /^\/app\/engineer(\/|$)/.test(path) ? 'engineer/index.html' : 'index.html')
    response.setHeader('Content-Type', types[extname(found)] ?? 'application/octet-stream')
    createReadStream(found).pipe(response)
  })
}).on('upgrade', upgrade).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/app/`))
