// How often are positions that nobody disputes read with the wrong sign? Needs the archives of ../shared/data.
//   node bench/known-signs.mjs [--errors] [--every] [--half check|development]
// wrong: of all signed readings of a fact's holder on its issue, those against the fact. worst: the highest such share of a
// fact with ten readings or more. found: of the texts with the fact's key words, those with a reading of the right sign.
// Low certainty is no claim and counts in --every alone. The half is chosen by a hash of the text's id.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readCompiledLexicon } from "../packages/app/dist/lexicon/compiled-lexicon.js";
import { buildLexicon, codeDocument } from "../packages/core/dist/index.js";
import { ARCHIVES, readLines } from "./archives.mjs";
import { documentOf } from "./document-of.mjs";

const TEXTS_OF_A_FACT = 60;

/** holder, issue, sign, key words (en, zh and ru in one), from and to (ISO, may be cut). */
export const FACTS = [
	[
		"RUS",
		"nato_enlargement",
		-1,
		/NATO[^.]{0,30}(expan|enlarg|eastward)|(expan|enlarg)\w* of NATO|расширени\S* (?:\S+ )?НАТО/i,
		"2007",
		"",
	],
	["RUS", "sanctions_unilateral", 1, /sanctions|санкци/i, "2014-03", ""],
	["RUS", "crimea", 1, /Crimea|Крым/, "2014-03", ""],
	["RUS", "taiwan_status", 1, /Taiwan|Тайван/, "", ""],
	["RUS", "multipolarity", 1, /multipolar|polycentric|многополярн/i, "", ""],
	["RUS", "donbas_rec", 1, /Donetsk and Lugansk People|ДНР|Новоросси/, "2022-02-22", ""],
	["RUS", "ukr_naming", -1, /special military operation|специальн\S+ военн\S+ операци/i, "2022-02-24", ""],
	[
		"RUS",
		"ukr_arms",
		-1,
		/(weapons|arms) (supplies|deliveries)|pump\w* [^.]{0,20}weapons|поставк\S+ (?:\S+ )?(?:оружи|вооружени)/i,
		"2022-02",
		"",
	],
	["RUS", "noninterference", 1, /interference in (the )?(domestic|internal)|вмешательств\S+ во внутренние/i, "", ""],
	["RUS", "mideast", 1, /Palestinian state|two-state|палестинск\S+ государств/i, "", ""],
	["RUS", "connectivity", 1, /Eurasian Economic Union|ЕАЭС/, "2014", ""],
	[
		"RUS",
		"strategic_stability",
		1,
		/missile defen[cs]e|New START|strategic stability|стратегическ\S+ стабильност/i,
		"2009",
		"",
	],
	["CHN", "taiwan_status", 1, /台湾|Taiwan/, "", ""],
	["CHN", "taiwan_arms", -1, /对台军售|售台|美台[^。]{0,4}官方往来|台湾旅行法/, "", ""],
	["CHN", "hr_china", -1, /涉疆|新疆|涉港|香港|西藏/, "2012", ""],
	["CHN", "scs", -1, /南海|South China Sea/, "", ""],
	["CHN", "japan_history", -1, /靖国神社|慰安妇|钓鱼岛|核污染水|军国主义/, "", ""],
	["CHN", "nato_enlargement", -1, /北约东扩|北约[^。]{0,4}扩张/, "", ""],
	["CHN", "sanctions_unilateral", 1, /单边制裁|制裁/, "2010", ""],
	["CHN", "dprk_denuke", 1, /无核化|朝核/, "", ""],
	["CHN", "iran_nuclear", 1, /伊核|伊朗核|全面协议/, "", ""],
	["CHN", "mideast", 1, /两国方案|巴勒斯坦国|加沙[^。]{0,10}停火/, "", ""],
	["CHN", "multipolarity", 1, /霸权|多极化|单边主义/, "", ""],
	["CHN", "noninterference", 1, /干涉[^。]{0,6}内政|内政/, "", ""],
	["CHN", "connectivity", 1, /一带一路/, "2014", ""],
	["CHN", "blocs_asia", 1, /印太|四边机制|奥库斯|小圈子|阵营对抗/, "2017", ""],
	["CHN", "ukr_settlement", 1, /乌克兰[^。]{0,20}(政治解决|劝和|停火|和谈)/, "2014", ""],
	["UKR", "crimea", -1, /Crimea/, "2014", ""],
	["UKR", "ukr_sovereignty", 1, /territorial integrity|sovereignty/, "2014", ""],
	["UKR", "ukr_arms", 1, /weapons|air defen[cs]e|defen[cs]e (support|assistance)/, "2022-02-24", ""],
	["UKR", "sanctions_unilateral", -1, /sanctions/, "2014", ""],
	["UKR", "ukr_naming", 1, /invasion|aggression|occupiers/, "2022-02-24", ""],
	["UKR", "ukr_blame", -1, /aggression|invasion|Russia[^.]{0,20}(attack|war)/, "2022-02-24", ""],
	["UKR", "nuclear_use", 1, /nuclear (blackmail|terror|threat|weapon)/, "2022", ""],
	["USA", "hr_china", 1, /Xinjiang|Tibet|Hong Kong|Uyghur/, "2019", ""],
	["USA", "ukr_arms", 1, /security assistance|weapons|air defen[cs]e/, "2022-02", "2025-01-19"],
	[
		"USA",
		"ukr_sovereignty",
		1,
		/Ukraine[^.]{0,40}(sovereignty|territorial integrity)|(sovereignty|territorial integrity)[^.]{0,30}Ukraine/,
		"2014",
		"2025-01-19",
	],
	["USA", "ukr_naming", 1, /Russia[^.]{0,30}(invasion|aggression|war)/, "2022-02-24", "2025-01-19"],
	["USA", "sanctions_unilateral", -1, /sanctions/, "2021", "2025-01-19"],
	["USA", "dprk_denuke", 1, /denuclearization|North Korea|DPRK/, "", ""],
	["USA", "taiwan_means", 1, /Taiwan Strait/, "", ""],
	["USA", "scs", 1, /South China Sea/, "", ""],
	["USA", "nato_enlargement", 1, /(Finland|Sweden)[^.]{0,60}NATO/, "2022-05", "2025-01-19"],
	["USA", "blocs_asia", -1, /Indo-Pacific|AUKUS|\bQuad\b/, "2021", ""],
	["CUB", "sanctions_unilateral", 1, /blockade|embargo/i, "1992", ""],
	["IRN", "sanctions_unilateral", 1, /sanctions/i, "1995", ""],
	["IRN", "iran_nuclear", 1, /nuclear/i, "2003", ""],
	["VEN", "sanctions_unilateral", 1, /sanctions|coercive measures/i, "2015", ""],
	["SYR", "sanctions_unilateral", 1, /sanctions|coercive/i, "2011", "2024-11"],
	["ZWE", "sanctions_unilateral", 1, /sanctions/i, "2003", ""],
	["BLR", "sanctions_unilateral", 1, /sanctions|coercive/i, "2006", ""],
	["SDN", "sanctions_unilateral", 1, /sanctions/i, "1998", "2019"],
	["NIC", "sanctions_unilateral", 1, /sanctions|coercive/i, "2018", ""],
	["JPN", "dprk_denuke", 1, /North Korea|Korean Peninsula/i, "1994", ""],
	["KOR", "dprk_denuke", 1, /North Korea|Korean [Pp]eninsula|DPRK/, "1993", ""],
	["PRK", "dprk_denuke", -1, /nuclear (deterrent|power|force)/i, "2013", ""],
	["PSE", "mideast", 1, /Palestin/, "1998", ""],
	["ARE", "gulf_islands", 1, /Abu Musa|Tunb|three islands/i, "1992", ""],
	["PHL", "scs", 1, /South China Sea|arbitral/i, "2020", ""],
	["IND", "un_brics", 1, /Security Council[^.]{0,60}(reform|expan)|reform[^.]{0,60}Security Council/i, "1994", ""],
	["BRA", "un_brics", 1, /Security Council[^.]{0,60}(reform|expan)|reform[^.]{0,60}Security Council/i, "1994", ""],
	["DEU", "un_brics", 1, /Security Council[^.]{0,60}(reform|expan)|reform[^.]{0,60}Security Council/i, "1994", ""],
	["POL", "ukr_sovereignty", 1, /Ukraine/, "2014", ""],
	["EST", "crimea", -1, /Crimea/, "2014", ""],
	["LTU", "ukr_naming", 1, /aggression|invasion/, "2022-02", ""],
	["LVA", "ukr_sovereignty", 1, /Ukraine/, "2014", ""],
	["GEO", "crimea", -1, /Crimea/, "2014", ""],
	["SAU", "mideast", 1, /Palestin/, "1995", ""],
	["EGY", "mideast", 1, /Palestin/, "1995", ""],
	["PAK", "taiwan_status", 1, /one-?China|Taiwan/i, "", ""],
	["PRK", "sanctions_unilateral", 1, /sanctions/i, "2003", ""],
	["IRQ", "sanctions_unilateral", 1, /sanctions|embargo/i, "1991", "2002"],
	["LBY", "sanctions_unilateral", 1, /sanctions|embargo/i, "1992", "2002"],
	["ERI", "sanctions_unilateral", 1, /sanctions/i, "2009", "2019"],
	["VNM", "sanctions_unilateral", 1, /sanctions|embargo|blockade/i, "1992", ""],
	["LAO", "sanctions_unilateral", 1, /embargo|blockade/i, "1992", ""],
	["NAM", "sanctions_unilateral", 1, /embargo|blockade/i, "1992", ""],
	["JAM", "sanctions_unilateral", 1, /embargo|blockade/i, "1992", ""],
	["MMR", "sanctions_unilateral", 1, /sanctions/i, "1997", "2012"],
	["AUS", "dprk_denuke", 1, /North Korea|DPRK|Korean [Pp]eninsula/, "1994", ""],
	["CAN", "dprk_denuke", 1, /North Korea|DPRK|Korean [Pp]eninsula/, "1994", ""],
	["FRA", "dprk_denuke", 1, /North Korea|DPRK|Korean [Pp]eninsula/, "1994", ""],
	["GBR", "dprk_denuke", 1, /North Korea|DPRK|Korean [Pp]eninsula/, "1994", ""],
	["ISR", "iran_nuclear", -1, /Iran/, "2003", ""],
	["JPN", "un_brics", 1, /Security Council[^.]{0,60}(reform|expan)|reform[^.]{0,60}Security Council/i, "1994", ""],
	["ZAF", "un_brics", 1, /Security Council[^.]{0,60}(reform|expan)|reform[^.]{0,60}Security Council/i, "1994", ""],
	["NGA", "un_brics", 1, /Security Council[^.]{0,60}(reform|expan)|reform[^.]{0,60}Security Council/i, "1994", ""],
	["JOR", "mideast", 1, /Palestin/, "1995", ""],
	["TUR", "mideast", 1, /Palestin|Gaza/, "2003", ""],
	["MYS", "mideast", 1, /Palestin|Gaza/, "1995", ""],
	["IDN", "mideast", 1, /Palestin|Gaza/, "1995", ""],
	["IRN", "mideast", 1, /Palestin|Gaza/, "1990", ""],
	["KWT", "mideast", 1, /Palestin/, "1995", ""],
	["DZA", "mideast", 1, /Palestin/, "1995", ""],
	["GBR", "ukr_naming", 1, /aggression|invasion/, "2022-02", ""],
	["CAN", "ukr_sovereignty", 1, /Ukraine/, "2014", ""],
	["SWE", "ukr_sovereignty", 1, /Ukraine/, "2014", ""],
	["EST", "ukr_naming", 1, /aggression|invasion/, "2022-02", ""],
	["FIN", "ukr_blame", -1, /Ukraine/, "2022-02", ""],
	["CZE", "ukr_blame", -1, /Ukraine/, "2022-02", ""],
	["MDA", "crimea", -1, /Crimea/, "2014", ""],
	["ROU", "crimea", -1, /Crimea/, "2014", ""],
	["VNM", "scs", 1, /South China Sea|East Sea/, "2010", ""],
	["AUS", "scs", 1, /South China Sea/, "2012", ""],
	["BLR", "multipolarity", 1, /multipolar|unipolar/i, "2003", ""],
	["CUB", "multipolarity", 1, /multipolar|hegemon|unipolar/i, "1995", ""],
	["KAZ", "taiwan_status", 1, /Taiwan|one China|одного Китая/i, "", ""],
].map(([holder, issue, sign, words, from, to]) => ({ holder, issue, sign, words, from, to }));

