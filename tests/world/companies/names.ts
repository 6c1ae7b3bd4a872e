/**
 * Invented companies by country, "name|legal form" with the form empty where such a body has none.
 * They are made to sound like an MSP's customers: practices, schools, trades, charities, small industry.
 */
export const countries = [
  'GB',
  'US',
  'DE',
  'NL',
  'FR',
  'AU',
  'IE',
  'CA',
  'SE',
  'IT',
  'ES',
  'CH',
  'DK',
  'PL',
  'ZA',
  'NZ',
  'BE',
] as const;
export type Country = (typeof countries)[number];

const GB = `Harrowgate Dental Care|Ltd;Pennine Freight Services|Limited;Ashcombe & Daughters Solicitors|LLP;Tolbridge Primary School|;Kestrel Lane Veterinary Centre|Ltd;
Marlow Quay Architects|LLP;Fenwick Road Surgery|;Ottershaw Timber Merchants|Ltd;The Larkfield Trust|;Brindle Hall Care Homes|Limited;St Oswald's Academy Trust|;Copperstone Joinery|Ltd;
Whitmoor Accountancy|LLP;Severnside Marine Surveyors|Ltd;Dunmere Estates|PLC;Halstow Engineering|Ltd;Cliff & Barrow Insurance Brokers|Ltd;Northwold Housing Association|;Pike Street Bakery|Ltd;
Granby Vale Farms|Limited;Thistledown Nurseries|Ltd;Bexcombe Pharmacy Group|Ltd;J R Mottram & Sons|Ltd;Eddington Print Works|Ltd;Wharfedale Hospice|;Lindley Mason Chartered Surveyors|LLP;
Corby Gate Motors|Ltd;Redcar Steel Fabrication|Ltd;Isca Wealth Planning|Ltd;Saltersgate Brewing Co|Ltd;Tamar Ferries|Limited;Aldwick Opticians|Ltd;Rook & Thorn Interiors|Ltd;Mercia Grain Storage|Ltd;
Hollin Bank Nursing Home|;Penrose Funeral Directors|Ltd;Kingsmead Recruitment|Ltd;Fairlight Theatre Company|CIC;Upton Cross Parish Council|;Brackenridge Quarries|Ltd;Oakhurst Legal|LLP;Wren & Finch Lettings|Ltd;Garnet Hill Physiotherapy|;
Skelwith Slate|Ltd;Morrow & Pettigrew Auctioneers|LLP;Tideswell Community Bus|CIC;Abbotsbury Seafood|Ltd;Castlegate Dental Studio|;Peverell Fire & Security|Limited;Ravensmoor Wind Farm|Ltd;Little Acorns Nursery|;
Hadleigh Glass|Ltd;Broadoak Multi Academy Trust|;Thames Reach Scaffolding|Ltd;Elmbridge IVF Clinic|Ltd;Quayside Credit Control|Ltd;Dale & Oakshott Patent Attorneys|LLP;Foxcombe Golf Club|;Sandringham Road Practice|;
Lomond Shellfish|Ltd;Cairnbulg Boatyard|Ltd;Glenfarrow Distillers|Ltd;Bryn Celyn Dairy|Cyf;Menai Outdoor Centre|;Ynys Legal Services|Ltd;Mourne View Poultry|Ltd;Strangford Linen|Ltd`;

