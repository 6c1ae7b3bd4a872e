/**
 * A refusal as Cove words it: `code` is JSON-RPC's, `data` Cove's own number.
 * 2100 and 13501 are known from published clients; where a number is unknown there is none.
 */
export class RpcFailure extends Error {
  readonly code: number;
  readonly data: number | undefined;

  constructor(message: string, { code = -32603, data }: { code?: number; data?: number } = {}) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

export const badPassword = (): RpcFailure => new RpcFailure('Unknown partner/username or bad password', { data: 2100 });
export const notAllowed = (): RpcFailure =>
  new RpcFailure('Operation failed because of security reasons', { data: 13501 });
export const missingParameter = (name: string): RpcFailure =>
  new RpcFailure(`Parameter '${name}' is missing or of a wrong type`, { code: -32602 });
