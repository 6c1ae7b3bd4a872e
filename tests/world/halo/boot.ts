import type { AppLook } from './look.ts';
import type { TokenPlacement } from './quirks.ts';

/** What the server tells the web app on its page. */
export interface Boot {
  host: string;
  tenantId: string;
  look: AppLook;
  tokenPlacement: TokenPlacement;
  customersScale: 'A' | 'B';
  grantTypes: Record<'secret' | 'password' | 'code' | 'implicit', string>;
  loginEntityCodes: Record<'agent' | 'user' | 'supplier', number>;
  authServer: string;
  /** For style elements under a strict policy. */
  nonce: string;
}