const US = `Blue Mesa Orthopedics|PLLC;Cedar Hollow Title Company|LLC;Three Rivers HVAC Supply|Inc;Lakeshore Pediatric Partners|PC;Ironwood Logistics|Inc.;Hatcher Brothers Paving|LLC;
Prairie Gate Credit Union|;Sandoval & Pruitt Attorneys at Law|PC;First Baptist Church of Millbrook|;Ozark Valley Feed & Seed|Co.;Summit Ridge Family Dentistry|PLLC;Carrow Custom Homes|LLC;
Delmarva Crane Rental|Corp;Pinecrest Unified School District|;Whitaker Capital Advisors|LLC;Great Bend Manufacturing|Corporation;Tri-County Ambulance Service|Inc;Rosario's Family Restaurants|Inc;
Gulf Breeze Yacht Sales|LLC;Mohawk Valley Packaging|Inc;Stillwater Behavioral Health|;The Denning Group|Inc;High Plains Ag Credit|;Bayfield Eye Associates|PA;Norcross Tool & Die|Inc;Kessler Freight Brokers|LLC;
Palmetto Pool Supply|LLC;Tanager Creek Winery|LLC;Fort Adair Chamber of Commerce|;Elkhorn Precast|LP;Union Station Design|LLC;Marbury Psychological Services|PC;Arroyo Seco Surgical Center|LLC;Redstone Title & Escrow|Inc;
Cascade Falls Animal Hospital|PS;Hillsborough Water District|;Two Harbors Outfitters|Co;Larkspur Senior Living|LLC;Juniper Street Dermatology|PLLC;Meridian Fire Protection|Inc;Beacon Hill Montessori|;A1 Plumbing & Drain|Inc;
Bristlecone Geotechnical|Inc;Whispering Oaks HOA|;Delgado Concrete Pumping|LLC;Lone Star Crop Insurance|LP;Hudson Terrace Apartments|LP;St. Brendan Catholic School|;Northfork Rural Electric Cooperative|;Quinnipiac Marine Salvage|LLC;
Bellwether Media|Inc;McAllister & Dunn CPAs|PC;Sweetwater County Library|;Pacific Kelp Foods|Inc;Grand Isle Shrimp|Co.;Vandenburg Precision Optics|Corp.;Ashland Pathology Associates|PA;Big Thicket Lumber|Company;
Owens & Tremblay Engineering|Inc;Copper Canyon Roofing|LLC;Lakeview Cancer Center|PLLC;Metro Transit Advertising|LLC;Heartland Seed Cleaning|Inc;Old Dominion Orthodontics|PC;Silver Birch Insurance Agency|Inc;Greenfield Township|;
United Way of Kittson County|;Bluegrass Bourbon Barrels|LLC;Chesapeake Bay Oyster|Co;Diablo Valley Dialysis|Inc;East Texas Pipeline Inspection|LLC;Fairbanks Air Taxi|Inc`;

const DE = `Bäckerei Steinhauer|e.K.;Hanselmann Maschinenbau|GmbH;Kanzlei Dr. Brettschneider & Kollegen|PartG mbB;Nordlicht Pflegedienst|gGmbH;Oberwald Forsttechnik|GmbH & Co. KG;Müller-Tannert Elektro|GmbH;
Autohaus Rübenkamp|GmbH;Stadtwerke Ahlbeck|AG;Kieferorthopädie am Schlosspark|;Weingut Grünfelder|KG;Spedition Vossberg|GmbH;Architekturbüro Lenzhof|;Förderverein Musikschule Elmtal|e.V.;Zahnarztpraxis Dr. Köhlbrand|;
Getriebewerk Saalbach|AG;Immobilien Drechsel|GmbH;Steuerberatung Huckepohl|PartG;Kunststofftechnik Breuninghaus|GmbH;Apotheke zum Löwen|OHG;Gärtnerei Süßmilch|;Ritter & Lorenz Versicherungsmakler|GmbH;Hufschmied Landtechnik|GmbH;
Kinderhaus Regenbogen|gGmbH;Ostsee Fischfeinkost|GmbH;Dachdecker Wöhlermann|GmbH;Hausverwaltung Tiefenbach|UG (haftungsbeschränkt);Brauerei Zwiesel & Söhne|KG;Orthopädie Zentrum Westend|MVZ GmbH;Freiwillige Feuerwehr Altmoor|e.V.`;

const NL = `Bakkerij De Gouden Aar|B.V.;Van Rossem Installatietechniek|BV;Tandartspraktijk Zuiderhout|;Notariskantoor Hoekstra & Brandsma|;Stichting Thuiszorg Merwestreek|;Scheepswerf Oostergoo|B.V.;Kwekerij 't Hoge Veld|;
De Wit Transport|B.V.;Basisschool De Regenboog Almelo|;Accountantskantoor Terpstra|;Vishandel Marsdiep|VOF;Drukkerij Lansink|BV;Fysiotherapie Singelkwartier|;Bouwbedrijf Gebroeders Kuiper|B.V.;Hotel De Zwarte Zwaan|;Garage Verbruggen & Zn.|B.V.;Huisartsenpraktijk Oude Haven|;Melkveebedrijf Haarsma|Mts;Uitgeverij Noorderbrug|BV`;

