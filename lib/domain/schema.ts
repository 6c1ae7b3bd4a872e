/**
 * The one place that imports zod.
 *
 * zod probes `new Function` unless told not to, and an extension page's CSP reports that probe as a
 * violation; `zod/mini` keeps the popup small. Everything that crosses a boundary (message, answer,
 * stored item, pasted text) is parsed with a schema made from this `z`.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
export type Infer<T extends z.ZodMiniType> = z.infer<T>;
