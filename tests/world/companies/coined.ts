import type { Random } from './random.ts';
import { baseCompanies, countries, type BaseCompany, type Country } from './names.ts';

interface Tongue {
  heads: string;
  trades: string;
  forms: string;
  order: 'head-first' | 'trade-first';
}

const english: Tongue = {
  heads:
    'Abernathy,Alderbrook,Amberley,Ardmore,Ashgrove,Bannerman,Barrowfield,Beckwith,Birchall,Blackmoor,Bramley,Briarwood,Brockhurst,Calloway,Camberwick,Carlisle Road,Chestnut Ridge,Clearwater,Coldbrook,Cranmere,Crestview,Darrowby,Deepwell,Dovecote,Drummond,Eastleigh Park,Edgemont,Elmsworth,Evergreen,Falconer,Farnborough Lane,Fernhill,Firestone Creek,Fox Hollow,Galloway,Garrison,Glenwood,Goldfinch,Grange Park,Greystone,Hadrian,Halvorsen,Hartwell,Hawthorn,Hazelmere,Heatherfield,Highgate,Holloway,Huntsford,Inglewood,Ivybridge,Jessop,Kenworthy,Kestrel,Kingfisher,Lambourne,Langdale,Larchmont,Linwood,Lockhart,Longmeadow,Lyndhurst,Maplewood,Marchmont,Meadowbrook,Merriweather,Millbrook,Montrose,Moorland,Nettlefold,Newhaven,Northgate,Oakfield,Orchard Hill,Osprey,Paragon,Pemberton,Pinehurst,Quarry Bank,Radcliffe,Ravenscroft,Redwood,Ridgeway,Riverside,Rockingham,Rosewood,Rutherford,Sandpiper,Seaforth,Shelbourne,Silverdale,Springfield,Stanhope,Stonebridge,Summerfield,Sutherland,Sycamore,Tennyson,Thornbury,Trelawney,Underhill,Valley View,Wainwright,Waverley,Westbrook,Whitfield,Willowbank,Winterbourne,Woodgate,Wyndham,Yarrow',
  trades:
    'Accountants,Architects,Asset Finance,Auto Repair,Bookkeeping,Bricklaying,Building Supplies,Care Homes,Catering,Chiropractic,Civil Engineering,Cold Storage,Communications,Conveyancing,Couriers,Dental Practice,Design Studio,Electrical,Energy,Estate Agents,Events,Farm Services,Financial Planning,Flooring,Foods,Freight,Furniture,Garden Centre,Haulage,Healthcare,Heating,Hotels,Housing,Hydraulics,Insurance,Interiors,Joinery,Kitchens,Laboratories,Landscapes,Law,Leisure,Lettings,Marine,Media,Medical Group,Metalwork,Motors,Optical,Packaging,Pharmacy,Plastics,Precision Tools,Printing,Property,Recruitment,Recycling,Refrigeration,Research,Roofing,Safety Systems,School,Security,Shipping,Signs,Solar,Surgery,Surveying,Textiles,Theatre,Timber,Training,Transport,Travel,Veterinary Clinic,Water Services,Wealth,Wholesale,Windows,Wines',
  forms: 'Ltd,Limited,LLP,,Inc,LLC,Inc.,Corp',
  order: 'head-first',
};
const german: Tongue = {
  heads:
    'Achternkamp,Bergfelder,Birkenstein,Brandhuber,Dietmannsried,Ebersbacher,Eichholz,Falkenrath,Feldkirchner,Gerlinger,Haselbacher,Hochstetten,Kaltenbrunner,Kirschbaumer,Lindenthaler,Mühlhauser,Neuendorff,Oberhuber,Pfannenstiel,Rabenstein,Rosenhagen,Schönfelder,Steinbrecher,Tannheimer,Uhlenbrock,Vogelsang,Weidenbach,Wiesengrund,Zollikofer,Zwingenberger',
  trades:
    'Anlagenbau,Antriebstechnik,Baustoffe,Bedachungen,Druckerei,Elektrotechnik,Feinmechanik,Gartenbau,Gebäudereinigung,Haustechnik,Holzbau,Ingenieure,Kältetechnik,Logistik,Maschinenbau,Metallbau,Möbel,Pflegedienste,Steuerberatung,Tiefbau,Verpackungen,Werkzeugbau',
  forms: 'GmbH,GmbH & Co. KG,AG,KG,e.K.,',
  order: 'head-first',
};
const dutch: Tongue = {
  heads:
    'Van den Akker,Bosmans,De Bruijn,Dijkstra,Van Eijk,Groeneveld,Haverkamp,Hendriksen,Kloosterman,Van Lieshout,Meerdink,Nieuwenhuis,Oosterhof,Peeters,Ruiterkamp,Schippers,Terlouw,Uittenbogaard,Vermeer,Westerbeek,Zandstra',
  trades:
    'Administraties,Architecten,Bloemen,Bouw,Dakbedekking,Elektrotechniek,Grondwerken,Houthandel,Interieurbouw,Kozijnen,Loodgieters,Makelaardij,Metaal,Mode,Schilderwerken,Tandartsen,Techniek,Transport,Tuinen,Zorg',
  forms: 'B.V.,BV,VOF,,NV',
  order: 'head-first',
};
const romance: Tongue = {
  heads:
    'Beaumarchais,Castelnovo,Delacourt,Dubreuil,Escalante,Fontanelli,Garibay,Lagrange,Lombardini,Marchetti,Montalbán,Navarrete,Pelissier,Quintanilla,Rochambeau,Salvatierra,Santoro,Thévenot,Valdemoro,Vilanova,Zamboni',
  trades:
    'Ateliers,Bâtiment,Cabinet,Carpintería,Clínica,Construcciones,Consulting,Couverture,Électricité,Farmacia,Impianti,Imprimerie,Jardins,Laboratorio,Logística,Menuiserie,Officina,Ottica,Pâtisserie,Studio,Talleres,Trasporti',
  forms: 'SARL,SAS,SA,S.r.l.,S.L.,',
  order: 'trade-first',
};
const nordic: Tongue = {
  heads:
    'Ahlgren,Bjørnstad,Dalgaard,Engström,Fjellheim,Gyllensten,Hägglund,Ingemark,Kjærgaard,Lövgren,Møllebro,Nyström,Rosenlund,Sjöberg,Strandvik,Thorsager,Åkerblom,Østergård',
  trades:
    'Bygg,Eiendom,El-teknik,Fastigheter,Fisk,Glas,Industri,Konsult,Mekaniska,Möbler,Redovisning,Rør,Skog,Tandvård,Tømrer,Transport,VVS,Åkeri',
  forms: 'AB,A/S,ApS,AS,',
  order: 'head-first',
};