const FR = `Boulangerie Les Trois Épis|SARL;Cabinet Médical des Tilleuls|;Menuiserie Garrigou|SAS;Transports Delvaux Frères|SA;Étude Notariale Montclar|SCP;Clinique Vétérinaire du Moulin|SELARL;Cave Coopérative de Saint-Aubrac|;
Imprimerie Châtaignier|SARL;École Sainte-Hélène|;Pharmacie de l'Écluse|;Conserverie Kermadec|SA;Garage Béranger|EURL;Ateliers du Val d'Ormes|SAS;Société Générale de Toiture|SAS;Hôtel Bellerive|SAS;Cabinet d'Architecture Roussillon-Maye|SARL;Maison de Retraite Les Glycines|;Fromagerie des Hauts Plateaux|SCA;Plomberie Lacombe et Fils|SARL`;

const AU = `Wattle Grove Medical Centre|Pty Ltd;Barrier Reef Charters|Pty Ltd;Coolibah Aged Care|;Dandenong Sheet Metal|Pty Limited;Eyre Peninsula Seafoods|Pty Ltd;Jarrah Lane Conveyancing|;Mulga Creek Station|;
Yarra Bend Physiotherapy|Pty Ltd;St Brigid's College Bunbury|;Tablelands Citrus Growers|;Norfolk Pine Realty|Pty Ltd;Outback Bore Drilling|Pty Ltd;Pelican Point Surf Club|Inc;Macadamia Processing Australia|Ltd;Bendigo Street Dental|Pty Ltd;Ironbark Fencing Supplies|Pty Ltd;Kimberley Pearl Co|Pty Ltd`;

const IE = `Ballyfinn Credit Union|;Kilronan Fisheries|Ltd;O'Shaughnessy Auctioneers|Ltd;Slieve Rua Dairies|DAC;Carrick Mór Pharmacy|Limited;Liffey Bridge Solicitors|;Tullynagh Nursing Home|Ltd;Inishcarra Knitwear|CLG;Dún Breac Hotel|Ltd;Clew Bay Oysters|Ltd;Gaelscoil na Mara|`;
const CA = `Maple Run Veterinary Hospital|Inc.;Boréal Forestier|Ltée;Saskatoon Grain Handlers|Ltd.;Clinique Dentaire Rivière-aux-Pins|Inc.;Halifax Harbour Pilots|;Gagnon et Fils Couvreurs|Inc;Kootenay Timber Frames|Ltd.;Bow Valley Notaries|LLP;Laurentide Acier|Inc.;Fundy Tidal Power|Ltd.;Okanagan Cherry Packers|Co-op;Northern Lights Dental|Corp.`;
const SE = `Norrviken Tandvård|AB;Bergslagens Åkeri|AB;Ekholmen Redovisning|HB;Sjöstads Bageri|AB;Västerhav Rederi|AB;Lindgården Äldreboende|;Tallmon Skogsvård|AB;Hallströms Glas|AB;Öresund Advokatbyrå|KB`;
const IT = `Panificio Fratelli Morandini|S.n.c.;Studio Legale Castelvetro|;Officine Meccaniche Valdarsa|S.r.l.;Cantina Colle Ombroso|S.a.s.;Farmacia San Zeno|;Ceramiche Montefiorito|S.p.A.;Trasporti Belluzzi|Srl;Agriturismo La Quercia Antica|;Cantieri Navali Portoscuro|S.p.A.;Pastificio Nonna Ermellina|S.r.l.`;
const ES = `Panadería La Espiga Dorada|S.L.;Clínica Dental Peñarrubia|S.L.P.;Transportes Hermanos Olmedo|S.A.;Bodegas Valdecierzo|SL;Asesoría Fiscal Muñoz-Tejada|;Colegio Nuestra Señora del Pinar|;Conservas Rías Altas|S.A.`;
const CH = `Bergbahnen Hochflue|AG;Garage Zürcher & Söhne|GmbH;Physiotherapie Seefeldquai|;Fiduciaire Rochefontaine|SA;Schreinerei Ammannsegg|AG`;
const DK = `Bageriet Vesterå|ApS;Nørregård Tandlæger|I/S;Kystens Fiskeeksport|A/S;Søndermark Revision|ApS`;
const PL = `Piekarnia Złoty Kłos|Sp. z o.o.;Zakład Stolarski Dębowy Dwór|;Przychodnia Pod Lipami|;Transport Wiśniewski i Synowie|Sp. j.`;
const ZA = `Karoo Wind Engineering|(Pty) Ltd;Umhlali Sugar Estates|(Pty) Ltd;Van der Kolff Attorneys|Inc;Table View Motors|CC`;
const NZ = `Kauri Point Orchards|Ltd;Aoraki Helicopters|Limited;Waimate Joinery|Ltd;Te Awa Health Trust|`;
const BE = `Brouwerij De Drie Torens|NV;Imprimerie Vandermeulen|SPRL;Advocatenkantoor Lievens|BV;Boomkwekerij Groenendaal|CVBA`;

