import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileTerm } from "../packages/core/src/coding/terms/compile-term.ts";
import { buildTermTree } from "../packages/core/src/coding/terms/term-tree.ts";
import { languages } from "../packages/languages/src/index.ts";

const FOLDER = new URL("../packages/core/lexicon/actors/", import.meta.url);
const LANGUAGES = languages.map(({ code }) => code);
type Language = string;

/** ISO 3166-1: alpha-3 and alpha-2, written together. */
const ALPHA_2 = `
	AFGAF ALBAL DZADZ ANDAD AGOAO ATGAG ARGAR ARMAM AUSAU AUTAT AZEAZ BHSBS BHRBH BGDBD BRBBB BLRBY BELBE BLZBZ
	BENBJ BTNBT BOLBO BIHBA BWABW BRABR BRNBN BGRBG BFABF BDIBI CPVCV KHMKH CMRCM CANCA CAFCF TCDTD CHLCL CHNCN
	COLCO COMKM COGCG CODCD CRICR CIVCI HRVHR CUBCU CYPCY CZECZ DNKDK DJIDJ DMADM DOMDO ECUEC EGYEG SLVSV GNQGQ
	ERIER ESTEE SWZSZ ETHET FJIFJ FINFI FRAFR GABGA GMBGM GEOGE DEUDE GHAGH GRCGR GRDGD GTMGT GINGN GNBGW GUYGY
	HTIHT VATVA HNDHN HUNHU ISLIS INDIN IDNID IRNIR IRQIQ IRLIE ISRIL ITAIT JAMJM JPNJP JORJO KAZKZ KENKE KIRKI
	KWTKW KGZKG LAOLA LVALV LBNLB LSOLS LBRLR LBYLY LIELI LTULT LUXLU MDGMG MWIMW MYSMY MDVMV MLIML MLTMT MHLMH
	MRTMR MUSMU MEXMX FSMFM MDAMD MCOMC MNGMN MNEME MARMA MOZMZ MMRMM NAMNA NRUNR NPLNP NLDNL NZLNZ NICNI NERNE
	NGANG PRKKP MKDMK NORNO OMNOM PAKPK PLWPW PSEPS PANPA PNGPG PRYPY PERPE PHLPH POLPL PRTPT QATQA ROURO RUSRU
	RWARW KNAKN LCALC VCTVC WSMWS SMRSM STPST SAUSA SENSN SRBRS SYCSC SLESL SGPSG SVKSK SVNSI SLBSB SOMSO ZAFZA
	KORKR SSDSS ESPES LKALK SDNSD SURSR SWESE CHECH SYRSY TJKTJ TZATZ THATH TLSTL TGOTG TONTO TTOTT TUNTN TURTR
	TKMTM TUVTV UGAUG UKRUA AREAE GBRGB USAUS URYUY UZBUZ VUTVU VENVE VNMVN YEMYE ZMBZM ZWEZW TWNTW HKGHK MACMO
	GRLGL COKCK NIUNU
`
	.trim()
	.split(/\s+/)
	.map((codes): readonly [string, string] => [codes.slice(0, 3), codes.slice(3)]);

/** Whose name in CLDR is another word first (sons, financial, Amman; a first name, a fruit), or holds another state's. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
	ar: ["BEN", "MLI", "OMN"],
	es: ["HKG", "MAC"],
	fr: ["DMA", "GRD", "MUS"],
};

interface Entry {
	readonly id?: string;
	readonly kind?: string;
	readonly actor?: string;
	readonly office?: string;
	readonly from?: string;
	readonly to?: string;
	readonly rank?: number;
	readonly places?: readonly string[];
	readonly [terms: string]: unknown;
}

const read = (file: string): readonly Entry[] => parse(readFileSync(new URL(file, FOLDER), "utf8")) as Entry[];
const states = read("states.yaml");
const organisations = read("organisations.yaml");
const offices = read("offices.yaml");
const holders = read("holders.yaml");
const decoys = read("decoys/decoys.yaml");
const every = [...states, ...organisations, ...offices, ...holders, ...decoys];
const actors = [...states, ...organisations];

const termsOf = (entry: Entry, key: string): readonly string[] => (entry[key] as readonly string[] | undefined) ?? [];
const labelOf = ({ id, actor, office }: Entry): string => id ?? `${actor} ${office}`;

const LISTS = new RegExp(`^(${LANGUAGES.join("|")})(_adjective|_short)?$|^places$`);

/** Codes of this list for territories without one in ISO 3166. */
const OWN_CODES = ["ABH", "SOS", "PMR"];
/** ISO 3166-3, the former codes, and the user-assigned code of Kosovo. */
const BEYOND_ISO_1 = ["SUN", "YUG", "SCG", "CSK", "DDR", "XKX"];

