/** Parts of made-up company names, by language: what a name is coined from, and what it may be written as instead. */

export interface Tongue {
  /** Beginnings, middles and ends of coined brands. */
  syllables: readonly [string, string, string];
  surnames: string;
  given: string;
  /** What the company does; words usual there. */
  trades: string;
  places: string;
  /** Spellings of one legal form, separated by "|"; forms by ";". */
  forms: string;
  and: string;
  /** Where the trade stands. */
  order: 'brand-first' | 'trade-first';
  /** Where the legal form stands. */
  formFirst?: boolean;
}

export const tongues: Record<string, Tongue> = {
  english: {
    syllables: [
      'Bar Brin Cal Cor Dar Del Fen Gar Hal Har Kel Kin Lan Lor Mar Mel Nor Pen Quin Ral Sed Shel Tam Tar Thal Tor Ven Wex Win Yar',
      'a da de e i la le li mo na ne o ra re ri ro ta ti to va ve',
      'bourne brook combe dale den field ford gate ham hurst leigh low mere mont more ridge stead stone ton ward well wick wood worth',
    ],
    surnames:
      'Abbott Barlow Cartwright Dobson Ellison Fairfax Gilmour Hargreaves Ibbotson Jessop Kirkham Lomax Mellor Naylor Ogden Pickering Quigley Rathbone Sugden Tattersall Underwood Varley Whittaker Yardley',
    given:
      'Alan Anna Brian Claire David Emma Frank Grace Henry Irene Jack Karen Laura Martin Nigel Olivia Peter Paul Rachel Simon',
    trades:
      'Accountants;Architects;Building Services;Care Homes;Catering;Civil Engineering;Consulting;Dental Care;Electrical;Estate Agents;Foods;Healthcare;Insurance Brokers;Joinery;Kitchens;Landscapes;Lettings;Logistics;Marine;Media;Motors;Packaging;Pharmacy;Plumbing;Primary School;Property Management;Recruitment;Roofing;Solicitors;Solutions;Surgery;Systems;Transport;Veterinary Centre',
    places:
      'Leeds York Bristol Bath Derby Exeter Harrogate Kendal Lincoln Norwich Oxford Preston Reading Swindon Truro Wakefield',
    forms: 'Ltd|Limited|Ltd.|LTD;Limited|Ltd;LLP|L.L.P.;plc|PLC|P.L.C.;Inc|Inc.|Incorporated|, Inc.;LLC|L.L.C.|, LLC;',
    and: '&|and',
    order: 'brand-first',
  },
  german: {
    syllables: [
      'Adl Berg Brand Dorn Eich Falk Feld Grün Hagen Kalt König Lind Mühl Neu Ober Rabe Rosen Schön Stein Tann Wald Weiß Wolf Zoll',
      'a e en er i in o',
      'bach baum berg dorf feld hof horst huber kamp lang mann müller ried stedt stein tal weg',
    ],
    surnames:
      'Albrecht Böhm Dietrich Engelhardt Förster Günther Hübner Jäger Krüger Löffler Möller Neumann Pfeiffer Rößler Schäfer Schröder Thürmann Vögele Weiß Zöllner',
    given: 'Andreas Anja Bernd Christa Dieter Elke Frank Gisela Hans Inge Jürgen Katja Lars Monika Norbert Petra',
    trades:
      'Anlagenbau;Architekten;Bäckerei;Bau;Bedachungen;Druckerei;Elektrotechnik;Gartenbau;Gebäudereinigung;Hausverwaltung;Immobilien;Ingenieurbüro;Kanzlei;Logistik;Maschinenbau;Metallbau;Möbelhaus;Pflegedienst;Rechtsanwälte;Sanitär;Spedition;Steuerberatung;Tiefbau;Werbeagentur;Zahnarztpraxis',
    places:
      'Berlin Bremen Dortmund Dresden Erfurt Essen Hamburg Hannover Kassel Köln Leipzig Mainz München Nürnberg Ulm',
    forms:
      'GmbH|G.m.b.H.|Gesellschaft mbH;GmbH & Co. KG|GmbH & Co KG|GmbH u. Co. KG|GmbH und Co. KG;AG|Aktiengesellschaft;KG;e.K.|eK;e.V.|eV;',
    and: '&|und|u.',
    order: 'brand-first',
  },
  dutch: {
    syllables: [
      'Acht Bos Brink Dijk Eik Geest Haver Kloos Lind Meer Nieuw Oost Peer Rijn Schip Ter Veld Wester Zand',
      'a e el en er o',
      'beek berg dam donk graaf hof horst huis kamp laar man meijer stra veen wijk zicht',
    ],
    surnames:
      'Van den Berg;De Bruijn;Dijkgraaf;Van Eijk;Goossens;Hendrikx;Jansen;De Koning;Van Lier;Mulder;Nijhuis;Peeters;Smits;Verbeek;De Wit;Zwart',
    given: 'Anneke Bram Coen Dirk Els Frits Gerda Hans Ineke Jan Karin Loes Maarten Nico Piet Ria',
    trades:
      'Accountants;Administratie;Advies;Architecten;Bakkerij;Bouw;Dakwerken;Elektrotechniek;Fysiotherapie;Groothandel;Hoveniers;Installatietechniek;Interieur;Loodgieters;Makelaardij;Metaal;Notarissen;Schilders;Tandartspraktijk;Techniek;Transport;Vastgoed;Zorg',
    places: 'Almere Amsterdam Arnhem Breda Delft Eindhoven Gouda Haarlem Leiden Rotterdam Tilburg Utrecht Zwolle',
    forms: 'B.V.|BV|bv;N.V.|NV;V.O.F.|VOF|vof;Stichting;',
    and: '&|en',
    order: 'brand-first',
  },
  french: {
    syllables: [
      'Beau Bel Cler Dor Fleur Gar Lac Lam Mar Mont Or Per Plan Roche Sau Tor Val Ver Vill',
      'a e en i in o ou',
      'bert bois champ court dier fort gnac lieu mont nay pierre rac ret rière roux sart val vert ville',
    ],
    surnames:
      'Aubert Bérenger Chauvin Delorme Étienne Fournier Gauthier Hébert Jolivet Lefèvre Mercier Noël Perrault Renaud Sénéchal Thévenin Vasseur',
    given: 'André Béatrice Claude Denise Émile Florence Gérard Hélène Jacques Léa Marcel Nadine Paul René Sylvie',
    trades:
      'Assurances;Atelier;Bâtiment;Boulangerie;Cabinet;Charpente;Conseil;Cuisines;Électricité;Formation;Imprimerie;Jardins;Logistique;Menuiserie;Meubles;Nettoyage;Notaires;Pharmacie;Plomberie;Transports;Travaux Publics',
    places:
      'Angers Bordeaux Brest Dijon Grenoble Lille Limoges Lyon Metz Nancy Nantes Nîmes Orléans Rennes Toulouse Tours',
    forms: 'SARL|S.A.R.L.|Sarl;SAS|S.A.S.|Sas;SA|S.A.;EURL|E.U.R.L.;',
    and: '&|et',
    order: 'trade-first',
  },
  spanish: {
    syllables: [
      'Al Bar Cal Cas Del Es Fuen Gal Lla Mar Mon Nav Pal Ri Sal San Tor Val Vi Zar',
      'a an e i o ta te',
      'bella buena caza dero dilla gón lanca llejo mar mora negra ñaga quera redo rosa sierra tilla verde zano',
    ],
    surnames:
      'Álvarez Benítez Cárdenas Domínguez Echeverría Fernández Gutiérrez Ibáñez Jiménez Márquez Núñez Ordóñez Peña Quiñones Rodríguez Suárez Vázquez',
    given: 'Ana Andrés Beatriz Carlos Elena Felipe Gloria Héctor Inés Jorge Lucía Manuel Nuria Óscar Pilar',
    trades:
      'Abogados;Asesoría;Carpintería;Clínica Dental;Construcciones;Distribuciones;Electricidad;Farmacia;Gestoría;Hostelería;Ingeniería;Inmobiliaria;Instalaciones;Limpiezas;Logística;Muebles;Panadería;Reformas;Talleres;Transportes',
    places:
      'Bilbao Burgos Cádiz Córdoba Gijón Granada Huelva León Lugo Madrid Málaga Murcia Oviedo Sevilla Soria Toledo Zaragoza',
    forms: 'S.L.|SL|S.L;S.A.|SA;S.L.U.|SLU;S. Coop.;',
    and: '&|y',
    order: 'trade-first',
  },
  nordic: {
    syllables: [
      'Berg Bjørn Dal Ek Elv Fjell Fjord Gran Hav Hjort Kjær Lind Møl Nor Os Ros Sjö Skog Sol Strand Vest Ång Øst',
      'a e er i o s',
      'bakke berg by dal gaard gren heim holm lund mark mo nes rud skov stad stedt ström vik ås',
    ],
    surnames:
      'Andersson Bjørnsen Dahlström Eriksen Fjellström Gustafsson Hägglund Iversen Jørgensen Kjeldsen Lindqvist Møller Nygård Öberg Pedersen Sørensen Thorsén Åkesson',
    given: 'Anders Birgit Christian Dagny Erik Freja Gunnar Hanne Ingrid Johan Kirsten Lars Mette Nils Solveig',
    trades:
      'Arkitekter;Bageri;Bygg;Ejendomme;El;Eiendom;Fastigheter;Fiskeri;Glas;Installation;Konsult;Maskin;Möbler;Regnskap;Revision;Rør;Snickeri;Tandvård;Tannlege;Tømrer;Transport;Åkeri',
    places:
      'Aarhus Bergen Borås Drammen Göteborg Helsingborg Kalmar Lund Malmö Odense Örebro Oslo Skive Umeå Vejle Växjö',
    forms: 'AB|Aktiebolag|ab;A/S|AS;ApS|APS;AS|A/S;Oy|OY;HB;',
    and: '&|och|og',
    order: 'brand-first',
  },
  russian: {
    syllables: [
      'Альт Бел Вер Гор Дон Зор Кам Лад Мир Нов Ор Пол Рос Сев Тех Урал',
      'а е и о у',
      'вест град дар ком лан мет нор пром рус сан строй тек трейд',
    ],
    surnames: 'Антонов Белов Волков Громов Егоров Зайцев Крылов Лебедев Морозов Орлов Павлов Соколов Фёдоров',
    given: 'Анна Борис Вера Глеб Денис Елена Иван Мария Олег Павел',
    trades:
      'Строй Сервис;Мебель;Логистика;Юридическая Компания;Клиника;Торговый Дом;Электро Монтаж;Проект;Автосервис;Хлебозавод',
    places: 'Москва Казань Самара Тула Омск Пермь Рязань Тверь Уфа Сочи',
    forms: 'ООО|О.О.О.;АО;ЗАО;',
    and: 'и|&',
    order: 'brand-first',
    formFirst: true,
  },
  japanese: {
    syllables: [
      '東 西 南 北 大 小 中 高 山 川 松 竹 金 光 新 三 富 青',
      '',
      '和 村 田 本 崎 島 野 原 谷 井 沢 木 橋 浜 岡',
    ],
    surnames: '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤',
    given: '太郎 花子 健 誠 明',
    trades: '商事;工業;建設;電機;食品;運輸;製作所;印刷;不動産;歯科',
    places: '東京 大阪 京都 札幌 仙台 福岡 広島 神戸',
    forms: '株式会社;有限会社;',
    and: '・',
    order: 'brand-first',
  },
};
