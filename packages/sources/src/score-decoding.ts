// The commonest characters of running text; about 30 to 45 % of any official text consists of them.
const COMMON_HAN = new Set(
	"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔谈声明坚持支持维护主席总统部长" +
		"來個們這國時說會對發過還無與當實現學進開長問關點業兩將並應戰見產體給東聲員論處認條系氣題變總電數報結務場計統區隊書聽達強難權設記類據邊張該規領確傳師觀讓識帶導爭運談堅維護",
);
const COMMON_CYRILLIC = new Set("оеаинтсрвлкмпдуія");
const COMMON_LATIN_EXTRA = new Set("éèêëàâäáãåçñöôóõúüùûíîïßæøœÉÈÀÇÑÖÜÄÁŠŽžš’‘“”–—…«»€£©®°§·");
const CONTROLS_OF_TEXT = "\t\n\v\f\r\u001b";

interface Tally {
	letters: number;
	common: number;
	/** Pairs of neighbours that no language writes: a capital after a small letter, two scripts in one word. */
	torn: number;
	foreign: number;
}

/**
 * How much does this decoding read like an official text in Chinese, Russian, Ukrainian or a Latin script?
 *
 * - unit: share, 0–1, of its non-ASCII characters that are common in running text, less what no language writes
 */
export function scoreDecoding(text: string): number {
	const tally: Tally = { letters: 0, common: 0, torn: 0, foreign: 0 };
	let previous = "";
	let ascii = 0;
	for (const character of text) {
		if (character > "\u007f") count(character, previous, tally);
		else {
			ascii++;
			if (character < " " && !CONTROLS_OF_TEXT.includes(character)) tally.foreign++;
			else if (isCyrillic(previous) && /[a-z]/i.test(character)) tally.torn++;
		}
		previous = character;
	}
	if (tally.letters === 0) return tally.foreign > ascii * 0.01 ? 0 : ascii > 0 ? 0.5 : 0;
	return Math.max(0, (tally.common - tally.torn - 2 * tally.foreign) / tally.letters);
}

function count(character: string, previous: string, tally: Tally): void {
	tally.letters++;
	if (isHan(character)) {
		// Weighted so that ordinary Chinese, where a third to a half is common, meets ordinary Russian at par.
		if (COMMON_HAN.has(character)) tally.common += 1.6;
	} else if (isCyrillic(character)) {
		const lower = character.toLowerCase();
		if (COMMON_CYRILLIC.has(lower)) tally.common++;
		if (lower !== character && isCyrillic(previous) && previous.toLowerCase() === previous) tally.torn++;
		else if (/[a-z]/i.test(previous)) tally.torn++;
	} else if (COMMON_LATIN_EXTRA.has(character)) {
		tally.common++;
		if (/[a-z]/i.test(previous)) tally.common += 0.3;
		else if (previous > "\u00bf" && COMMON_LATIN_EXTRA.has(previous)) tally.torn += 1.5;
	} else if (/[\u3000-\u303f\uff00-\uffef\u2010-\u2030№\u00a0]/.test(character)) tally.common += 0.5;
	else tally.foreign += 0.5;
}

const isHan = (character: string): boolean => character >= "\u4e00" && character <= "\u9fff";
const isCyrillic = (character: string): boolean => character >= "\u0400" && character <= "\u04ff";
