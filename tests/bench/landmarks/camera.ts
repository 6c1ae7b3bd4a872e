/** Takes a still picture of a place, with where each landmark is as a person who knows the console would say. */
import { join } from 'node:path';
import type { Frame, Locator, Page } from '@playwright/test';
import { build } from 'esbuild';
import { landmarksAt } from './places.ts';
import { truthMark, type Scene } from './scene.ts';

/** Where each landmark is; those left out are not to be seen now. */
export type Truth = Readonly<Record<string, Locator>>;

let script: Promise<string> | undefined;
const captureScript = (): Promise<string> =>
  (script ??= build({
    entryPoints: [join(import.meta.dirname, 'capture.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? ''));

/** @param where the page, or the frame that is to be the page of the picture */
export async function take(
  where: Page | Frame,
  {
    name,
    place,
    truth,
    landmarks = landmarksAt(place),
  }: { name: string; place: string; truth: Truth; landmarks?: string[] },
): Promise<Scene> {
  for (const [id, locator] of Object.entries(truth)) {
    const target = locator.first();
    await target.waitFor({ state: 'attached', timeout: 10_000 }).catch(() => {
      throw new Error(`${name}: nothing there that is ${id}`);
    });
    await target.evaluate(
      (element, [mark, landmark]) =>
        element.setAttribute(mark, `${element.getAttribute(mark) ?? ''} ${landmark}`.trim()),
      [truthMark, id] as const,
    );
  }
  const captured = await where.evaluate<Pick<Scene, 'html' | 'css' | 'root' | 'body'>>(
    `${await captureScript()};captured()`,
  );
  await where.evaluate((mark) => {
    for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
  }, truthMark);
  return { name, ...captured, landmarks: [...new Set([...landmarks, ...Object.keys(truth)])] };
}
