import { describe, expect, test } from 'vitest';
import { outcome } from './match-names.ts';

describe('the same name links by itself', () => {
  test.each<[string, string]>([
    ['Acme Widgets', 'Acme Widgets'],
    ['ACME WIDGETS', 'Acme Widgets'],
    ['Café Ölmühle', 'Cafe Olmuhle'],
    ['Acme, Widgets.', 'Acme Widgets'],
    ['Smith & Sons', 'Smith and Sons'],
    ["Joe's Garage", 'Joes Garage'],
    ['P. D. M. Motors', 'PDM Motors'],
    ['The Tall Ship', 'Tall Ship'],
    ['Acme Widgets Ltd', 'Acme Widgets Limited'],
    ['Acme Widgets, Inc (bob@acme.net)', 'ACME WIDGETS INC'],
    ['Acme Widgets GmbH & Co. KG', 'Acme Widgets GmbH&Co.KG'],
    ['Saint Mary Hospice', 'St. Mary Hospice'],
    ['Dawlish Bros', 'Dawlish Brothers'],
    ['Halcyon Intl', 'Halcyon International'],
  ])('%s = %s', (cove, psa) => {
    expect(outcome(cove, [psa])).toMatchObject({ auto: psa, reason: expect.stringMatching(/^same name/u) });
  });
});

describe('what tools hang on a name, and other spellings, do not keep it from linking', () => {
  test.each<[string, string]>([
    ['BRI80 - Bridgewater Holloway', 'Bridgewater Holloway Ltd'],
    ['82909 Bridgewater Holloway', 'Bridgewater Holloway Ltd'],
    ['OLD - Bridgewater Holloway Ltd', 'Bridgewater Holloway Ltd'],
    ['J & B Bridgewater', 'J B Bridgewater Ltd'],
    ['García y Holloway', 'García & Holloway S.L.'],
    ['Bridgewater und Holloway', 'Bridgewater & Holloway GmbH'],
    ['Bridgewater Tømrer', 'Bridgewater Tømrer A/S'],
    ['Bridgewater Holloway, S.L.U.', 'Bridgewater Holloway SL'],
    ['株式会社富野商事', '富野商事'],
    ['Bridgewater Holloway - Servers', 'Bridgewater Holloway Ltd'],
    ['82909 - Bridgewater Holloway', 'Bridgewater Holloway Ltd'],
    ['Bridgewater Holloway (M365)', 'Bridgewater Holloway Ltd'],
    ['10 Bits Foundry', '10Bits Foundry'],
    ['AcornBridgewater Ltd', 'Acorn Bridgewater Limited'],
    ['OK Baptist College', 'Oklahoma Baptist College'],
    ['Romashka Mebel', 'ООО Ромашка Мебель'],
    ['Холодов и Ромашкин', 'Kholodov & Romashkin OOO'],
    ['Metafores Papadopoulos', 'Μεταφορές Παπαδόπουλος ΑΕ'],
    ['Κούρος και Λάμπρου', 'Kouros & Lamprou'],
    ['reedholloway.co.uk', 'Reed & Holloway Ltd'],
    ['reedhollowayandmoss.co.uk', 'Reed, Holloway & Moss Ltd'],
    ['ReedHollowayDental', 'Reed and Holloway Dental Ltd'],
    ['BRI080 Bridgewater Holloway', 'Bridgewater Holloway Ltd'],
    ['BRI - Bridgewater Holloway', 'Bridgewater Holloway Ltd'],
    ['SR-4411 Bridgewater Holloway', 'Bridgewater Holloway Ltd'],
    ['Bridgewater Holloway **DO NOT USE**', 'Bridgewater Holloway Ltd'],
    ['Bridgewater Holloway Ltd 555-201-3344', 'Bridgewater Holloway Ltd'],
    ['Bridgewater Holloway Ltd (020) 7946 0018', 'Bridgewater Holloway Ltd'],
    ['Bridgewater Holloway / Leeds', 'Bridgewater Holloway Ltd'],
    ['Bridgewater Holloway_Leeds', 'Bridgewater Holloway Ltd'],
    ['Bridgewater &amp; Holloway', 'Bridgewater & Holloway Ltd'],
    ['Muehlstein Holloway', 'Mühlstein Holloway GmbH'],
    ['BRI01 Bridgewater Holloway', 'Bridgewater Holloway Ltd'],
    ['Bridgewater Holloway (Pty) Ltd', 'Bridgewater Holloway'],
    ['Bridgewater Holloway (QLD) Pty Ltd', 'Bridgewater Holloway'],
    ['Bridgewater Holloway Inc A Quillon Company', 'Bridgewater Holloway Inc'],
    ['M/s Bridgewater Holloway', 'Bridgewater Holloway'],
    ['SARL Bridgewater Holloway', 'Bridgewater Holloway SARL'],
    ['Gebroeders Bridgewater', 'Gebr. Bridgewater'],
    ['Autofficina F.lli Bridgewater', 'Autofficina Fratelli Bridgewater'],
    ["St Mark's Brinmere CofE School", "St Mark's Brinmere C of E School"],
    ['Universidad Brinmere del Valle', 'UBV - Universidad Brinmere del Valle'],
    ['billing@bridgewaterholloway.co.uk', 'Bridgewater Holloway Ltd'],
    ['bridgewaterholloway@gmail.com', 'Bridgewater Holloway Ltd'],
    ['MÃ¼hlstein Holloway', 'Mühlstein Holloway GmbH'],
    ['Bridgewater Holloway I', 'Bridgewater Holloway Inc'],
    ['Bridgewate rHolloway', 'Bridgewater Holloway Ltd'],
    ['Bridgewater Holloway Foundry Castings', 'Bridgewater Holloway Foundry Castings and Plating'],
  ])('%s = %s', (cove, psa) => {
    expect(outcome(cove, [psa]).auto).toBe(psa);
  });
});

