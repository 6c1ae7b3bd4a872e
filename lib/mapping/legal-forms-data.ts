/**
 * Legal forms of the world: one a line, "as written;key;kind;spellings" (key empty: the first field folded).
 * Made by scripts/legal-forms.ts; do not edit by hand.
 *
 * Source: rigour / nomenklatura, Copyright (c) OpenSanctions Datenbanken GmbH, MIT License:
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation
 * the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to
 * permit persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright
 * notice and this permission notice shall be included in all copies or substantial portions of the Software. THE
 * SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS
 * OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
 * OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */
export const legalForms =
  'Co;;LLC;co|company|cie|compagnie|and co|and company|cia|compania' +
  'Corp;;LLC;corp|corporation' +
  'PC;;LLC;pc|professional corporation' +
  'NA;;FIN;na|national association' +
  'Ltd;;LLC;ltd co|limited co|ltd company|co limited|company limited|co ltd|limted|limitied' +
  'LLC;;LLC;ltd liability co|limited liability co|ltd liability company|limited liability company' +
  'PLC;;JSC;plc|public limited company|public limited co|public ltd co|public limited|plc ltd|plc company|pl co|public limited corporation|pub limited co|pub ltd co|public lt company|pub limited|publicly ltd company|public ltd corporation|plcs' +
  ';;JSC;ሃላፊነቱ የተወሰነ የግል ማህበር|股份有限公司|aksiyadorlik jamiyati|акциядорлик жамияти|det offentligretlige aktieselskab|kumpanija bishma kongunti|aandelenvennootschap|evropeysko druzhestvo|eвропеиско дружество|ед|акционерное общество финансово строительная компания|jusikhoesa|주|주식회사|株式会社|sharikat al mossahamah|شـركـة الـمـسـاهـمـة|atviroji akcine bendrove|avatud aktsiaselts|avoin osakeyhtio|cuideachta comhstoic oscailte' +
  'Sh.p.k.;;LLC;sh pk|shpk|shoqeri me pergjegjesi te kufizuar' +
  'Sh.A.;;JSC;sh a|shoqeri aksionere|shoqeri anonime' +
  'Sh.K.;;LP;sh k|shoqeri komandite|shk' +
  'FZE;;LLC;fze|free zone establishment|fz establishment|free zone enterprise|fz enterprise|free zone entity|fz entity' +
  'FZCO;;LLC;fzco|fz llc|fzllc|free zone co|freezone company|free economic zone llc|trade free zone company|special economic zone llc|free zone llc|llc fz|fz co|free zone limited liability company' +
  'DMCC;;LLC;dmcc|dubai multi commodities centre|dubai multi commodities centre company|dmcc company|dmcc co|dmcc llc|dmcc free zone' +
  'SCS;;LP;scs|sociedad en comandita simple|secs|societe en commandite simple' +
  'SCpA;;LP;scpa|sociedad en comandita por acciones' +
  'S.C.e I.;;LP;scei|sociedad de capital e industria' +
  'S.E.;;SOE;sociedad del estado' +
  'SGR;;;sgr|sociedad de garantia reciproca' +
  'SAS;;LLC;sas|sociedad por acciones simplificada|societe par actions simplifiee|soc par actions simplifiee|societe actions simplifiee|s par as' +
  'SAU;;SP;sau|sociedad anonima unipersonal' +
  'S.A.I.C.A.;;JSC;saica' +
  'S.A.C.I. y F.;sacif;JSC;saciyf' +
  'S.A.C.I.F.I.;;JSC;sacifi' +
  'S.A.C.I.F.I. y A.;sacifia;JSC;sacifiya' +
  'SA de CV;sacv;JSC;sa de cv|sociedad anonima de capital variable|soc anon de cap var|sacv|sadecv' +
  'S.A.P.I de C.V.;sapicv;JSC;sapi de cv' +
  'S. DE R.L. DE C.V.;srlcv;LLC;s de rl de cv' +
  'Ε.Π.Ε.;εpε;LLC;επε|εταιρια περιορισμενης ευθυνης' +
  'LLP;;LLP;llp|limited liability partnership|有限責任事業組合' +
  'ILP;;LP;ilp|incorporated limited partnership' +
  'NT&SA;;FIN;nt and sa|national trust and savings association' +
  'NL;;;no liability' +
  'ІП;ip;SP;іп|індывідуальны прадпрымальнік' +
  'ПУП;pup;SP;пуп|прыватнае унітарнае прадпрыемства' +
  'ИП;ip;SP;ип|индивидуальныи предприниматель' +
  'd.d.;;JSC;dd|dionicko drustvo' +
  'a.d.;;JSC;ad|akcionarsko drustvo|aktsionerno druzhestvo' +
  'а.д.;;JSC;ад|акционарско друштво|акционерно дружество' +
  'd.n.o.;;LLC;dno|drustvo s neogranicenom solidarnom odgovornoscu' +
  'd.o.o.;;LLC;doo|drustvo s ogranicenom odgovornoscu|druzba z omejeno odgovornostjo|drustvo ogranicene odgovornosti|drustv ogranic odgovor|доо|друштво са ограниченом одговорношћу' +
  's.r.o.;;LLC;sro|spolecnost s rucenim omezenym|spol sro|spol s ruc omez' +
  'k.d.;;LP;kd|komanditno drustvo|komanditno druzhestvo' +
  'к.д.;;LP;кд|командитно дружество|командитно друштво' +
  's.p.;;SP;sp|samostalni preduzetnik' +
  'EIRELI;;LLC;eireli|empresa individual de responsabilidade limitada' +
  ';;SP;sole proprietorship|private enterprise|empresa unipersonal|eingetragenes einzelunternehmen|oilaviy korxona|оилавии корхона|statni podnik|egyeni vallalkozo|egyeni ceg' +
  'GP;;GP;gp|general partnership' +
  'LP;;LP;lp|limited partnership|лп|兩合公司' +
  'PEEC;;SOE;peec|public establishment with economic characteristics' +
  'SpA;;JSC;spa|sociedad por acciones|societa per azioni|sociedade por acoes' +
  'EIRL;;LLC;eirl|empresa individual de responsabilidad limitada' +
  'S.C.;;GP;sc|sociedad colectiva|societatea comerciala|አክሲዩን ማህበር' +
  'S. en C.;sc;LP;s en c|comandita simple' +
  'S.C.A.;;JSC;sca|comandita por acciones|societe en commandite par actions' +
  'C. por A.;cpa;JSC;c por a|compania por acciones' +
  'EP;;SOE;ep|empresa publica' +
  'GmbH;;LLC;gmbh|mbh|gesellschaft mit beschrankter haftung|gesellschaft mbh|gmb h|gesellschaft mit besch haftung|ges mit beschr haftung|gm beschr haftung|mit besch haftung|mit beschrankter haftung|gmbhs|ges mbh|gesmbh|gesellsch mbh|гмбх' +
  'gGmbH;;LLC;ggmbh|gemeinnutzige gmbh|gemeinnutzige gesellschaft mit beschrankter haftung' +
  'UG;;LLC;ug|ug haftungsbeschrankt|unternehmergesellschaft haftungsbeschrankt|unternehmergesellschaft|ug haftungsbeschr|ug hb|unternehmerges haftungsbeschrankt|unternehmerges' +
  'GmbH & Co. KG;;LP;gmbh and co kg|gmbh u co kg|gesellschaft mbh and co kg|gmbh and co|гмбх енд ко кг' +
  'AG;;JSC;ag|aktiengesellschaft|aktienges|aktg|akt ges|ags|ag societe anonyme' +
  'KG;;LP;kg|kommanditgesellschaft' +
  'e.K.;;SP;ek|eingetragener kaufmann|eingetr kaufmann|e kfm|ekfm|kfm|e kfr|ekfr|kfr|eingetragene kauffrau' +
  'KGaA;;LP;kgaa|kommanditgesellschaft auf aktien' +
  'OHG;;GP;ohg|offene handelsgesellschaft' +
  'gUG;;LLC;gug|gug haftungsbeschrankt|gemeinnutzige ug|gemeinnutzige ug haftungsbeschrankt|gemeinnutzige unternehmergesellschaft|gemeinnutzige unternehmergesellschaft haftungsbeschrankt' +
  'UG & Co. KG;;LP;ug and co kg|ug haftungsbeschrankt and co kg|unternehmergesellschaft and co kg|unternehmergesellschaft haftungsbeschrankt and co kg' +
  'AG & Co. KG;;LP;ag and co kg|aktiengesellschaft and co kg' +
  'SE & Co. KG;;LP;se and co kg|europaische gesellschaft and co kg|societas europaea and co kg' +
  'Stiftung & Co. KG;;LP;stiftung and co kg' +
  'GmbH & Co. OHG;;GP;gmbh and co ohg' +
  'UG & Co. OHG;;GP;ug and co ohg|ug haftungsbeschrankt and co ohg' +
  'eG & Co. KG;;LP;eg and co kg|eingetragene genossenschaft and co kg|genossenschaft and co kg' +
  'SE & Co. KGaA;;LP;se and co kgaa|europaische gesellschaft and co kgaa|societas europaea and co kgaa' +
  'GmbH & Co. KGaA;;LP;gmbh and co kgaa' +
  'Ltd. & Co. KG;;LP;ltd and co kg|limited and co kg' +
  'mbH & Co. KG;gmbhcokg;LP;mbh and co kg|mbh u co kg' +
  'B.V. & Co. KG;;LP;bv and co kg' +
  'AG & Co. KGaA;;LP;ag and co kgaa|aktiengesellschaft and co kgaa' +
  'Stiftung & Co. KGaA;;LP;stiftung and co kgaa' +
  'gAG;;JSC;gag|gemeinnutzige ag|gemeinnutzige aktiengesellschaft' +
  'eGbR;;GP;egbr|e gbr|eingetragene gbr|eingetragene gesellschaft burgerlichen rechts|eingetragene gesellschaft des burgerlichen rechts' +
  'PartG;;GP;partg|part g|partnerschaftsgesellschaft|partnerschaft' +
  'PartG mbB;;LLP;partg mbb|partgmbb|mbb|partnerschaft mbb|partnerschaftsgesellschaft mbb|part mbb|partmbb|partnerschaftsgesellschaft mit beschrankter berufshaftung|partnerschaft mit beschrankter berufshaftung' +
  'eG;;COOP;eg|eingetragene genossenschaft|genossenschaft|egen' +
  'Stiftung;;NGO;stiftung|rechtsfahige stiftung|gemeinnutzige stiftung|stiftung des offentlichen rechts|stiftung des burgerlichen rechts|rechtsf stiftung' +
  'SCE;;COOP;sce|societas cooperativa europaea|europaische genossenschaft' +
  'VVaG;;COOP;vvag|versicherungsverein auf gegenseitigkeit|versicherungsverein ag' +
  'AöR;;SOE;aor|anstalt des offentlichen rechts|anstalt offentlichen rechts' +
  'KdöR;;SOE;kdor|kor|korperschaft des offentlichen rechts|korperschaft offentlichen rechts' +
  'KU;;SOE;kommunalunternehmen|gku|gemeinnutziges kommunalunternehmen' +
  'Sp. z o.o.;;LLC;sp zoo|spzoo|spz oo|sp zoo sp k|sp z oo|sp z ogr odp|spolka z ogr odpow|spolka z ograniczona odpowiedzialnoscia|spolka zoo|spolka zoo sp k' +
  '3AT;;;3at|закрытае ацыянернае таварыства' +
  'ААТ;;JSC;аат|adkritaye aktsiyanernaye tavaristva|adkrytae akcyyanernae tavarystva|aat|адкрытае акцыянернае таварыства' +
  'AB;;;ab|abp|aktiebolag|aktiebol|a bolag|publikt aktiebolag' +
  'abv;;;abv|aandeelhouder bestuurde vennootschap' +
  'adsic;;;adsic|adsitz|адсиц' +
  'ae;;;anonimi eteria|ανωνυμη εταιρεια' +
  'a.m.b.a.;;LLC;amba|andelsselskab med begraenset ansvar' +
  'anl;;COOP;anl|andelslag|andelslag med begraenset ansvar' +
  'PA;;NGO;professional association' +
  'PLLC;;LLC;pllc|professional limited liability company' +
  'anpo;;NGO;anpo|autonomous non profit organization' +
  'JSC;;JSC;jsc|joint stock company|joint stock co|js co|jsc company|j stock company' +
  'სს;;JSC;სს|სააქციო საზოგადოება|დახურული სააქციო საზოგადოება' +
  'PJSC;;JSC;pjsc|public stock company|public jsc|public stock company pjsc|public joint stock company|sociedade publica por acoes|kumpanija bishma kongunti pubblici|javno dionicko drustvo|javna delniska druzba|allami tulajdonban levo reszvenytarsasag|viesoji akcine bendrove' +
  'OJSC;;JSC;ojsc|otwarta spolka akcyjna|open joint stock company|openbare aandelenvennootschap|публично акционерно дружество|δημοσια συμμετοχικη εταιρεια|panstwowa spolka akcyjna|vennootschap op aandelen|openbare vennootschap op aandelen|sociedad limitada por acciones abierta|sociedade por acoes aberta|societe par actions ouverte|verejna akciova spolocnost|societe publique par actions|societatea publica pe actiuni|offene aktiengesellschaft|open jnt stock co|o joint stock co|open jsc' +
  'AT;;JSC;акціонерне товариство|aktsionerne tovarystvo|акціонерного товариства' +
  'КБ;;FIN;кб|коммерческии банк' +
  'ApS;;LLC;aps|anpartsselskab' +
  'AS;;JSC;akciju sabiedriba|akciova spolecnost|akc spolecnost|aktieselskab|aktsiaselts|anonim sirket|anonim ortaklik' +
  'ASBL;;NGO;asbl|aisbl|association internationale sans but lucratif|association sans but lucratif' +
  'ASC;;NGO;asc|aciq səhmdar cəmiyyəti' +
  'ay;;GP;avoin yhtio' +
  'bhd;;LLC;bhd|berhad' +
  'BV;;LLC;bv|besloten vennootschap|besl vennootschap|b vennootschap' +
  'bvba;;LLC;bvba|besloten vennootschap met beperkte aansprakelijkheid|vennootschap met beperkte aansprakelijkheid' +
  'ca;;LLC;ca|compania anonima' +
  'CIC;;NGO;cic|community interest company' +
  'Co Ltd;;LLC;cia ltda|coltd|compania limitada' +
  ';;COOP;co op|cooperatif|kooperatsia|sociedad cooperativa|spoldzielni|кооперация|ህብረት ስራ ማህበራት|gospodarsko interesno udruzenje|gensidigt selskab|societe en participation' +
  ';;FIN;fond commun de placement|fond de placement|nini kumiai|任意組合|non bank credit organization|небанковская кредитная организация|расчетная небанковская кредитная организация|settlement non banking credit organization|интервальныи комбинированныи паевои инвестиционныи фонд|закрытыи комбинированныи паевои инвестиционныи фонд|открытыи паевои инвестиционныи фонд|интервальныи паевои инвестиционныи фонд|биржевои паевои инвестиционныи фонд|zakrytyy kombinirovannyy paevoy investitsionnyy fond|otkrytyy paevoy investitsionnyy fond' +
  'cty cp;;JSC;cty cp|cong ty co phan' +
  'cty tnhh;;LLC;cty tnhh' +
  'cty tnhh mtv;;LLC;cty tnhh mtv' +
  'cv;;LP;cv|comm v|commanditaire vennootschap|gewone commanditaire vennootschap' +
  'cva;;LP;cva|comm va|commanditaire vennootschap op aandelen' +
  'cvba;;COOP;cvba|cooperatieve vennootschap met beperkte aansprakelijkheid' +
  'cvoa;;COOP;cvoa|cooperatieve vennootschap met onbeperkte aansprakelijkheid' +
  'dis tic ltd;;LLC;dis tic ltd' +
  'dnnn;;SOE;dnnn|doanh nghiep nha nuoc' +
  'dntn;;LLC;dntn|doanh nghiep tu nhan' +
  ';;LLC;drustveno preduzece|ribotos atsakomybes bendrove|дп|друштвено предузеће|tavaristva z abmezhavanaj adkaznastsiu' +
  'dtnn;;LLC;dtnn' +
  'ДЗЗД;;LLC;дззд' +
  'ЕАД;;JSC;еад|ednolichno aktsionerno druzhestvo|еднолично акционерно дружество' +
  'éénpersoons-BVBA;bvba;LLC;eenpersoons bvba' +
  'EEIG;;COOP;eeig|european economic interest grouping|evropeysko obedinenie po ikonomicheski interesi|европеиско обединение по икономически интереси|ewiv|europaische wirtschaftliche interessenvereinigung|еоии' +
  'ehf.;;LLC;ehf|einkahlutafelag' +
  'ei;;SP;entreprise individuelle' +
  'ek. för.;;COOP;ek for|ekonomisk forening' +
  'ekd;;COOP;ekd|evropeysko kooperativno druzhestvo|eвропеиско кооперативно дружество|екд' +
  'ЕООД;;LLC;еоод|ednolichno druzhestvo s ogranichena otgovornost|еднолично дружество с ограничена отговорност' +
  'esv;;COOP;esv|economisch samenwerkingsverband' +
  'ЕТ;;SP;ет|ednolichen targovets|едноличен търговец' +
  'EURL;;LLC;eurl|entreprise unipersonnelle a responsabilite limitee' +
  'e.V.;;NGO;ev|eingetragener verein|eingetr verein|verein|eingetragene vereinigung' +
  'f:ma;;;f ma|enskild naringsidkare' +
  'fie;;;fie|fuusilisest isikust ettevotja' +
  'fmba;;;fmba|forening med begraenset ansvar' +
  'GbR;;GP;gbr|gesellschaft burgerlichen rechts|gesellschaft des burgerlichen rechts|bgb gesellschaft|ges burgerlichen rechts|gesbr|ges bur rechts' +
  'GIE;;COOP;gie|groupement dinteret economique' +
  'GK;;LLC;gk|合同会社' +
  ';;GP;合名会社' +
  'GNPP;;SOE;gnpp|gosudarstvennoe nauchno proizvodstvennoe predpriyatie|scientific and production enterprise|государственное научно производственное предприятие|державне науково виробниче підприємство' +
  ';;LP;合資会社|limited ortaklik|tokumei kumiai|匿名組合' +
  'haao;;JSC;haao|halka acik anonim ortaklik' +
  'Hf.;;LLC;hf|hlutafelag' +
  'htx;;COOP;htx|hop tac xa' +
  'huf;;SOE;huf|hindu undivided family' +
  'II;;SP;inteprinderea individuala|intreprinzator individual' +
  'ik;;SOE;ik|individualais komersants' +
  'im;;SOE;intreprinderea municipala' +
  'Inc;;LLC;inc|incorp|incorporated|incorporation|incorporee|incs' +
  'IS;;SOE;interessentskab|intreprindere de stat alimentatiei publice|intreprinderea de stat' +
  'ivs;;LLC;ivs|ivaerksaetterselskab' +
  'jdoo;;LLC;jdoo|jednostavno drustvo s ogranicenom odgovornoscu' +
  'ЈП;;SOE;јп|javno preduzece|јавно предузеће' +
  'JSCB;;JSC;jscb|joint stock commercial bank|public joint stock commercial bank|joint stock bank|pjscb' +
  'АКБ;jscb;JSC;акб|акціонернии комерціинии банк|акционерныи коммерческии банк|aktsionerny kommercheskiy bank' +
  'jtd;;JSC;jtd|javno trgovacko drustvo' +
  'jv;;;jv|joint venture' +
  'kb;;LP;kb|kommanditbolag' +
  'kda;;LP;kda|komanditno druzhestvo s aktsii|komanditno druzhestvo s aktsiyami|кда|командитно дружество с акции' +
  'keG;;GP;keg|kommanditerwerbsgesellschaft' +
  'Kft.;;LLC;kft|korlatolt felelossegu tarsasag|korlatolt felelossegu tarsasag organizacni slozka' +
  'koll. şti.;;GP;koll sti|kolektif sirket' +
  'kom. şti;;LP;kom sti|komandit sirket' +
  'koop;;COOP;koop|kooperatif sirket' +
  'ks;;LP;ks|komanditni spolecnost|komanditsabiedriba|kommanditselskab' +
  'ky;;LP;kommandiittiyhtio' +
  'ТОВ;ooo;LLC;тов|товариство з обмеженою відповідальністю|тзов' +
  'TOV;;LLC;tov|tovarystvo z obmezhenoyu vidpovidalnistyu' +
  'СПД;spd;SP;спд|субъект предпринимательскои деятельности|субєкт підприємницькоі діяльності' +
  'ФОП;fop;SP;фоп|физическое лицо предприниматель|фізична особа підприємець' +
  'LLC;;LLC;llc|limited liability comp|limited liability corporation|foreign limited liability company|ltd liability comp|llcs|ll|lc|lmtd liability company|limited liab co|ltd liab company|limitd liability co|private limited liability company' +
  'Ltd;;LLC;ltd|lda|limitada|limitd|limite|limited|limited by guarantee|limited by shares|частная компания с ответственностью|limited company|limitee|lmtd|lt|ltda|ltds|private company with limited liability|private limited company|компания с ограниченнои ответственностью|лтд|лимитед|лімітед|בע מ|有限公司|有限|المحدودة|المساهمة المحدودة' +
  'Cyf;ltd;LLC;cyf|cyfyngedig' +
  'Ltd Sti;ltd;LLC;ltd sti|limited sirket|limited sti' +
  'შპს;;LLC;შპს|შეზღუდული პასუხისმგებლობის საზოგადოება' +
  'МЧЖ;;LLC;мчж|masuliyati cheklangan jamiyat|масъулияти чекланган жамият|mchj' +
  'MMC;;LLC;mmc|məhdud məsuliyyətli cəmiyyət' +
  'mtü;;NGO;mtu|mittetulundusuhing' +
  'нп;;NGO;нп|некоммерческое партнерство' +
  'NV;;JSC;nv|naamloze vennootschap|n vennootschap' +
  'OAJ;;JSC;oaj|ochiq aksiyadorlik jamiyati|очиқ акциядорлик жамияти' +
  'od;;LLC;od|ortacko drustvo|од|ортачко друштво' +
  'ОДО;;LLC;одо|obshchestvo s dopolnitelnoj otvetstvennostyu|общество с дополнительнои ответственностью' +
  'oeg;;;oeg|offene erwerbsgesellschaft' +
  'og;;;og|offene gesellschaft' +
  'NGO;;NGO;non governmental organization|non government organisation|non profit organization|ngo|نمم|منظمة غير حكومية|npo|non profit|niegovorni organizaciji|nevladine organizacije|charity|charitable organization|charitable fund|charity fund|nichtregierungsorganisation|organizatia societatii civile|organizatia neguvernamentala|niet gouvernementele organisatie|organizacja pozarzadowa|nevladni organizace|mimovladna organizacia' +
  'CSO;;NGO;civil society organization' +
  'ONG;;NGO;ong|organisation non gouvernementale|organizacion no gubernamental|organizacao nao governamental|organizzazione non governativa' +
  'ood;;LLC;ood|drujestvo s ogranichena otgovornost|дружество с ограничена отговорност|оод' +
  'OPG;;SP;opg|obiteljsko poljoprivredno gospodarstvo' +
  'ops;;NGO;ops|obecne prospesna spolecnost' +
  ';;NGO;obcanske sdruzeni' +
  'OSCIP;;NGO;oscip' +
  'osk;;;osk|osuuskunta' +
  'owm;;FIN;owm|onderlinge waarborgmaatschappij' +
  'oy;;LLC;oy|osakeyhtio|ab company oy|oy company ab|company oy ab' +
  'oyj;;JSC;oyj|julkinen osakeyhtio' +
  'oü;;;ou|osauhing' +
  'pc;;;ኮርፖሬሽን' +
  'pe;;;pe|የመንግስት ልማት ድርጅቶች' +
  'ПП;;SP;пп|приватне підприємство' +
  'PP;;SP;pryvatne pidpryiemstvo' +
  'pr;;;preduzetnik|пр|предузетник' +
  'ps;;;partnerselskab|pilnsabiedriba' +
  'pse;;;pse|public sector enterprise' +
  'psu;;;psu|public sector undertaking' +
  'pt;;;pt|perseroan terbatas' +
  'pt tbk;;;pt tbk|perseroan terbatas terbuka' +
  'Pty Ltd;ltd;LLC;pty ltd|proprietary limited|proprietary limited company|proprietary ltd|pty limited' +
  'qk;;;qk|qoshma korxona|қушма корхона' +
  'qmj;;;qmj|qoshimcha masuliyatli jamiyat|қушимча масъулиятли жамият' +
  'QSC;;;qsc|qapali səhmdar cəmiyyəti|qapali tipli səhmdar cəmiyyəti' +
  'rp;;;rp|rekisteroity puolue' +
  'rs;;;rs|saatio' +
  'ry;;NGO;ry|rekisteroity yhdistys|rekisteroity yhdistys ry' +
  'rf;;NGO;rf|reykjavikurfelag|registrerad forening' +
  's.cra.;;LP;s cra|sociedad comanditaria' +
  'SA;;JSC;sa|sarf|sociedad anonima|societe anonyme|societate pe actiuni|societe par actions|spolka akcyjna|شركة خفية الاسم' +
  'SAD;;JSC;sad|sociedad anonima deportiva' +
  'saoc;;JSC;saoc|societe anonyme omanaise close' +
  'saog;;JSC;saog|societe anonyme omanaise generale' +
  'sapa;;LP;sapa|societa in accomandita per azioni' +
  'SARL;;LLC;sarl|societe a responsabilite limitee|soc a resp limitee|soc a responsab limitee|شركة ذات مسووليات محدودة شمم' +
  'scc;;LLC;scc|societe commerciale canadienne' +
  'scop;;COOP;scop|societe cooperative de production' +
  'scpa;;;sociedad civil privada' +
  'SD;;LLC;s ie|sabiratelno druzhestvo sd sadruzhie|sd s ie|с ие|сд|събирателно дружество|събирателно дружество сд съдружие' +
  'Sdn Bhd;;LLC;sdn bhd|sendirian berhad' +
  'SE;;JSC;societas europaea|europaische aktiengesellschaft|europaische gesellschaft' +
  'sem;;COOP;sem|societe deconomie mixte' +
  'sf;;GP;sf|sameignarfelag' +
  'SIA;;LLC;sia|sabiedriba ar ierobezotu atbildibu|сиа' +
  'sicaf;;FIN;sicaf|societe dinvestissement a capital fixe' +
  'SICAV;;FIN;sicav|societe dinvestissement a capital variable|soc invest capital variable' +
  'SLL;;LLC;sll|sociedad limitada laboral' +
  'SLNE;;LLC;slne|sociedad limitada nueva empresa' +
  'Pte Ltd;;LLC;pte ltd|single member private limited company' +
  'smba;;LLC;smba|selskab med begraenset ansvar' +
  'snc;;LP;snc|societe en nom collectif' +
  'snt;;LP;snt|садоводческое некоммерческое товарищество' +
  'spf;;NGO;spf|stichting particulier fonds' +
  'SPRL;;LLC;sprl|societe privee a responsabilite limitee' +
  'SRL;;LLC;srl|intreprinderea cu responsabilitate limitata|societa a responsabilita limitata|sociedad de responsabilidad limitada|societate cu raspundere limitata|soc resp limitada|soc a resp limitata|sicietatea de raspundere limitata|societate cu rasponbilitate limitata|societate cu responsabilitate limiiata|societatea cu raspundere|societatii cu raspunderea limitata' +
  'Rt.;;JSC;rt|reszvenytarsasag' +
  'Nyrt.;;JSC;nyrt|nyilvanosan mukodo reszvenytarsasag' +
  'Zrt.;;JSC;zrt|zartkoruen mukodo reszvenytarsasag' +
  'Bt.;;LP;bt|beteti tarsasag' +
  'Kkt.;;GP;kkt|kozkereseti tarsasag' +
  'Szöv.;;COOP;szov|szovetkezet' +
  'Egyes.;;NGO;egyes|egyesulet' +
  'Alap.;;NGO;alap|alapitvany' +
  'Kht.;;NGO;kht|kozhasznu tarsasag' +
  'EGE;;COOP;ege|europai gazdasagi egyesules' +
  'Kjsz.;;SOE;kjsz|kozjogi szervezet' +
  'Kft. fióktelep;;LLC;kft fioktelep|kulfoldi szekhelyu vallalkozas fioktelepe' +
  'Et.;;GP;egyszeru tarsasag' +
  'Kv.;;JV;kv|kozos vallalat' +
  'Ets.;;COOP;ets|erdeszeti tarsulas' +
  'Ltda;;LLC;sociedade limitada' +
  'StG;;;stg|stille gesellschaft' +
  'suarl;;LLC;suarl|شركة فردية ذات مسووليات محدودة' +
  't:mi;;;t mi|oiminimi' +
  'Sti;;LLC;sti|sirketi' +
  ';;MIL;militarische organisation|militarische vereinigung|militarna organizacija|pmc|приватна віиськова компанія|чвк|частная военная компания|chvk|private military company' +
  'ТОО;;LLP;тоо|товарищество с ограниченнои ответственностью' +
  'tü;;LP;tu|taisuhing' +
  'UAB;;LLC;uab|uzdaroji akcine bendrove|uzdarosios akcines bendroves' +
  ';;SOE;unitar korxona|унитар корхона|consorzio statale|den foderale statsejede budgetinstitution|empresa orcamental do estado federal|empresa unitaria estatal de la|empresa unitaria estatal|entita statali|entreprise unitaire detat|gosudarstvennoe unitarnoe predpriyatie|staatsinformatieagentschap|impresa unitaria statale|staatliches einheitsunternehmen|staatskonzern|state concern|state enterprise|state unitary enterprise|state unitary enterprise of the|statni jednotny podnik|statni koncern|unitarnoe predpriyatie|unіtarnae pradpryemstva|statny unitarny podnik|государственного унитарного предприятия|гп|державного унітарного підприємства|державне унітарне підприємство|федеральне державне унітарне підприємство|унитарное предприятие|унітарнае прадпрыемства|уп' +
  'Ultd;;SP;ultd|unlimited|unlimited company|unlimited proprietary|unltd|無限公司' +
  'FGBU;;SOE;fgbu|federal state budgetary enterprise|federal state budgetary institution|federal state institution|federal state unitary enterprise|federalna budzetowa instytucja|foderales staatseigenes unternehmen|intreprinderea unitara a statului federal|empresa publica unitaria federal|entreprise unitaire publique federale|federalne panstwowe przedsiebiorstwo unitarne' +
  'UÜ;;LP;uu|usaldusuhing' +
  'vof;;SP;vof|vennootschap onder firma' +
  'vos;;SP;vos|verejna obchodni spolecnost' +
  'vzw;;NGO;vzw|internationale vereniging zonder winstoogmerk|ivzw|vereinigung ohne gewinnerzielungsabsicht|vereniging zonder winstoogmerk|vog' +
  'xk;;;xk|xususiy korxona|хусусии корхона' +
  'xt;;;xt|xususiy tadbirkorlik|хусусии тадбиркорлик' +
  'yk;;LLC;yk|有限会社' +
  'yoaj;;JSC;yoaj|yopiq aksiyadorlik jamiyati|епиқ акциядорлик жамияти' +
  'yu;;LLC;yu|유|yuhanhoesa|유한회사' +
  'CJSC;;JSC;cjsc|closed jsc|closed joint stock company' +
  'ZAO;;JSC;zao|zakrytoe akcionernoe obshchestvo|zakryte akcjonarne obschtschestwo' +
  'ЗАТ;;JSC;зат|zakritaye aktsiyanernaye tavaristva|zakrytae akcyyanernae tavarystva|закрытае акцыянернае таварыства' +
  'zs;;NGO;zs|zapsany spolek' +
  'şb;;;sb|sube' +
  'тда;;LLC;тда|tavarystva z dadatkovaj adkaznascyu|таварыства з дадатковаи адказнасцю' +
  'ТАА;;LLC;таа|tavarystva z abmezhavanay adkaznastsyu|tavarystva z abmezhavanaj adkaznascyu|таварыства з абмежаванаи адказнасцю' +
  'тбб;;NGO;тбб|төриин бус баигууллага' +
  'тсж;;;тсж|товарищество собственников жилья|товарищество собственников недвижимости' +
  'хк;;JSC;хк|хувьцаат компани' +
  'ххк;;LLC;ххк|хязгаарлагдмал хариуцлагатаи компани' +
  'ОТДЕЛ ГПС;;SOE;отдел гпс|отдел государственнои противопожарнои службы' +
  'Д/С;;;дс|детскии сад' +
  'МОУ;;SOE;моу|муниципальное образовательное учреждение' +
  'МАУ;;SOE;мау|муниципальное автономное дошкольное образовательное учреждение' +
  'МБОУ;;SOE;мбоу|муниципальное бюджетное общеобразовательное учреждение|муниципальное общеобразовательное бюджетное учреждение|муниципальное бюджетное образовательное учреждение' +
  'МБДОУ;;SOE;мбдоу|муниципальное бюджетное дошкольное образовательное учреждение' +
  'МБУ ДО;;SOE;мбу до|муниципальное бюджетное учреждение дополнительного образования' +
  'МК ДОУ;;SOE;мк доу|муниципальное казенное дошкольное образовательное учреждение' +
  'ГУ;;SOE;гу|государственное учреждение' +
  'ОГУ;;SOE;огу|окружное государственное учреждение' +
  'ГОУ;;SOE;гоу|государственное образовательное учреждение|государственное общеобразовательное учреждение' +
  'ГБОУ;;SOE;гбоу|государственное бюджетное общеобразовательное учреждение' +
  'ГКОУ;;SOE;гкоу|государственное казенное образовательное учреждение' +
  'ГО ШК-Инт;;SOE;го шк инт|государственная общеобразовательная школа интернат' +
  'ГОУ ДДМШВ;;SOE;гоу ддмшв' +
  'ГАУСО;;SOE;гаусо|государственное автономное учреждение социального обслуживания' +
  'ГБСКОУ;;SOE;гбскоу' +
  'ГСКОУ;;SOE;гскоу|государственное специальное коррекционное образовательное учреждение' +
  'ГДОУ;;SOE;гдоу|государственное дошкольное образовательное учреждение' +
  'ГДОУ - Д/С;;SOE;гдоу дс' +
  'ГКУ;;SOE;гку|государственное казенное учреждение' +
  'ГКС(к)ОУ;;SOE;гкс к оу' +
  'ГНУ;;SOE;гну|государственное научное учреждение' +
  'ГосНИИ;;SOE;госнии|государственныи научно исследовательскии институт' +
  'ГОУ ВПО;;SOE;гоу впо' +
  'ОУ ДПО;;SOE;оу дпо|образовательное учреждение дополнительного профессионального образования' +
  'ГОУ ДПО;;SOE;гоу дпо' +
  'НОЧУ ДПО;;SOE;ночу дпо' +
  'ПОУ;;SOE;поу|профессиональное образовательное учреждение' +
  'ГП;;SOE;государственное предприятие' +
  'ГУП;gup;SOE;гуп|государственное унитарное предприятие' +
  'ДГУП;;SOE;дгуп|дочернее государственное унитарное предприятие' +
  'ГУСП;;SOE;гусп|государственное унитарное сельскохозяиственное предприятие' +
  'ГУДП;;SOE;гудп|государственное унитарное дочернее предприятие' +
  'ФГНУ;;SOE;фгну|федеральное государственное научное учреждение' +
  'ДОЧЕРНЕЕ ФГУП;;SOE;дочернее фгуп|федеральное дочернее государственное унитарное предприятие' +
  'ФГБДОУ;;SOE;фгбдоу' +
  'ФГБОУ ДПО;;SOE;фгбоу дпо' +
  'ФГАОУ ДПО;;SOE;фгаоу дпо' +
  'ФГБОУ ВО;;SOE;фгбоу во' +
  'ФГОУ ВПО;;SOE;фгоу впо' +
  'ФГКВОУ ВПО;;SOE;фгквоу впо' +
  'МАОУ;;SOE;маоу' +
  'МКУ;;SOE;мку|муниципальное казенное учреждение' +
  'МРО;;REL;мро|местная православная религиозная организация|местная религиозная организация' +
  'ЦРО;;REL;цро|центральная религиозная организация' +
  'РО;;REL;ро|религиозная организация' +
  'ФГУ;;SOE;фгу|федеральное государственное учреждение' +
  'ФГКУ;;SOE;фгку|федеральное государственное казенное учреждение' +
  'ФКУ;;SOE;фку|федеральное казенное учреждение' +
  'ФКП;;SOE;фкп|федеральное казенное предприятие' +
  'ФГБВОУ ВО;;SOE;фгбвоу во' +
  'ФГКВОУ ВО;;SOE;фгквоу во|фгквоу' +
  'ФГАОУ ВО;;SOE;фгаоу во' +
  'ФГКОУ ДПО;;SOE;фгкоу дпо' +
  'ФГОУ ДПО;;SOE;фгоу дпо' +
  'ФГДОУ;;SOE;фгдоу|федеральное государственное дошкольное образовательное учреждение' +
  'ФГУП;fgup;SOE;фгуп|федеральное государственное унитарное предприятие' +
  'ФГБУ;fgbu;SOE;фгбу|federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie|федеральное государственное бюджетное учреждение' +
  'ФГБУ ДПО;;SOE;фгбу дпо' +
  'ОППО;;SOE;оппо|объединенная первичная профсоюзная организация|объединенная территориальная профсоюзная организация' +
  'ППО;;SOE;ппо|первичная профсоюзная организация|профсоюзная организация работников' +
  'ППО ООО;;SOE;ппо ооо' +
  'ППО ДОЧЕРНЕГО ООО;;SOE;ппо дочернего ооо' +
  'ППО ОАО;;SOE;ппо оао' +
  'ППО ГОУСПО;;SOE;ппо гоуспо' +
  'ППО ФГБУ;;SOE;ппо фгбу' +
  'ППО ФГБОУ ВО;;SOE;ппо фгбоу во' +
  'ППО ФКУ;;SOE;ппо фку' +
  'ППО ГБУ;;SOE;ппо гбу' +
  'ППО ГБОУ;;SOE;ппо гбоу' +
  'ППО ФБУ;;SOE;ппо фбу' +
  'ППО ФГУП;;SOE;ппо фгуп' +
  'ППО ГУП;;SOE;ппо гуп' +
  'ППО ПСРЗ;;SOE;ппо псрз' +
  'ППОО;;SOE;ппоо|первичная профсоюзная общественная организация' +
  'ППОО АО;;SOE;ппоо ао' +
  'ПОП ОБГУЗ;;;поп обгуз' +
  'ПОПРЗ;;;попрз|первичная организация профсоюза работников здравоохранения' +
  'УПРАВЛЕНИЕ ФСБ РФ;;SOE;управление фсб рф' +
  'ОГКОУ;;SOE;огкоу|областное государственное казенное образовательное учреждение|областное государственное казенное общеобразовательное учреждение' +
  'МОО;;NGO;моо|местная общественная организация' +
  'МОО - ППО;;NGO;моо ппо' +
  'МОО - ППО ГУП;;NGO;моо ппо гуп' +
  'МЧС России;;SOE;мчс россии' +
  'ОО;;NGO;оо|общественная организация|общественное объединение|obshchestvennoye obyedineniye|obscestvennoe obedinenie|obshchestvennaya organizatsiya|obscestvennaja organizacija' +
  'НОУ ДПО;;NGO;ноу дпо' +
  'САК;ao;JSC;сак|страховая акционерная компания|страховая акционер компания' +
  'ЗАО;ao;JSC;зао|закрите акціонерне товариство|закрытое акционерное общество|акционеное общество закрытого типа|акцоинерное общество закрытого типа|акционерные общества закрытого типа|акционерного общества закрытого типа' +
  'ОАО;ao;JSC;оао|oao|otkrytoe aktsionernoye obshestvo|открытое акционерное общество|акционеpное общество откpытого типа|акцонерное общество открытого типа|otkrytoe aktsionernoe obshchestvo|publichnoe aktsionernoe obshchestvo|aktsionernoe obshchestvo otkrytogo tipa|акціонерне товариство відкритого типу|otkr akts obshch|odkryte akcjonarne obschtschestwo' +
  'ВАТ;;JSC;ват|vidkryte aktsionerne tovarystvo|vidkrite akcionerne tovaristvo|відкрите акціонерне товариство|ваt' +
  'АО;ao;JSC;ао|акционерное общество|акционерная компания с ограниченнои ответственностью|акционерного общества' +
  'AO;;JSC;ao|aktsionernoe obschestvo' +
  'PAO;;JSC;pao|publichne aktsionerne tovarystvo' +
  'ПАО;ao;JSC;пао|публичное акционерное общество|приватне акціонерне товариство' +
  'ПАТ;ao;JSC;пат|публічне акціонерне товариство' +
  'НАО;ao;JSC;нао|непубличное акционерное общество' +
  'СПК;;COOP;спк|сельскохозяиственныи производственныи кооператив' +
  'СУ СК РФ;;SOE;су ск рф' +
  'МУП;mup;SOE;муп|муниципальное унитарное предприятие' +
  'АНО;;NGO;ано|автономная некоммерческая организация|avtonomnaya nekommercheskaya organizatsiya|avtonomnaja nekommerceskaja organizacija' +
  'НКО;;NGO;нко|nekommercheskaya organizatsiya fond|некоммерческая организация фонд' +
  'КФХ;;;кфх|крестьянское фермерское хозяиство|крестьянское хозяиство' +
  'ООП;;LLP;ооп|партнерство с ограниченнои ответственностью' +
  'ПТ;;GP;пт|полное товарищество' +
  'ДОУ;;;доу|дошкольное образовательное учреждение' +
  'ПКООП;;COOP;пкооп|потребительскии кооператив' +
  'ПК;;COOP;пк|производственныи кооператив' +
  'НЦ;;;нц|научныи центр' +
  'ОЮЛ;;;оюл|объединение юридических лиц' +
  'НОУДО;;NGO;ноудо|негосударственное образовательное учреждение дополнительного образования' +
  'ОНОСС;;NGO;оносс' +
  'НО;;NGO;но|некоммерческая организация|nekommercheskaya organizatsiya|nekommerceskaja organizacija' +
  'ОБО;;NGO;обо|областная общественная организация' +
  'БФ;;NGO;бф|благотворительныи фонд|blagotvoritelnyy fond|благодіинии фонд|blahodiynyy fond|blahodіjnyj fond' +
  'БО;;NGO;бо|благотворительная организация|благодіина організація|blahodiyna orhanizatsiya|blagotvoritelnaya organizatsiya|blagotvoritelnaja organizacija|blahodіjna orhanіzacіja' +
  'ГО;;NGO;го|громадська організація|hromadska orhanizatsiya|hromadska orhanizacija|громадське обєднання|hromadske obyednannya' +
  'ВО;;NGO;во|волонтерська організація|volonterska orhanizatsiya|volonterska orhanizacija' +
  'НДА;;NGO;нда|недзяржауная арганізацыя|nedziarzhaunaya arhanizatsyya|nedzarzaunaja arhanizacyja' +
  'ДА;;NGO;да|дабрачынная арганізацыя|dabrachynnaya arhanizatsyya|dabracynnaja arhanizacyja' +
  'ДФ;;NGO;дф|дабрачынны фонд|dabrachynny fond' +
  'ОФ;;NGO;оф|общественныи фонд|obshchestvennyy fond|obscestvennyj fond' +
  'ГА;;NGO;га|грамадскае абяднанне|hramadskaye abyadnanne|грамадская арганізацыя|hramadskaya arhanizatsyya|hramadskaja arhanizacyja' +
  'НДО;;NGO;ндо|нуо|негосударственная некоммерческая организация|негосударственная организация|nederzhavna orhanizatsiya|некомерціина організація|nekomertsiyna orhanizatsiya|nekomercіjna orhanіzacіja|недержавна організація|nederzavna orhanizacija|неурядова організація|neuryadova orhanizatsiya|neurjadova orhanizacija' +
  'OOO;;LLC;ooo|obshchestvo s ohranychennoi otvetstvennostiu|obshchestvo s ogranichennoj otvetstvennostyu' +
  'ООО;ooo;LLC;ооо|общество с ограниченнои ответственностью|общество с ограниченнои отвествтеннсотью|общество с ограниченнои ответстветственностью|общество с огрниченнои отственностью|общество с ограниченнои ответственнои|общество с ограниченнои от|oсoo|ликвидационная комиссия ооо|общество с ограниченнои ответственностью фирма|иностранное общество с ограниченнои ответственностью';
