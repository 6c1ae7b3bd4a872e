// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { findPager } from '../../../../lib/cove/wizard/pager.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

/** The pager of a table with something inside, beside or below it, as the wizard has it: its own buttons further down. */
function pagerOf(inside: string, below = '') {
  document.body.innerHTML = `<section class="wizard"><ol><li><button>1</button></li><li class="active" aria-current="step"><button class="active">2</button></li><li><button>3</button></li></ol>
    <div class="step"><button>Apply to all</button><button>Clear all</button>
      <div class="holder"><div id="grid"><table><tr id="row"><td>Acme</td><td><a class="page-link">Next</a></td></tr></table>${inside}</div>${below}</div></div>
    <footer><button>Back</button><span>Step 2 of 3</span><button id="wizard-next">Next</button></footer></section>`;
  const root = document.getElementById('grid') as HTMLElement;
  const element = document.getElementById('row') as HTMLElement;
  const row = { key: '', name: 'Acme', cell: element, parts: [], element, top: 0, bottom: 0 };
  const rows = () => [{ ...row, still: () => true, ids: () => [], columns: () => ({}) }];
  const found = findPager({ root, rows, total: null });
  return (
    found && {
      next: found.next?.id || found.next?.textContent || null,
      previous: found.previous?.id || found.previous?.textContent || null,
      current: found.current,
      total: found.total,
    }
  );
}

describe('pagers as widget libraries draw them', () => {
  test.each([
    [
      'DevExtreme',
      `<div class="dx-pager"><div class="dx-info">Page 2 of 7 (130 items)</div><div class="dx-navigate-button dx-prev-button" role="button" aria-label="Previous page" id="p">.</div><div class="dx-page" role="button">1</div><div class="dx-page dx-selection" role="button">2</div><div class="dx-page" role="button">3</div><div class="dx-navigate-button dx-next-button" role="button" aria-label="Next page" id="n">.</div></div>`,
      { next: 'n', previous: 'p', current: 2, total: null },
    ],
    [
      'AG Grid, first page',
      `<div class="ag-paging-panel"><span>1 to 20 of 130</span><div class="ag-paging-button ag-disabled" data-ref="btPrevious" role="button" aria-label="Previous Page" aria-disabled="true" id="p">.</div><span>Page 1 of 7</span><div class="ag-paging-button" data-ref="btNext" role="button" aria-label="Next Page" id="n">.</div></div>`,
      { next: 'n', previous: null, current: 1, total: 130 },
    ],
    [
      'Angular Material, whose buttons stay pressable while they are switched off',
      `<div class="mat-mdc-paginator"><div role="status">1 – 15 of 60</div><button class="mat-mdc-button-disabled mat-mdc-button-disabled-interactive" aria-label="Previous page" aria-disabled="true" id="p">.</button><button class="mat-mdc-button-disabled-interactive" aria-label="Next page" id="n">.</button></div>`,
      { next: 'n', previous: null, current: 1, total: 60 },
    ],
    [
      'Ant Design',
      `<ul class="ant-pagination"><li title="Previous Page" class="ant-pagination-prev ant-pagination-disabled" aria-disabled="true"><button disabled>‹</button></li><li title="1" class="ant-pagination-item ant-pagination-item-active"><a>1</a></li><li title="2" class="ant-pagination-item"><a>2</a></li><li title="Next Page" class="ant-pagination-next"><button id="n">›</button></li></ul>`,
      { next: 'n', previous: null, current: 1, total: null },
    ],
    [
      'PrimeReact, last page',
      `<div class="p-paginator"><button class="p-paginator-first" aria-label="First Page">«</button><button class="p-paginator-prev" aria-label="Previous Page" id="p">‹</button><span><button class="p-paginator-page">6</button><button class="p-paginator-page p-highlight">7</button></span><button class="p-paginator-next p-disabled" aria-label="Next Page" disabled>›</button></div>`,
      { next: null, previous: 'p', current: 7, total: null },
    ],
    [
      'Angular Material',
      `<mat-paginator><div class="mat-mdc-paginator-range-label">21 – 40 of 130</div><button aria-label="Previous page" id="p">.</button><button aria-label="Next page" id="n">.</button></mat-paginator>`,
      { next: 'n', previous: 'p', current: 2, total: 130 },
    ],
    [
      'Bootstrap, with the word alone',
      `<nav aria-label="Pagination"><ul class="pagination"><li class="page-item disabled"><a class="page-link">Previous</a></li><li class="page-item active"><a class="page-link">1</a></li><li class="page-item"><a class="page-link">2</a></li><li class="page-item"><a class="page-link" id="n">Next</a></li></ul></nav>`,
      { next: 'n', previous: null, current: 1, total: null },
    ],
    [
      'numbers only',
      `<div><button>1</button><button aria-current="page">2</button><button id="n">3</button></div>`,
      { next: 'n', previous: '1', current: 2, total: null },
    ],
    [
      'a range and two arrows, no class and no label',
      `<div><span>1-20 of 1,130</span><button disabled>‹</button><button id="n">›</button></div>`,
      { next: 'n', previous: null, current: 1, total: 1130 },
    ],
    [
      'in German, by what its arrows are called',
      `<div><span>Seite 2 von 7</span><button aria-label="Vorherige Seite" id="p">.</button><button aria-label="Nächste Seite" id="n">.</button></div>`,
      { next: 'n', previous: 'p', current: 2, total: null },
    ],
    [
      'in Dutch, with its range',
      `<div><span>1-20 van 130</span><button aria-label="Naar de vorige pagina" disabled>.</button><button aria-label="Naar de volgende pagina" id="n">.</button></div>`,
      { next: 'n', previous: null, current: 1, total: 130 },
    ],
    [
      'in French',
      `<div><span>Page 2 sur 7</span><button aria-label="Page précédente" id="p">.</button><button aria-label="Page suivante" id="n">.</button></div>`,
      { next: 'n', previous: 'p', current: 2, total: null },
    ],
  ])('%s', (_, html, expected) => {
    expect(pagerOf(html)).toEqual(expected);
    // Beside the table instead of inside.
    expect(pagerOf('', html)).toEqual(expected);
  });
});

describe('the wizard’s own buttons are no pager', () => {
  test.each([
    ['a table without a pager', ''],
    ['Previous and Next of the step', '<div><button>Previous</button><button>Next</button></div>'],
    [
      'in German, with the number of the step',
      '<div><span>Seite 2 von 3</span><button class="btn-next">Weiter</button><button>Abbrechen</button></div>',
    ],
    [
      'the same with the number of the step',
      '<div><span>Step 2 of 3</span><button>Back</button><button>Next</button></div>',
    ],
    [
      'the steps by number, below the table',
      '<ol class="stepper"><li><button>1</button></li><li class="active"><button aria-current="true">2</button></li><li><button>3</button></li></ol>',
    ],
    ['a row of other buttons with numbers', '<div><button>Rules 1</button><button>Rules 2</button></div>'],
  ])('%s', (_, html) => expect(pagerOf('', html)).toBeNull());
});