describe('what a doubt is not about', () => {
  const rows: [string, string[], string, string | null][] = [
    ['a foundation trust', ['Averley Ambulance NHS Trust'], 'Averley Ambulance NHS Foundation Trust', 'right'],
    ['a foundation in Dutch', ['Averley Holloway Foundation'], 'Stichting Averley Holloway', 'right'],
    ['a foundation in Dutch, the other way', ['Stichting Averley Holloway'], 'Averley Holloway Foundation', 'right'],
    ['a firm and its foundation', ['Averley Holloway'], 'Averley Holloway Foundation', null],
    ['an association and its foundation', ['Averley Holloway e.V.'], 'Averley Holloway Foundation', null],
    [
      'a slip in a short name that others have, beside a rare one',
      ['Evns Hollowmere', 'Evans Dental', 'Evans & Finch'],
      'Evans Hollowmere Ltd',
      'right',
    ],
    ['a letter of a short name that nobody else has', ['Evns Hollowmere'], 'Evans Hollowmere Ltd', null],
    [
      'another short name that others have as well',
      ['Evens Hollowmere', 'Evans Dental', 'Evans & Finch', 'Evens Brewery', 'Hollowmere Quarries'],
      'Evans Hollowmere Ltd',
      null,
    ],
    ['a number in common is no name', ['Barg 47', 'Berg Dental', 'Berg & Finch'], 'Berg 47 AB', null],
    ['a letter of a rare short name beside a trade', ['Pimlo Joinery'], 'Pimlu Joinery Ltd', null],
    [
      'a slip in a long usual word, made twice, beside the very name',
      ['Averley Contruction', 'Averley Construction', 'Holmere Contruction', 'Brinmere Contruction'],
      'Averley Construction Ltd',
      'right',
    ],
    [
      'a letter of a name whose very spelling Cove has too',
      ['Zellertal Bank', 'Zillertal Bank'],
      'Zillertal Bank eG',
      null,
    ],
    ['a short name, one letter more than a customer has', ['Bakery Wolff', 'Bakery Wolf'], 'Bakery Wolf', null],
    ['another trade than the very customer has', ['Oakmere Dental', 'Oakmere'], 'Oakmere Ltd', null],
    ['a slip where nobody has the very spelling', ['Bakery Hollowmeer'], 'Bakery Hollowmere Ltd', 'right'],
    [
      'a near spelling that others have, beside the very name',
      ['Averlay Construction', 'Averley Construction', 'Averlay Dental', 'Averlay Foods'],
      'Averley Construction Ltd',
      null,
    ],
  ];
  test.each(rows)('%s', (_, [first = '', ...beside], psa, auto) => {
    expect(outcome(first, [psa], beside).auto).toBe(auto === null ? null : psa);
  });
});

