import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerList } from '../../../lib/domain/customer.ts';
import type { Link, Plan } from '../../../lib/domain/plan.ts';
import { bodyOf, guard, readCsv, unguard, writeCsv } from '../../../lib/mapping/csv.ts';
import { readCoveCustomers } from '../../../lib/mapping/cove-csv.ts';
import { readMapping, writeMapping } from '../../../lib/mapping/mapping-csv.ts';

describe('cells', () => {
  test('unguard gives back what was guarded', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', 'a', '＝') }),
        (cell) => unguard(guard(cell)) === cell,
      ),
    );
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('%j is no formula any more', (cell) => {
    expect(guard(cell).startsWith("'")).toBe(true);
  });
  test('rows survive writing and reading', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', '\r', '\t', "'", '=', ' ', '😀', '\uFEFF'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell, cell)), (rows) => {
        const { body } = bodyOf(writeCsv(rows));
        expect(readCsv(body, ',').rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

describe('mapping', () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1 })
    .filter((each) => each.trim() !== '' && each !== '(reseller)');
  const link: fc.Arbitrary<Link> = fc.record(
    {
      psaId: fc.nat(),
      origin: fc.constantFrom('automatic', 'suggestion', 'hand', 'all', 'import'),
      at: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map(Number),
      reason: fc.string({ minLength: 1 }),
    },
    { requiredKeys: ['psaId', 'origin', 'at'] },
  );
  test('export and import is the identity', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(text),
        fc.array(link),
        fc.array(text),
        fc.option(link),
        (ids, links, names, reseller) => {
          const linked = ids.slice(0, links.length);
          const plan: Plan = {
            connectionId: 'c',
            links: Object.fromEntries(linked.flatMap((id, at) => (links[at] ? [[id, links[at]]] : []))),
            excluded: ids.slice(links.length),
            revision: 3,
            ...(reseller ? { reseller } : {}),
          };
          const customers: CustomerList = {
            cove: ids.map((id, at) => ({ id, name: names[at] ?? '=cmd' })),
            psa: [{ id: 1, name: '+psa' }],
          };
          const read = readMapping(writeMapping(plan, customers), 0);
          expect(read.problems).toEqual([]);
          expect(read.links).toEqual(plan.links);
          expect(read.excluded).toEqual(plan.excluded);
          expect(read.reseller ?? null).toEqual(reseller);
        },
      ),
    );
  });
  test('a spreadsheet may change delimiter, order and columns', () => {
    const read = readMapping('sep=;\nPSA ID;Cove ID;Note\n12;a;x\n;b;\nzwölf;c;\n3;a;\n4;;', 99);
    expect(read.links).toEqual({ a: { psaId: 12, origin: 'import', at: 99 } });
    expect(read.problems.map(({ line }) => line)).toEqual([5, 6, 7]);
  });
  test('a file without the columns is refused with what helps', () => {
    expect(readMapping('Name\nAcme', 0)).toMatchObject({
      links: {},
      problems: [{ line: 1, message: expect.stringContaining('"PSA ID"') }],
    });
  });
});

describe('Cove customers', () => {
  const names = (text: string) => readCoveCustomers(text).customers.map(({ name }) => name);
  test.each<[string, string, string[]]>([
    ['one name a line, commas in names', 'Acme, Inc\r\nBeta, Ltd\r\n', ['Acme, Inc', 'Beta, Ltd']],
    ['pipes in names', 'Acme Inc | Acme Corporation ~ 1234\nBeta', ['Acme Inc | Acme Corporation ~ 1234', 'Beta']],
    ['a header alone in its column', 'Customer\nAcme, Inc\nBeta', ['Acme, Inc', 'Beta']],
    ['comma with quotes', 'Id,Name\n1,"Acme, Inc"\n2,"Say ""hi"""', ['Acme, Inc', 'Say "hi"']],
    ['semicolon', 'Partner ID;Partner Name\n1;Acme', ['Acme']],
    ['tabs from a spreadsheet', 'Customer name\tDevices\nAcme\t12', ['Acme']],
    ['pipe', 'id|name\n1|Acme', ['Acme']],
    ['byte order mark and sep line', '\uFEFFsep=;\nId;Name\n1;Acme', ['Acme']],
    ['id and name without a header', '17,Acme\n18,Beta', ['Acme', 'Beta']],
    ['quoted lines', '"Acme, Inc"\n"Beta"', ['Acme, Inc', 'Beta']],
    ['old Mac line ends', 'Acme\rBeta', ['Acme', 'Beta']],
    ['a line break inside a name', 'Id,Name\n1,"Acme\nInc"\n2,Beta', ['Acme\nInc', 'Beta']],
  ])('%s', (_, text, expected) => {
    const read = readCoveCustomers(text);
    expect(read.problems).toEqual([]);
    expect(names(text)).toEqual(expected);
  });
  test('all columns by their variants', () => {
    const read = readCoveCustomers(
      'PartnerId,Name,LegalCompanyName,Level,State,Device Count,ExternalCode,ParentId\n7,Acme,Acme Ltd,EndCustomer,InTrial,"1,200",HALO:5,1',
    );
    expect(read.customers).toEqual([
      {
        id: '7',
        name: 'Acme',
        legalName: 'Acme Ltd',
        level: 'EndCustomer',
        state: 'InTrial',
        devices: 1200,
        reference: 'HALO:5',
        parentId: '1',
      },
    ]);
  });
  test('the same list gives the same ids, equal names told apart', () => {
    const ids = () => readCoveCustomers('Acme\nACME\nBeta').customers.map(({ id }) => id);
    expect(ids()).toEqual(['name:acme', 'name:acme#2', 'name:beta']);
    expect(ids()).toEqual(ids());
  });
  test('what cannot be used is named with its line, counted in the file', () => {
    const read = readCoveCustomers('Id,Name,Devices\n1,"Acme\nInc",2\n,,3\n1,Beta,1\n2,Gamma,many\n');
    expect(read.customers.map(({ id }) => id)).toEqual(['1', '2']);
    expect(read.problems.map(({ line }) => line)).toEqual([4, 5, 6]);
  });
  test('no line is lost: each is a customer or a problem', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.string()), { minLength: 1 }), (rows) => {
        const read = readCoveCustomers(writeCsv([['Id', 'Name'], ...rows.map(([id, name]) => [String(id), name])]));
        expect(read.customers.length + read.problems.length).toBe(rows.length);
      }),
    );
  });
  test.each<[string, string]>([
    ['an empty text', ''],
    ['only a header', 'Id,Name'],
    ['a file in UTF-16', 'A\u0000c\u0000m\u0000e\u0000'],
    ['a quotation mark left open', 'Id,Name\n1,"Acme\n2,Beta'],
  ])('%s is told', (_, text) => {
    expect(readCoveCustomers(text).problems.length).toBeGreaterThan(0);
  });
  test('recycle bins and technical customers are set aside, not dropped', () => {
    const read = readCoveCustomers('001............... - Recycle Bin\n0015000000YXABCAAX\nRecycle Bin Hire Ltd');
    expect(read.customers.map(({ setAside }) => setAside)).toEqual(['recycle-bin', 'technical', undefined]);
  });
});