const options = new Set(process.argv.slice(2));
const half = process.argv[process.argv.indexOf("--half") + 1];
const inHalf = (hash) => !options.has("--half") || (hash[0] % 2 === 0) === (half === "development");
const shared = fileURLToPath(new URL("../../shared/data/", import.meta.url));
if (!existsSync(shared)) {
	console.log("skipped: no shared data");
	process.exit(0);
}

const lexicon = buildLexicon(readCompiledLexicon());
const rows = textsOfFacts().map(({ fact, records }) => measure(fact, records));
report(rows);

/** Of each fact's texts with its key words, the same few every time. */
function textsOfFacts() {
	const chosen = FACTS.map((fact) => ({ fact, records: [] }));
	for (const archive of ARCHIVES.filter((path) => existsSync(shared + path))) {
		for (const record of readLines(shared + archive)) {
			const date = record.date ?? String(record.year ?? "");
			const hash = createHash("sha1").update(record.id).digest();
			if (!inHalf(hash)) continue;
			for (const { fact, records } of chosen) {
				const { holder, words, from, to } = fact;
				if (record.actor !== holder || date < from.slice(0, date.length) || (to !== "" && date > to)) continue;
				if (words.test(record.text)) records.push({ rank: hash.toString("hex"), record });
			}
		}
	}
	return chosen.map(({ fact, records }) => ({
		fact,
		records: records
			.toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
			.slice(0, TEXTS_OF_A_FACT)
			.map(({ record }) => record),
	}));
}

