/**
 * The one source of colours, type, spaces and motion, for the shadow root in a console's page and for
 * the extension's own pages. Pixels, not rem: a host page may have changed the root font size.
 * Every text colour has a contrast of at least 4.5:1 on `--bg` and on `--surface`, in both schemes.
 */
export const tokens = `
.alcove {
  --bg: #ffffff;
  --surface: #f5f6f8;
  --raised: #ffffff;
  --line: #dcdfe5;
  --line-strong: #8a93a3;
  --text: #1a2130;
  --muted: #586274;
  --accent: #1d5bb8;
  --accent-hover: #174a98;
  --on-accent: #ffffff;
  --accent-soft: #e9f0fb;
  --met: #146a41;
  --met-soft: #e6f3ec;
  --unmet: #b0241c;
  --unmet-soft: #fbeceb;
  --unknown: #835000;
  --unknown-soft: #fbf1de;
  --confirmed: #0a6470;
  --confirmed-soft: #e2f2f4;
  --bar-automatic: #2f6fcc;
  --bar-hand: #0f7f8c;
  --bar-suggested: #d08a1a;
  --bar-unmapped: #c9443b;
  --bar-excluded: #a3abb8;
  --shadow: 0 2px 10px rgb(20 28 44 / 0.16);
  --s1: 4px;
  --s2: 8px;
  --s3: 12px;
  --s4: 16px;
  --s5: 24px;
  --edge: var(--s3);
  --radius: 6px;
  --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
  --mono: ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
  --quick: 120ms ease-out;
}
@media (prefers-color-scheme: dark) {
  .alcove {
    --bg: #15181e;
    --surface: #1c2028;
    --raised: #222731;
    --line: #333a46;
    --line-strong: #77818f;
    --text: #e7eaf0;
    --muted: #a4aebd;
    --accent: #8fb8ff;
    --accent-hover: #b3cfff;
    --on-accent: #0c1a33;
    --accent-soft: #1e2c45;
    --met: #74d3a0;
    --met-soft: #17301f;
    --unmet: #ff9d95;
    --unmet-soft: #3a1d1c;
    --unknown: #f0bb66;
    --unknown-soft: #35280f;
    --confirmed: #83d5de;
    --confirmed-soft: #12303a;
    --bar-automatic: #5b93ea;
    --bar-hand: #35a9b6;
    --bar-suggested: #dba13c;
    --bar-unmapped: #e2685f;
    --bar-excluded: #68717f;
    --shadow: 0 2px 12px rgb(0 0 0 / 0.5);
  }
}
`;
