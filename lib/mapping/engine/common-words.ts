/** How usual words are in company names anywhere; made by scripts/common-words.ts, do not edit by hand. */

/** Words by the share of names that hold them, in per mille; each line holds those from its number on up to the next. */
const usual: readonly (readonly [number, string])[] = [
  [
    2,
    'advanced advisors ai alliance analytics architecture asociacion associacao at australian bio biosciences biotech biotechnology birmingham blue bristol building canadian capita car centers charitable charter clinic co consortium cpa da del der di diabetes digital dist do england enterprise environmental espanola eye fondazione food gb german hopital hospitalier house india info information infotech investigacion ireland italy japanese john kogyo life lincolnshire living logistics manchester marketing motor netherlands networks oncology one oxford packaging pay peoples personnel physician pour pro professional promotion rehab road san sanitas sante sch smith sociedad societe solns switzerland texas union universitaire world zealand',
  ],
  [
    3,
    'americas architects asso australia automotive bank british catering catholic central centro chemical childrens city cleaning clinical club communications consultants council county data des design distribution dr du east electric employment en engineers enterprises european facilities family federation financial finland first fondation football france fund general germany gesellschaft head home hospice hotel hotels hq industrial industries industry innovation instituto insurance investment james korea laboratory law manufacturing med media memorial network on operations organization pacific para park people pharma pharmaceutical pharmaceuticals pharmacy physical physicians power products public recherche regional resources royal scientific scotland seura social sons spain stiftung studies suomen system therapy trading transport valley water york yorkshire',
  ],
  [
    6,
    'academies american backup business canada capital china college community construction cove dental development district education energy engineering finnish foods fundacion fur global healthcare homes housing in institut it kingdom la laboratories leisure london medicine multi new north partners partnership recruitment restaurants retail schools sciences security servers service software south st state support therapeutics west workstations zz',
  ],
  [
    12,
    'academy america associates cancer consulting europe holdings international learning management national old portugal school science technology university',
  ],
  [
    24,
    'association care de health institute medical office research site society solutions states systems technologies the united us',
  ],
  [48, 'and center for foundation group hospital japan of services trust uk'],
];

/** Small words between others, in languages that the lists lack. */
const small =
  'a le les los las el il lo dei delle des aux van der den het te ten ter von am im zum zur bei i na u w z for by at';

/** Word → share of names that hold it (0 … 1). */
export const commonWords: ReadonlyMap<string, number> = new Map(
  [[12, small] as const, ...usual].flatMap(([share, words]) =>
    words.split(' ').map((word): [string, number] => [word, (1.4 * share) / 1000]),
  ),
);
