import { createServer, type IncomingMessage, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Parts } from './parts.ts';
import { errorResponse, restRoutes } from './rest.ts';

/** The HTTP server of a local Discord, not yet listening, and the app whose routes it serves. */
export function makeServer(parts: Parts): { readonly server: Server; readonly app: Hono } {
  const app = new Hono();
  app.onError(errorResponse);
  app.use(async (c, next) => {
    if (!isLocal(c.req.header('host')))
      return c.text('The local Discord answers only on 127.0.0.1 and localhost.', 403);
    await next();
    return undefined;
  });
  app.route('/', restRoutes(parts));
  const server = createServer(getRequestListener(app.fetch));
  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    const path = request.url?.split('?')[0];
    if (path === '/gateway' && isLocal(request.headers.host) && !request.headers.origin)
      parts.gateway.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  return { server, app };
}

/** A page of another site could reach 127.0.0.1 by a name of its own; its `Host` betrays it. */
function isLocal(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');
}

/** Opens the port on 127.0.0.1. Rejects with the `EADDRINUSE` error when it is taken. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (typeof address === 'object' && address) return address.port;
  throw new Error(`The server listens on ${address}, not on a port.`);
}

/** Closes the port and every connection. */
export async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