describe("the actor lists", () => {
	it("are the files that a reader of the folder expects", () => {
		const yaml = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
		expect(yaml.sort()).toEqual(["holders.yaml", "offices.yaml", "organisations.yaml", "states.yaml"]);
	});

	it("hold only terms that the notation can read, none of them empty or written twice", () => {
		const bad = every.flatMap((entry) =>
			Object.entries(entry).flatMap(([key, value]) => {
				const language = LISTS.exec(key)?.[1];
				if (!LISTS.test(key)) return [];
				if (!Array.isArray(value) || value.length === 0 || new Set(value).size < value.length)
					return [`${labelOf(entry)}.${key}: expected different terms`];
				return value.flatMap((term: unknown) => {
					if (typeof term !== "string" || term.trim() !== term || term === "")
						return [`${labelOf(entry)}.${key}: expected a term, got "${String(term)}"`];
					try {
						compileTerm(term, language ?? "en");
						return [];
					} catch (error) {
						return [`${labelOf(entry)}.${key}: ${String(error)}`];
					}
				});
			}),
		);
		expect(bad).toEqual([]);
	});

	it("give each actor and each office one id", () => {
		for (const list of [actors, offices]) {
			const ids = list.map(({ id }) => id);
			expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
		}
	});

	it("call no two states by the same name", () => {
		const shared = LANGUAGES.flatMap((language) => {
			const owners = new Map<string, string>();
			return states.flatMap((state) =>
				termsOf(state, language).flatMap((term) => {
					const owner = owners.get(term);
					owners.set(term, state.id as string);
					return owner === undefined ? [] : [`${term}: ${owner} and ${state.id}`];
				}),
			);
		});
		expect(shared).toEqual([]);
	});

	it("name every state in every language, and list as places only terms of its own", () => {
		for (const state of states) {
			for (const language of LANGUAGES) expect(termsOf(state, language), `${state.id} ${language}`).not.toEqual([]);
			const own = LANGUAGES.flatMap((language) => termsOf(state, language));
			expect(termsOf(state, "places").filter((place) => !own.includes(place))).toEqual([]);
		}
	});

	it("list no decoy that is itself the name of an actor", () => {
		for (const language of LANGUAGES) {
			const names = new Set(actors.flatMap((actor) => termsOf(actor, language)));
			const taken = decoys.flatMap((decoy) => termsOf(decoy, language).filter((term) => names.has(term)));
			expect(taken).toEqual([]);
		}
	});
});

describe("the codes of states", () => {
	it("are three capitals each, and known to CLDR where ISO 3166-1 has them", () => {
		const known = new Set(isoNames("en").map(({ id }) => id));
		const unknown = states.flatMap(({ id = "" }) =>
			known.has(id) || OWN_CODES.includes(id) || BEYOND_ISO_1.includes(id) ? [] : [id],
		);
		expect(unknown).toEqual([]);
	});

	it("leave out no member of the United Nations", () => {
		expect(
			states.filter(({ kind, id }) => kind === "state" && !["VAT", "PSE", "XKX", "COK", "NIU"].includes(id ?? "")),
		).toHaveLength(193);
	});
});

describe("the names that CLDR gives a state", () => {
	for (const language of LANGUAGES) {
		it(`lead back to that state and to no other in ${language}`, () => {
			const find = finder(language);
			const wrong = isoNames(language).flatMap(({ id, name }) => {
				const found = find(name);
				return found.length === 1 && found[0] === id ? [] : [`${id} ${name}: ${found.join(", ") || "nobody"}`];
			});
			expect(wrong.map((line) => line.slice(0, 3))).toEqual(OTHERWISE[language] ?? []);
		});
	}
});

