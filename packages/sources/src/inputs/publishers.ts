import type { ActorId } from "@fissure/core";
import { isWithin } from "../catalogue/source-of.ts";

/** Who publishes at an address. */
export interface PublisherSite {
	readonly publisher: ActorId;
	/** The house: a ministry, an office, an organisation. */
	readonly venue: string;
}

/**
 * Addresses of foreign ministries, heads of state and of government, and of organisations, by actor. A site is a host with all below
 * it, or a host and the beginning of a path.
 *
 * Listed are the members of the Group of Twenty, of the European Union and of ASEAN, Central Asia, the Gulf, the organs and agencies of
 * the United Nations, and some others whose texts are often compared. What has a source of its own (`sources/`) is left to that.
 */
const SITES: Readonly<Record<ActorId, Readonly<Record<string, string>>>> = {
	ALB: { "kryeministria.al": "Prime Minister", "president.al": "President" },
	ARE: { "mofa.gov.ae": "Ministry of Foreign Affairs", "uaecabinet.ae": "Cabinet", "wam.ae": "Emirates News Agency" },
	ARG: { "cancilleria.gob.ar": "Ministry of Foreign Affairs", "casarosada.gob.ar": "Presidency" },
	ARM: { "mfa.am": "Ministry of Foreign Affairs", "primeminister.am": "Prime Minister", "president.am": "President" },
	AUS: {
		"dfat.gov.au": "Department of Foreign Affairs and Trade",
		"foreignminister.gov.au": "Minister for Foreign Affairs",
		"pm.gov.au": "Prime Minister",
		"gg.gov.au": "Governor-General",
	},
	AUT: {
		"bmeia.gv.at": "Federal Ministry for European and International Affairs",
		"bundeskanzleramt.gv.at": "Federal Chancellery",
		"bundespraesident.at": "Federal President",
	},
	AZE: { "mfa.gov.az": "Ministry of Foreign Affairs", "president.az": "President" },
	BEL: {
		"diplomatie.belgium.be": "Federal Public Service Foreign Affairs",
		"premier.be": "Prime Minister",
		"monarchie.be": "Monarchy",
	},
	BGD: { "mofa.gov.bd": "Ministry of Foreign Affairs" },
	BGR: {
		"mfa.bg": "Ministry of Foreign Affairs",
		"government.bg": "Council of Ministers",
		"president.bg": "President",
	},
	BHR: { "mofa.gov.bh": "Ministry of Foreign Affairs", "bna.bh": "Bahrain News Agency" },
	BIH: { "mvp.gov.ba": "Ministry of Foreign Affairs", "predsjednistvobih.ba": "Presidency" },
	BLR: {
		"mfa.gov.by": "Ministry of Foreign Affairs",
		"president.gov.by": "President",
		"government.by": "Council of Ministers",
	},
	BRA: {
		"gov.br/mre": "Ministry of Foreign Affairs",
		"itamaraty.gov.br": "Ministry of Foreign Affairs",
		"gov.br/planalto": "Presidency",
		"planalto.gov.br": "Presidency",
	},
	BRN: { "mfa.gov.bn": "Ministry of Foreign Affairs", "pmo.gov.bn": "Prime Minister's Office" },
	CAN: {
		"international.gc.ca": "Global Affairs",
		"canada.ca/en/global-affairs": "Global Affairs",
		"pm.gc.ca": "Prime Minister",
		"gg.ca": "Governor General",
	},
	CHE: { "eda.admin.ch": "Federal Department of Foreign Affairs", "admin.ch": "Federal Council" },
	CHL: { "minrel.gob.cl": "Ministry of Foreign Affairs" },
	CHN: {
		"www.gov.cn": "State Council",
		"mod.gov.cn": "Ministry of National Defense",
		"gwytb.gov.cn": "Taiwan Affairs Office",
	},
	COL: { "cancilleria.gov.co": "Ministry of Foreign Affairs", "presidencia.gov.co": "Presidency" },
	CUB: { "cubaminrex.cu": "Ministry of Foreign Affairs", "presidencia.gob.cu": "Presidency" },
	CYP: {
		"mfa.gov.cy": "Ministry of Foreign Affairs",
		"presidency.gov.cy": "Presidency",
		"pio.gov.cy": "Press and Information Office",
	},
	CZE: {
		"mzv.gov.cz": "Ministry of Foreign Affairs",
		"mzv.cz": "Ministry of Foreign Affairs",
		"vlada.gov.cz": "Government",
		"vlada.cz": "Government",
		"hrad.cz": "President",
	},
	DEU: {
		"bundesregierung.de": "Federal Government",
		"bundeskanzler.de": "Federal Chancellor",
		"bundespraesident.de": "Federal President",
	},
	DNK: { "um.dk": "Ministry of Foreign Affairs", "stm.dk": "Prime Minister's Office", "kongehuset.dk": "Royal House" },
	DZA: { "mfa.gov.dz": "Ministry of Foreign Affairs" },
	EGY: { "mfa.gov.eg": "Ministry of Foreign Affairs", "presidency.eg": "Presidency" },
	ESP: {
		"exteriores.gob.es": "Ministry of Foreign Affairs",
		"lamoncloa.gob.es": "President of the Government",
		"casareal.es": "Royal House",
	},
	EST: { "vm.ee": "Ministry of Foreign Affairs", "valitsus.ee": "Government", "president.ee": "President" },
	ETH: { "mfa.gov.et": "Ministry of Foreign Affairs" },
	FIN: {
		"um.fi": "Ministry for Foreign Affairs",
		"valtioneuvosto.fi": "Government",
		"vnk.fi": "Prime Minister's Office",
		"presidentti.fi": "President",
	},
	FRA: {
		"diplomatie.gouv.fr": "Ministry for Europe and Foreign Affairs",
		"info.gouv.fr": "Government",
		"gouvernement.fr": "Government",
	},
	GBR: { "royal.uk": "Royal Household" },
	GEO: { "mfa.gov.ge": "Ministry of Foreign Affairs", "president.ge": "President" },
	GRC: { "mfa.gr": "Ministry of Foreign Affairs", "primeminister.gr": "Prime Minister", "presidency.gr": "Presidency" },
	HKG: { "info.gov.hk": "Government of the Hong Kong Special Administrative Region" },
	HRV: {
		"mvep.gov.hr": "Ministry of Foreign and European Affairs",
		"vlada.gov.hr": "Government",
		"predsjednik.hr": "President",
	},
	HUN: {
		"kormany.hu": "Government",
		"abouthungary.hu": "Government spokesperson",
		"miniszterelnok.hu": "Prime Minister",
		"sandorpalota.hu": "President",
	},
	IDN: {
		"kemlu.go.id": "Ministry of Foreign Affairs",
		"setkab.go.id": "Cabinet Secretariat",
		"setneg.go.id": "State Secretariat",
		"presidenri.go.id": "President",
	},
	IND: {
		"pmindia.gov.in": "Prime Minister",
		"presidentofindia.gov.in": "President",
		"presidentofindia.nic.in": "President",
		"pib.gov.in": "Press Information Bureau",
	},
	IRL: {
		"ireland.ie": "Department of Foreign Affairs",
		"dfa.ie": "Department of Foreign Affairs",
		"gov.ie": "Government",
		"president.ie": "President",
	},
	IRN: {
		"mfa.gov.ir": "Ministry of Foreign Affairs",
		"mfa.ir": "Ministry of Foreign Affairs",
		"president.ir": "President",
		"leader.ir": "Supreme Leader",
		"khamenei.ir": "Supreme Leader",
	},
	IRQ: { "mofa.gov.iq": "Ministry of Foreign Affairs", "pmo.iq": "Prime Minister", "presidency.iq": "Presidency" },
	ISL: { "government.is": "Government", "stjornarradid.is": "Government", "forseti.is": "President" },
	ISR: { "mfa.gov.il": "Ministry of Foreign Affairs", "gov.il": "Government" },
	ITA: {
		"esteri.it": "Ministry of Foreign Affairs",
		"governo.it": "Presidency of the Council of Ministers",
		"quirinale.it": "President",
	},
	JOR: { "mfa.gov.jo": "Ministry of Foreign Affairs" },
	JPN: { "kantei.go.jp": "Prime Minister's Office", "kunaicho.go.jp": "Imperial Household Agency" },
	KAZ: {
		"gov.kz/memleket/entities/mfa": "Ministry of Foreign Affairs",
		"mfa.gov.kz": "Ministry of Foreign Affairs",
		"akorda.kz": "President",
		"primeminister.kz": "Prime Minister",
		"gov.kz": "Government",
	},
	KEN: { "mfa.go.ke": "Ministry of Foreign Affairs", "president.go.ke": "President" },
	KGZ: { "mfa.gov.kg": "Ministry of Foreign Affairs", "president.kg": "President", "gov.kg": "Cabinet of Ministers" },
	KHM: { "mfaic.gov.kh": "Ministry of Foreign Affairs", "pressocm.gov.kh": "Office of the Council of Ministers" },
	KOR: {
		"mofa.go.kr": "Ministry of Foreign Affairs",
		"president.go.kr": "President",
		"opm.go.kr": "Prime Minister's Office",
	},
	KWT: {
		"mofa.gov.kw": "Ministry of Foreign Affairs",
		"da.gov.kw": "Amiri Diwan",
		"cmgs.gov.kw": "Council of Ministers",
		"kuna.net.kw": "Kuwait News Agency",
	},
	LAO: { "mofa.gov.la": "Ministry of Foreign Affairs" },
	LKA: { "mfa.gov.lk": "Ministry of Foreign Affairs", "presidentsoffice.gov.lk": "President" },
	LTU: { "urm.lt": "Ministry of Foreign Affairs", "lrv.lt": "Government", "lrp.lt": "President" },
	LUX: {
		"maee.gouvernement.lu": "Ministry of Foreign Affairs",
		"gouvernement.lu": "Government",
		"monarchie.lu": "Grand Ducal Court",
	},
	LVA: {
		"mfa.gov.lv": "Ministry of Foreign Affairs",
		"mk.gov.lv": "Cabinet of Ministers",
		"president.lv": "President",
	},
	MAR: { "diplomatie.ma": "Ministry of Foreign Affairs" },
	MDA: { "mfa.gov.md": "Ministry of Foreign Affairs", "presedinte.md": "President", "gov.md": "Government" },
	MEX: { "gob.mx/sre": "Secretariat of Foreign Affairs", "gob.mx/presidencia": "Presidency" },
	MKD: { "mfa.gov.mk": "Ministry of Foreign Affairs", "vlada.mk": "Government" },
	MLT: {
		"foreign.gov.mt": "Ministry for Foreign Affairs",
		"opm.gov.mt": "Prime Minister",
		"president.gov.mt": "President",
	},
	MMR: { "mofa.gov.mm": "Ministry of Foreign Affairs", "president-office.gov.mm": "President's Office" },
	MNE: { "gov.me": "Government" },
	MNG: { "mfa.gov.mn": "Ministry of Foreign Affairs", "president.mn": "President" },
	MYS: { "kln.gov.my": "Ministry of Foreign Affairs", "pmo.gov.my": "Prime Minister's Office" },
	NGA: { "foreignaffairs.gov.ng": "Ministry of Foreign Affairs", "statehouse.gov.ng": "President" },
	NLD: {
		"government.nl": "Government",
		"rijksoverheid.nl": "Government",
		"royal-house.nl": "Royal House",
		"koninklijkhuis.nl": "Royal House",
	},
	NOR: { "regjeringen.no": "Government" },
	NPL: { "mofa.gov.np": "Ministry of Foreign Affairs" },
	NZL: {
		"mfat.govt.nz": "Ministry of Foreign Affairs and Trade",
		"beehive.govt.nz": "Government",
		"gg.govt.nz": "Governor-General",
	},
	OMN: { "fm.gov.om": "Foreign Ministry", "mofa.gov.om": "Foreign Ministry", "omannews.gov.om": "Oman News Agency" },
	PAK: { "mofa.gov.pk": "Ministry of Foreign Affairs", "pmo.gov.pk": "Prime Minister's Office" },
	PER: { "gob.pe/rree": "Ministry of Foreign Affairs", "gob.pe/presidencia": "Presidency" },
	PHL: {
		"dfa.gov.ph": "Department of Foreign Affairs",
		"op-proper.gov.ph": "Office of the President",
		"pco.gov.ph": "Presidential Communications Office",
		"officialgazette.gov.ph": "Official Gazette",
	},
	POL: {
		"gov.pl/web/diplomacy": "Ministry of Foreign Affairs",
		"gov.pl/web/dyplomacja": "Ministry of Foreign Affairs",
		"gov.pl/web/primeminister": "Prime Minister",
		"gov.pl/web/premier": "Prime Minister",
		"gov.pl": "Government",
		"president.pl": "President",
		"prezydent.pl": "President",
	},
	PRK: { "mfa.gov.kp": "Ministry of Foreign Affairs", "kcna.kp": "Korean Central News Agency" },
	PRT: { "mne.gov.pt": "Ministry of Foreign Affairs", "portugal.gov.pt": "Government", "presidencia.pt": "Presidency" },
	QAT: {
		"mofa.gov.qa": "Ministry of Foreign Affairs",
		"diwan.gov.qa": "Amiri Diwan",
		"gco.gov.qa": "Government Communications Office",
	},
	ROU: { "mae.ro": "Ministry of Foreign Affairs", "gov.ro": "Government", "presidency.ro": "Presidency" },
	RUS: { "government.ru": "Government", "scrf.gov.ru": "Security Council", "mil.ru": "Ministry of Defence" },
	SAU: { "mofa.gov.sa": "Ministry of Foreign Affairs", "spa.gov.sa": "Saudi Press Agency" },
	SGP: {
		"mfa.gov.sg": "Ministry of Foreign Affairs",
		"pmo.gov.sg": "Prime Minister's Office",
		"istana.gov.sg": "President",
	},
	SRB: { "mfa.gov.rs": "Ministry of Foreign Affairs", "predsednik.rs": "President", "srbija.gov.rs": "Government" },
	SVK: {
		"mzv.sk": "Ministry of Foreign and European Affairs",
		"vlada.gov.sk": "Government",
		"prezident.sk": "President",
	},
	SVN: { "gov.si": "Government", "predsednica-slo.si": "President", "up-rs.si": "President" },
	SWE: {
		"government.se": "Government",
		"regeringen.se": "Government",
		"kungahuset.se": "Royal Court",
		"royalcourt.se": "Royal Court",
	},
	THA: { "mfa.go.th": "Ministry of Foreign Affairs", "thaigov.go.th": "Government" },
	TJK: { "mfa.tj": "Ministry of Foreign Affairs", "president.tj": "President", "prezident.tj": "President" },
	TKM: { "mfa.gov.tm": "Ministry of Foreign Affairs", "turkmenistan.gov.tm": "Government" },
	TLS: { "mnec.gov.tl": "Ministry of Foreign Affairs and Cooperation", "timor-leste.gov.tl": "Government" },
	TUR: {
		"mfa.gov.tr": "Ministry of Foreign Affairs",
		"tccb.gov.tr": "Presidency",
		"iletisim.gov.tr": "Directorate of Communications",
	},
	TWN: {
		"mofa.gov.tw": "Ministry of Foreign Affairs",
		"president.gov.tw": "Office of the President",
		"ey.gov.tw": "Executive Yuan",
		"mac.gov.tw": "Mainland Affairs Council",
	},
	UKR: { "kmu.gov.ua": "Cabinet of Ministers", "rnbo.gov.ua": "National Security and Defence Council" },
	USA: {
		"usun.usmission.gov": "Mission to the United Nations",
		"defense.gov": "Department of Defense",
		"treasury.gov": "Department of the Treasury",
	},
	UZB: {
		"mfa.uz": "Ministry of Foreign Affairs",
		"gov.uz/mfa": "Ministry of Foreign Affairs",
		"president.uz": "President",
		"gov.uz": "Government",
	},
	VAT: { "vatican.va": "Holy See" },
	VEN: { "mppre.gob.ve": "Ministry of Foreign Affairs" },
	VNM: {
		"mofa.gov.vn": "Ministry of Foreign Affairs",
		"chinhphu.vn": "Government",
		"baochinhphu.vn": "Government News",
		"vpctn.gov.vn": "Office of the President",
	},
	ZAF: {
		"dirco.gov.za": "Department of International Relations and Cooperation",
		"thepresidency.gov.za": "Presidency",
	},
	ASEAN: { "asean.org": "Association of Southeast Asian Nations" },
	AU: { "au.int": "African Union" },
	COE: { "coe.int": "Council of Europe" },
	CSTO: { "odkb-csto.org": "Collective Security Treaty Organization" },
	EAEU: { "eaeunion.org": "Eurasian Economic Union", "eec.eaeunion.org": "Eurasian Economic Commission" },
	EU: {
		"commission.europa.eu": "European Commission",
		"ec.europa.eu": "European Commission",
		"europarl.europa.eu": "European Parliament",
	},
	FAO: { "fao.org": "Food and Agriculture Organization" },
	GCC: { "gcc-sg.org": "Gulf Cooperation Council" },
	IAEA: { "iaea.org": "International Atomic Energy Agency" },
	ICC: { "icc-cpi.int": "International Criminal Court" },
	ICJ: { "icj-cij.org": "International Court of Justice" },
	ICRC: { "icrc.org": "International Committee of the Red Cross" },
	ILO: { "ilo.org": "International Labour Organization" },
	IMF: { "imf.org": "International Monetary Fund" },
	IOM: { "iom.int": "International Organization for Migration" },
	OAS: { "oas.org": "Organization of American States" },
	OIC: { "oic-oci.org": "Organisation of Islamic Cooperation" },
	OPCW: { "opcw.org": "Organisation for the Prohibition of Chemical Weapons" },
	OSCE: { "osce.org": "Organization for Security and Co-operation in Europe" },
	SCO: { "sectsco.org": "Shanghai Cooperation Organisation" },
	UN: {
		"ohchr.org": "Office of the High Commissioner for Human Rights",
		"unocha.org": "Office for the Coordination of Humanitarian Affairs",
		"undp.org": "Development Programme",
		"unep.org": "Environment Programme",
		"unodc.org": "Office on Drugs and Crime",
		"unctad.org": "UN Trade and Development",
		"unido.org": "Industrial Development Organization",
		"unfpa.org": "Population Fund",
		"unwomen.org": "UN Women",
		"unaids.org": "UNAIDS",
		"unhabitat.org": "UN-Habitat",
		"undrr.org": "Office for Disaster Risk Reduction",
		"ctbto.org": "Preparatory Commission for the Test-Ban Treaty Organization",
		"itu.int": "International Telecommunication Union",
		"icao.int": "International Civil Aviation Organization",
		"imo.org": "International Maritime Organization",
		"wmo.int": "World Meteorological Organization",
		"wipo.int": "World Intellectual Property Organization",
		"upu.int": "Universal Postal Union",
		"ifad.org": "International Fund for Agricultural Development",
	},
	UNESCO: { "unesco.org": "UNESCO" },
	UNHCR: { "unhcr.org": "Office of the High Commissioner for Refugees" },
	UNICEF: { "unicef.org": "UNICEF" },
	UNRWA: { "unrwa.org": "UNRWA" },
	WB: { "worldbank.org": "World Bank" },
	WFP: { "wfp.org": "World Food Programme" },
	WHO: { "who.int": "World Health Organization" },
	WTO: { "wto.org": "World Trade Organization" },
};

/** Every site with its publisher; for tests and lists. */
export const publisherSites: readonly (PublisherSite & { readonly site: string })[] = Object.entries(SITES).flatMap(
	([publisher, sites]) => Object.entries(sites).map(([site, venue]) => ({ site, publisher, venue })),
);

/** Who publishes at this address, by the longest site that fits? Null for any other. */
export function publisherAt(address: string | undefined): PublisherSite | null {
	if (address === undefined || !URL.canParse(address)) return null;
	const url = new URL(address);
	const [best] = publisherSites
		.filter(({ site }) => isWithin(url, site))
		.toSorted((a, b) => b.site.length - a.site.length);
	return best === undefined ? null : { publisher: best.publisher, venue: best.venue };
}