describe('what is suggested first', () => {
  test.each<[string, string, string[]]>([
    ['a state in two letters', 'GA State University', ['Georgia State University', 'Texas State University']],
    ['initials of two words', 'Blue Cross of SC', ['Blue Cross of South Carolina', 'Blue Cross of Ohio']],
    ['joined words with a slip', 'brackenrigdejoinery', ['Joinery Supplies', 'Bracken Foods']],
    [
      'common words only',
      'USA Health Care Mgmt',
      ['USA Healthcare Management LLC', 'USA Care', 'Health Management Inc'],
    ],
    ['word order across "of"', 'University of Ardmoor', ['Ardmoor University', 'University of Aldermoor']],
    ['a longer word in place of its short form', 'Pemberton Civ Engrg', ['Pemberton Engines', 'Civil Works']],
  ])('%s', (_, cove, psa) => {
    const known = new Map([
      ['brackenrigdejoinery', 'Brackenridge Joinery'],
      ['Pemberton Civ Engrg', 'Pemberton Civil Engineering Ltd'],
    ]);
    expect(outcome(cove, psa).suggested[0]).toBe(known.get(cove) ?? psa[0]);
  });
});

describe('wrong links of others are no automatic links here', () => {
  test.each<[string, string, string]>([
    ['siblings by state', 'Blue Cross of Texas', 'Blue Cross of Ohio'],
    ['siblings by numeral', 'HCM II', 'HCM III'],
    ['a fund and the next one', 'Larkspur Fund', 'Larkspur Fund II'],
    ['shops by number', 'Store 12', 'Store 21'],
    ['branches of one company', 'Northwind Leeds', 'Northwind York'],
    ['one letter brands', 'Freefly', 'Firefly'],
    ['a generic head without the brand', 'Group Holdings', 'Zed Group Holdings'],
    ['a generic head without the brand, the other way', 'Zed Management Services', 'Management Services Ltd'],
    ['group against holdings', 'Acme Group', 'Acme Holdings'],
    ['trading as another customer', 'Acme Ltd t/a Quillfeather Books', 'Acme Retail Ltd'],
    ['partners in another order with another form', 'Radcliffe & Dovecote LLP', 'Dovecote & Radcliffe Ltd'],
    ['initials alone', 'IBM', 'International Business Machines'],
    ['nothing in common', 'Zephyr', 'Acme'],
    ['states that differ, one of which is also a legal form', 'Revol Greens MN LLC', 'Revol Greens CA LLC'],
    ['a line of business in brackets before the form', 'Paydens (Nursing Homes) Ltd', 'Paydens Limited'],
    ['the parent and a line of business', 'Boehringer Ingelheim Animal Health', 'Boehringer Ingelheim Ltd'],
    ['a number that only HaloPSA has', 'Morenci School District', 'Morenci School District 18'],
    ['one of the numbers differs', 'Unit 4 Depot 12 Haulage', 'Unit 4 Depot 21 Haulage'],
    ['numerals before the legal form', 'Bergstrand Konsult IV A/S', 'Bergstrand Konsult VI A/S'],
    ['places in brackets', 'Northwind Haulage (Leeds)', 'Northwind Haulage (York)'],
    ['places after a dash', 'Northwind Haulage - Leeds', 'Northwind Haulage - York'],
    ['a place at the end, another in brackets', 'Relief Society Brinmere', 'Relief Society (Averley)'],
    ['a word within the name', 'Quinston Pelmont Engineering - OLD', 'Quinston Engineering GmbH'],
    ['holdings that were cut off', 'Quinston Pelmont Engineering Hold', 'Quinston Pelmont Engineering GmbH'],
    ['one letter of a short brand', 'Dafe Ejendomme ApS', 'Dale Ejendomme ApS'],
    ['a brand that begins like another', 'Costa Ltd - Workstations', 'Costain Limited'],
    ['a town and its works', 'Gemeinde Brinmere', 'Gemeindewerke Brinmere GmbH'],
    ['family names alike but for their beginning', 'Erik Sørensen Åkeri', 'Erik Jørgensen Åkeri'],
    ['another saint', "St Mark's Brinmere Primary School", "St Mary's Brinmere Primary School"],
    ['a firm and one with a partner more', 'Jessop Dental', 'Jessop & Sugden Dental'],
    ['a holding company of the family', 'Bridgewater Joinery', 'Bridgewater Joinery Holdings Ltd'],
    ['a holding company, the other way', 'Bridgewater Properties Ltd', 'Bridgewater Ltd'],
    [
      'a sister in the north, and a site in North Street',
      'Bridgewater Joinery Ltd (North Street)',
      'Bridgewater Joinery North Ltd',
    ],
    ['a sister in the north', 'Bridgewater Joinery Ltd', 'Bridgewater Joinery North Ltd'],
    ['a firm and its foundation, named by partners', 'Bridgewater, Moss & Tarn', 'Bridgewater, Moss & Tarn Foundation'],
    ['a place beside the name that is the name of another', 'Averley Surgery / Brinmere', 'Brinmere Surgery'],
    ['a firm and one with a partner of two words more', 'Van Lier Dental', 'Van Lier & De Bruijn Dental'],
    [
      'partners with a surname of several words',
      'Van den Berg Schilders Stichting',
      'Van den Berg & Zwart Schilders Stichting',
    ],
    ['a union by number, joined', 'local217uaw.example', 'Local 227 UAW'],
    ['one letter at the end of a long name', 'Boehringer Ingelheim Depot A', 'Boehringer Ingelheim Depot B'],
    ['codes of one kind', 'a100-9f6-c0ffee', 'b100-9f6-c0ffee'],
    ['a place more and another legal form', 'Hans Weißhaupt Bäckerei GmbH', 'Hans Weißhaupt Bäckerei Brinmere KG'],
    ['another family name in other letters', 'Glebov Mebel', 'ООО Лебедев Мебель'],
    ['ids', 'a1f3-44b1-9f31-c0ffee31', 'b1f3-44b1-9f31-c0ffee31'],
    ['a place beside the HaloPSA name', 'Brinmere Smiles', 'Brinmere Smiles - Averley'],
    ['a place in brackets in HaloPSA', 'The Pelmont Inn', 'The Pelmont Inn (Averley)'],
    ['a name behind a trade and one name', 'Hotel Pelmont', 'Hotel Pelmont Averley'],
    ['a school of another place', 'Colegio Pelmont', 'Colegio Pelmont Averley'],
    ['another ending of the only name', 'Galgarda', 'Galgarde'],
    ['another ending beside a trade', 'Zakład Kowalczyk', 'Zakład Kowalski'],
    ['a longer name that begins alike', 'Druckerei Feldkirch', 'Druckerei Feldkirchner'],
    ['another first letter', 'Hernandez Roofing', 'Fernandez Roofing'],
    ['a name within, before a trade', 'Pelmont Legal', 'Pelmont Quinston Legal'],
    ['a partner more in front', 'Pelmont & Partners', 'Quinston Pelmont & Partners'],
    ['a partner more beside the "and" of both', 'Pelmont Quinston & Averley', 'Pelmont & Quinston'],
    ['a partner in the middle of a list', 'Pelmont & Averley', 'Pelmont, Quinston & Averley'],
    ['partners in another order, and one more', 'Quinston Averley Notare', 'Averley Pelmont Quinston Notare'],
    ['an initial more', 'P. Averley & Sons', 'Averley & Sons'],
    ['a trade within', 'Clinique des Pelmonts', 'Clinique Vétérinaire des Pelmonts'],
    ['initials beside a trade', 'TvdB Bakkerij', 'T. van den Berg Bakkerij'],
    ['a foundation in French', 'Fondation Hôpital Pelmont', 'Hôpital Pelmont'],
    ['one sign of a name in Chinese signs', '東和商事株式会社', '東京商事株式会社'],
  ])('%s', (_, cove, psa) => {
    expect(outcome(cove, [psa]).auto).toBeNull();
  });
  test('initials are suggested all the same', () => {
    expect(outcome('IBM', ['International Business Machines'])).toMatchObject({
      suggested: expect.arrayContaining(['International Business Machines']),
      reason: expect.stringContaining('initials'),
    });
  });
});
