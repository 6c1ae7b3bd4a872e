/** What is known of HaloPSA: its places and its landmarks. */
export * from './halo-paths.ts';
export * from './halo-places.ts';
export * from './halo-landmarks.ts';
