/*!
 * Legal forms of the world: one kind a line, "kind:form;form"; a form is "as written=key|spelling|spelling": without a key it is the
 * first field folded; that one is a spelling as well, unless "!" stands before it.
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
  'LLC:Co|company|cie|compagnie|and co|and company|cia|compania;Corp|corporation;S.L.|sociedad limitada|slu|sl u;SARL|sa rl;!Ltd|pvt ltd|pvt limited|private limited|teo|teoranta|cyf|cyfyngedig|ltd co|limited co|ltd company|co limited|company limited|co ltd|limted|limitied;UG|haftungsbeschrankt;P.A.;PC|professional corporation;SELARL;DAC;S.L.L.;!LLC|limited liability co|limited liability company;' +
  'Sh.p.k.|sh pk;FZE|free zone establishment;FZCO|free zone company;DMCC;SAS;Ε.Π.Ε.=εpε;d.o.o.|доо;s.r.o.|spol sro|spol s ruc omez;EIRELI;EIRL;GmbH|mbh|gesellschaft mit beschrankter haftung|mit beschrankter haftung|ges mbh|gesmbh;gGmbH|gemeinnutzige gmbh;Sp. z o.o.|sp zoo|spzoo|spz oo|spolka zoo;a.m.b.a.;PLLC;ApS|anpartsselskab;bhd|berhad;BV|besloten vennootschap;bvba;ca|compania anonima;!Co Ltd|' +
  'cia ltda;cty tnhh;ehf.;ЕООД;EURL;GK|合同会社;Hf.;Inc|incorp|incorporated|incorporation;Kft.;ТОВ=ooo;LLC|ll|lc;Ltd|lda|limitada|limited|limited by guarantee|limited by shares|limited company|limitee|lt|ltda|private limited company|בע מ|有限公司;Ltd Sti=ltd|limited sirketi;MMC;od|од;ood|оод;oy|osakeyhtio;Pty Ltd=ltd|proprietary limited|pty limited;scc;Sdn Bhd;SIA;Pte Ltd;SPRL;SRL;Sti|sirketi;UAB;!yk|有限会社;' +
  '!yu|유|유한회사;OOO;ООО=ooo\nGP:HB|handelsbolag;C.B.;GP|general partnership;S.C.;OHG;PartG;GbR;koll. şti.\nNGO:Stichting;CIO|scio;CLG;ETS|onlus;ASBL|aisbl;CIC|community interest company;e.V.|eingetragener verein;mtü;NGO|npo|nonprofit;ONG;ry;vzw;АНО;НКО\nCOOP:S. Coop.|scoop;Coöperatie=coop;eGen=eg;eG;!|co op|kooperatif;cvba;EEIG;ek. för.|ekonomisk forening;koop\nJSC:!A/S|as|aksjeselskap;!SAS|sasu;K.K.|' +
  'kabushiki kaisha;Α.Ε.;PLC|public limited company;!|股份有限公司|주|주식회사|株式会社;!Sh.A.|sh a;SA de CV=sacv;!S.A.P.I de C.V.=sapicv|sa pi de cv;d.d.;a.d.;а.д.;SpA|societa per azioni;S.C.A.;AG|aktiengesellschaft|aktien ges;JSC|joint stock company|joint stock co|js co;PJSC;OJSC;!AS|akciova spolocnost|a spolecnost|aktieselskab|aktsiaselts|anonim sirket;cty cp;ЕАД;NV|naamloze vennootschap;oyj;SA|' +
  'sociedad anonima|societe anonyme|spolka akcyjna;!Rt.|reszvenytarsasag;Nyrt.;Zrt.;CJSC;ZAO;ЗАТ;ЗАО=ao;ОАО=ao|oao;АО=ao|акционерное общество;AO;PAO;ПАО=ao;ПАТ=ao;НАО=ao\nLP:SCI;SCP;Sp. k.|spk|spolka komandytowa;Ky;SCS|secs;SCpA;k.d.;к.д.;LP|limited partnership;S. en C.=sc|comandita simple;GmbH & Co. KG|gmbh u co kg|gmbh and co;KG|kommanditgesellschaft;KGaA;Ltd. & Co. KG;mbH & Co. KG=gmbhcokg;cv;cva;' +
  'kb|kommanditbolag;kom. şti;!ks|kommanditselskab;snc;Bt.\nSP:Eenmanszaak=ek;ИП=ip;s.p.;e.K.;ЕТ;ФОП=fop;ПП;vof\nFIN:NA|national association\nLLP:LLP|limited liability partnership;!PartG mbB|mbb;ТОО\n:AB|aktiebolag;!ae|ανωνυμη εταιρεια;jv|joint venture;!osk|osuuskunta;oü;pt|perseroan terbatas';