const lists: Record<Country, string> = { GB, US, DE, NL, FR, AU, IE, CA, SE, IT, ES, CH, DK, PL, ZA, NZ, BE };

/** Towns, for sites and branches that tell companies apart. */
export const towns: Record<Country, string> = {
  GB: 'Leeds;York;Exeter;Hull;Bath;Derby;Truro;Perth',
  US: 'Tulsa;Dayton;Boise;Fresno;Mobile;Akron;Austin;Salem',
  DE: 'Kassel;Ulm;Lübeck;Fürth;Bonn',
  NL: 'Zwolle;Breda;Delft;Assen',
  FR: 'Nantes;Dijon;Pau;Orléans',
  AU: 'Cairns;Hobart;Geelong;Perth',
  IE: 'Cork;Sligo;Galway',
  CA: 'Regina;Laval;Halifax',
  SE: 'Malmö;Umeå;Örebro',
  IT: 'Parma;Lecce;Forlì',
  ES: 'Cádiz;León;Gijón',
  CH: 'Chur;Biel;Zug',
  DK: 'Odense;Aarhus',
  PL: 'Łódź;Gdynia',
  ZA: 'Durban;George',
  NZ: 'Nelson;Napier',
  BE: 'Gent;Namur',
};

export interface BaseCompany {
  name: string;
  form: string;
  country: Country;
}

/** The invented base list, in a fixed order. */
export const baseCompanies: readonly BaseCompany[] = countries.flatMap((country) =>
  lists[country].split(';').map((entry) => {
    const [name = '', form = ''] = entry.split('|');
    return { name: name.trim(), form: form.trim(), country };
  }),
);

/** Other spellings of a legal form that people use for the same thing. */
export const formSpellings: readonly (readonly string[])[] = [
  ['Ltd', 'Limited', 'Ltd.', 'LTD'],
  ['Inc', 'Inc.', 'Incorporated', 'INC'],
  ['LLC', 'L.L.C.', 'llc'],
  ['Corp', 'Corporation', 'Corp.'],
  ['Co', 'Co.', 'Company'],
  ['PLC', 'plc'],
  ['GmbH', 'GMBH', 'mbH'],
  ['B.V.', 'BV', 'b.v.'],
  ['SARL', 'S.A.R.L.', 'Sarl'],
  ['SAS', 'S.A.S.'],
  ['Pty Ltd', 'Pty Limited', 'Pty. Ltd.'],
  ['S.L.', 'SL'],
  ['S.A.', 'SA'],
  ['S.r.l.', 'Srl', 'SRL'],
  ['AB', 'Aktiebolag'],
  ['ApS', 'APS'],
  ['NV', 'N.V.'],
  ['PC', 'P.C.'],
  ['Sp. z o.o.', 'sp z oo'],
  ['AG', 'Aktiengesellschaft'],
];
