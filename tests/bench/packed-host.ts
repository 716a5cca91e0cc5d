import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const text = /\.(?:html|js|css|svg|json|webmanifest|xml|txt)$/;
const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

/** A host of a built site, with text compressed, as hosts do. */
export interface PackedHost {
  /** Where it stands, without a slash at the end. */
  origin: string;
  /** Of each answer so far: its bytes without headers. */
  sent: readonly number[];
  close(): void;
}

/** @param change what an address with a query gets instead of the file */
export async function packedHost(
  dist: string,
  change: (html: string) => string = (html) => html,
): Promise<PackedHost> {
  const packed = new Map<string, Buffer>();
  const sent: number[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, search } = new URL(url, 'http://localhost');
    const path = pathname.replace(/\/$/, '/index.html');
    const isText = text.test(path);
    try {
      let body = packed.get(url);
      if (!body) {
        const file = readFileSync(join(dist, path));
        const content = search ? Buffer.from(change(file.toString())) : file;
        body = isText ? brotliCompressSync(content) : content;
        packed.set(url, body);
      }
      const type = types[path.replace(/.*\./, '')] ?? 'application/octet-stream';
      response.setHeader('content-type', type);
      if (isText) response.setHeader('content-encoding', 'br');
      response.end(body);
      sent.push(body.length);
    } catch {
      response.writeHead(404).end();
      sent.push(0);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, sent, close: () => server.close() };
}
