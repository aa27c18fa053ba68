import type { Server } from 'node:http';

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
