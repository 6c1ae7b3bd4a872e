/**
 * The one place that hands out schemas. Everything that crosses a boundary (message, answer, stored item, pasted text) is
 * parsed with one that is made from this `z`.
 */
import type { ZodMiniType, infer as inferred } from 'zod/mini';
import * as z from './noted-schema.ts';

export { z };

/** A schema whose parsed value is a `T`. */
export type Schema<T = unknown> = ZodMiniType<T>;
export type Infer<S extends Schema> = inferred<S>;