function measure(fact, records) {
	const counts = { right: 0, wrong: 0, texts: 0, found: 0 };
	for (const record of records) {
		const account = codeDocument(documentOf(record), lexicon);
		if (!account.ok) continue;
		const signed = account.value.positions.filter(
			({ issue, holder, stance, certainty }) =>
				issue === fact.issue &&
				holder === fact.holder &&
				stance !== null &&
				stance !== 0 &&
				(options.has("--every") || certainty !== "low"),
		);
		const wrong = signed.filter(({ stance }) => Math.sign(stance) !== fact.sign);
		counts.texts++;
		counts.wrong += wrong.length;
		counts.right += signed.length - wrong.length;
		if (wrong.length < signed.length) counts.found++;
		if (options.has("--errors"))
			for (const { quote, because } of wrong)
				console.log(`${fact.holder} ${fact.issue} ${record.id} [${because.join(" ")}]\n    ${quote.exact}`);
	}
	return { fact, ...counts };
}

function report(rows) {
	const total = (name) => rows.reduce((sum, row) => sum + row[name], 0);
	const share = (part, whole) => (whole === 0 ? "–" : (part / whole).toFixed(3));
	for (const { fact, right, wrong, texts, found } of rows)
		console.log(
			`${fact.holder} ${fact.issue.padEnd(22)} wrong ${share(wrong, right + wrong)} of ${right + wrong}, found ${share(found, texts)} of ${texts}`,
		);
	const counted = rows.filter(({ right, wrong }) => right + wrong >= 10);
	const worst = counted.toSorted((a, b) => b.wrong / (b.right + b.wrong) - a.wrong / (a.right + a.wrong))[0];
	console.log(
		[
			`wrong ${share(total("wrong"), total("wrong") + total("right"))} of ${total("wrong") + total("right")}`,
			worst === undefined
				? ""
				: `worst fact ${worst.fact.holder} ${worst.fact.issue} ${share(worst.wrong, worst.right + worst.wrong)}`,
			`found ${share(total("found"), total("texts"))} of ${total("texts")}`,
		].join(", "),
	);
}