const tongues: Record<Country, Tongue> = {
  GB: english,
  US: english,
  AU: english,
  IE: english,
  CA: english,
  ZA: english,
  NZ: english,
  DE: german,
  CH: german,
  PL: german,
  NL: dutch,
  BE: dutch,
  FR: romance,
  IT: romance,
  ES: romance,
  SE: nordic,
  DK: nordic,
};
const weights: readonly Country[] = [
  ...countries,
  ...Array.from({ length: 12 }, (): Country => 'GB'),
  ...Array.from({ length: 16 }, (): Country => 'US'),
  'AU',
  'CA',
  'DE',
  'NL',
];

function coin(random: Random): BaseCompany {
  const country = random.pick(weights);
  const tongue = tongues[country];
  const heads = tongue.heads.split(',');
  const trade = random.pick(tongue.trades.split(','));
  const first = random.pick(heads);
  const second = random.pick(heads);
  const joined = random.chance(0.35) && second !== first ? `${first} & ${second}` : first;
  const name = tongue.order === 'head-first' ? `${joined} ${trade}` : `${trade} ${joined}`;
  const forms = tongue.forms.split(',');
  return { name, form: country === 'AU' ? 'Pty Ltd' : random.pick(forms), country };
}

/** `count` companies with different names: the invented list first (shuffled), then coined ones. Enough for 50,000. */
export function drawCompanies(count: number, random: Random): BaseCompany[] {
  const drawn = random.shuffle(baseCompanies).slice(0, count);
  const taken = new Set(drawn.map(({ name }) => name));
  while (drawn.length < count) {
    const company = coin(random);
    if (taken.has(company.name)) continue;
    taken.add(company.name);
    drawn.push(company);
  }
  return drawn;
}
