/** How usual words are in company names anywhere; made by scripts/common-words.ts, do not edit by hand. */

/** Words by the share of names that hold them, in per mille; each line holds those from its number on up to the next. */
const usual: readonly (readonly [number, string])[] = [
  [
    1.5,
    'aberdeen academic advanced advisors aerospace africa ai air airport alliance an analytics architecture asociacion asset assoc associacao at australian austria autism automation babcock baptist behavioral beijing bio biosciences biotech biotechnology birmingham blue branch bristol building california canadian capita car carolina cars centers centres centrum charitable charter chelmsford chemicals chicago children chu clinic clinica co coast com commission company comprehensive conservation consortium contract contracting contractors control cornwall cpa da db del department der deutsche di diabetes digital disease diseases dist do el electronics em england enterprise environment environmental espanola essex express eye finance florida fondazione food gas gb georgia german gr grammar great hastanesi heart hill hire history hopital hospitalier house independent india info information infotech infrastructure initiative investigacion ireland italy ja japanese john kabushiki kogyo korean lake life lincolnshire liverpool living logistics manchester manor marine marketing materials md mental midlands motor motors music nacional netherlands networks newport nhs nottingham nutrition och oncology one oxford packaging pay peoples personnel physician plus plymouth pour precision pro professional promotion property publishing rail rehab rehabilitation resource road sales sallskapet san sanitas sante sch sheffield singapore sl smith sociedade societe soft solns southern spanish specialists specialty sports stichting stiftelsen stores studio supply surgery switzerland texas travel trinity turner union universitaire universitario ve wales washington way western world york zealand',
  ],
  [
    3,
    'americas architects asso australia automotive bank british catering catholic central centro chemical childrens city cleaning clinical club communications consultants council county data des design distribution dr du east electric employment en engineers enterprises et european facilities family federation financial finland first fondation football france fund general germany gesellschaft head home hospice hotel hotels hq industrial industries industry innovation instituto insurance investment james korea laboratory law manufacturing med media memorial network new on operations organization pa pacific para park people pharma pharmaceutical pharmaceuticals pharmacy physical physicians power products public recherche regional resources royal scientific scotland seura social sociedad sons spain studies suomen system therapy trading transport und valley water yorkshire',
  ],
  [
    6,
    'academies american backup business canada capital china college community construction cove dental development district education energy engineering finnish foods fundacion fur global healthcare homes housing in institut it kingdom la laboratories leisure london medicine multi north partners partnership recruitment restaurants retail schools sciences security servers service software south st state support therapeutics west workstations zz',
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

/** Word → share of names that hold it (0 … 1). */
export const commonWords: ReadonlyMap<string, number> = new Map(
  usual.flatMap(([share, words]) => words.split(' ').map((word): [string, number] => [word, (1.4 * share) / 1000])),
);