describe("a name inside a longer one", () => {
	it.each([
		["en", "The envoy spoke of South Sudan.", ["SSD"]],
		["en", "Stability on the Korean Peninsula and in the Indian Ocean was discussed.", []],
		["en", "They met in Washington, D.C. to discuss the Paris Agreement.", []],
		["zh", "南苏丹同几内亚比绍的代表发言", ["SSD", "GNB"]],
		["zh", "广大发展中国家和南海地区", []],
		["ru", "Кроме того, обсуждался Корейский полуостров", []],
		["ru", "Делегация Того прибыла вчера", ["TGO"]],
	] as const)("in %s is not read as a state of its own: %s", (language, text, expected) => {
		expect(finder(language)(text)).toEqual(expected);
	});
});

describe("the office-holders", () => {
	const ids = new Set(actors.map(({ id }) => id));

	it("serve actors of the lists, under a name in at least one language", () => {
		const lost = holders.filter(({ actor, office }) => !ids.has(actor) || !office).map(labelOf);
		expect(lost).toEqual([]);
		const nameless = holders.filter((holder) => LANGUAGES.every((language) => termsOf(holder, language).length === 0));
		expect(nameless.map(labelOf)).toEqual([]);
	});

	it("have dates that exist, the first before the last", () => {
		const isDay = (day: string): boolean =>
			/^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
		const wrong = holders.filter(
			({ from, to }) =>
				[from, to].some((day) => day !== undefined && !isDay(String(day))) ||
				(from !== undefined && to !== undefined && from > to),
		);
		expect(wrong.map(labelOf)).toEqual([]);
	});

	it("never head one government at once, but for the day of handing over", () => {
		const heads = ["President", "Prime Minister", "Chancellor", "Premier", "Secretary-General", "Taoiseach"];
		const dated = holders.filter(
			({ office = "", from, to }) => heads.includes(office) && from !== undefined && to !== undefined,
		);
		const clashes = dated.flatMap((one, at) =>
			dated.slice(at + 1).flatMap((other) => {
				const same = one.actor === other.actor && one.office === other.office;
				const overlap = (one.from as string) < (other.to as string) && (other.from as string) < (one.to as string);
				return same && overlap && !samePerson(one, other) ? [`${labelOf(one)} ${one.from} and ${other.from}`] : [];
			}),
		);
		expect(clashes).toEqual([]);
	});

	it("are ranked by offices from 1 to 4", () => {
		expect(offices.filter(({ rank }) => ![1, 2, 3, 4].includes(rank as number))).toEqual([]);
	});
});

const samePerson = (one: Entry, other: Entry): boolean =>
	LANGUAGES.some((language) => termsOf(one, language).some((term) => termsOf(other, language).includes(term)));

/** CLDR's name of each state of the list, by ISO code; CLDR speaks alpha-2, so the pairing goes through both. */
function isoNames(language: Language): readonly { readonly id: string; readonly name: string }[] {
	const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
	return ALPHA_2.flatMap(([id, alpha2]) => {
		const name = names.of(alpha2);
		return name === undefined ? [] : [{ id, name }];
	});
}

/** The states that a text names: the longest match wins, and decoys are dropped after they have won. */
function finder(language: Language): (text: string) => readonly string[] {
	const entries = [
		...states.flatMap((state) => termsOf(state, language).map((term) => ({ term, id: state.id as string | null }))),
		...states.flatMap((state) =>
			language === "zh" ? [] : termsOf(state, `${language}_adjective`).map((term) => ({ term, id: null })),
		),
		...decoys.flatMap((decoy) => termsOf(decoy, language).map((term) => ({ term, id: null }))),
	];
	const tree = buildTermTree(entries.map(({ term }) => compileTerm(term, language)));
	return (text) => {
		const hits = tree.find(text);
		const longest = hits.filter(
			(hit) =>
				!hits.some(
					(other) => other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start,
				),
		);
		return [...new Set(longest.flatMap(({ term }) => entries[term]?.id ?? []))];
	};
}
