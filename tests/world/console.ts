/**
 * A simulated vendor console: a program that answers HTTPS requests for some hostnames.
 * It speaks web-standard `Request` and `Response` only, so that it can be asked in-process as well as over a socket.
 */
export interface SimulatedConsole {
  /** Whether requests for this hostname (lower case, no port) are this console's. */
  serves(host: string): boolean;
  /** Answers one request. A thrown error becomes a 500 of the world's server. */
  handle(request: Request, host: string): Promise<Response>;
}

/** The console among `consoles` that serves `host`; the first one wins. */
export function consoleFor(consoles: readonly SimulatedConsole[], host: string): SimulatedConsole | undefined {
  return consoles.find((console) => console.serves(host));
}
