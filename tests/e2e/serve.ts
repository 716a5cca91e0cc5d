/**
 * Serves the built site for the browser tests, with the headers that README.md asks of every host. Any site may frame it;
 * who asks from a frame that keeps a page apart gets no script.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';

const [port, base = '/'] = process.argv.slice(2);
const notFound = readFileSync('dist/404.html');

const files = sirv('dist', {
  etag: true,
  setHeaders(response, path) {
    const isHashed = path.startsWith('/_astro/');
    // A name changes with what it names: a browser that has it need not ask again, on the next page as little.
    response.setHeader(
      'Cache-Control',
      isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
  },
});

createServer((request, response) => {
  const answerNotFound = () => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
  };
  if (!request.url?.startsWith(base)) return answerNotFound();
  request.url = `/${request.url.slice(base.length)}`;
  files(request, response, answerNotFound);
}).listen(Number(port));
