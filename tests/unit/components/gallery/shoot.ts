/**
 * Builds the gallery and takes a picture of every scene.
 *
 * node tests/unit/components/gallery/shoot.ts [--out DIR] [part of a scene's name …]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, openGallery, openView, showScene } from './build.ts';
import { scenes } from './scenes.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const args = process.argv.slice(2);
const outAt = args.indexOf('--out');
const out = outAt >= 0 ? (args.splice(outAt, 2)[1] ?? '/tmp/gallery') : '/tmp/gallery';
const wanted = scenes.filter((scene) => args.length === 0 || args.some((part) => scene.name.includes(part)));

await mkdir(out, { recursive: true });
const gallery = await openGallery();
const browser = await launch();
for (const scene of wanted) {
  const problem = (text: string): void => say(`${scene.name}: ${text.slice(0, 300)}`);
  try {
    const view = await openView(browser, scene.kind === 'sidebar' || scene.kind === 'popup' ? 1.5 : 1, problem);
    await showScene(view, gallery.address, scene);
    await view.screenshot({ path: join(out, `${scene.name}.png`) });
    await view.close();
  } catch (error) {
    problem(String(error));
  }
}
await browser.close();
gallery.close();
say(`${wanted.length} pictures in ${out}`);
